/** What numbers count in law, by the beginnings of the words. */
const counted =
  /[ \u00a0\u202f]*(?:[%‰]|(?:календарн|рабоч|банковск|робоч|процент|відсот|месяц|місяц|недел|тижн|минут|сут(?:ок|к)|час(?:а|ов|у)?(?!\p{L})|д(?:ень|ня|не[йм]|ням|нів)(?!\p{L})|год(?:а|у|ам|ы|ов)?(?!\p{L})|лет(?!\p{L})|рок(?:и|ів|у)(?!\p{L})|раз(?:а)?(?!\p{L})|тенге|теңге|рубл|грив|евро|мрп|айлық|пайыз|күн|жыл|сағат|ай(?:дан|ға)?(?!\p{L})|days?(?!\p{L})|months?|years?|weeks?|hours?|percent|per cent|euros?|dollars?|tag(?:e|en|es)?(?!\p{L})|monat|jahr|woche|stunde|prozent|jours?|mois|ans?(?!\p{L})|années?|heures?|semaines?))/iuy;

/** Whether a number that ends here counts days, months, money or the like: `10 процентов`. */
export function isCounting(text: string, end: number): boolean {
  counted.lastIndex = end;
  return counted.test(text);
}

import type { InterfaceLanguage } from './language.ts';

/** A date as far as it is known, in words: 14 May 2025; May 2025; 2025. The time zone is fixed so that every machine writes the same. */
export function dateInWords(date: string, lang: InterfaceLanguage): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  if (day !== undefined) options.day = 'numeric';
  const locale = lang === 'en' ? 'en-GB' : lang;
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`));
}

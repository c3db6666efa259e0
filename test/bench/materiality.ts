import { readFileSync, writeFileSync } from 'node:fs';
import { type MaterialRule, materialRules } from '../../src/law/meaning.ts';
import { rulesBetween } from '../../src/meaning/materiality.ts';
import { type MaterialCase, materialCases } from './material-cases.ts';
import { sharedFolder } from './shared-texts.ts';

/** What a reader said of one change: the rules that tell the two wordings apart; none if none of them does. */
interface Gold {
  readonly id: string;
  readonly at: string;
  readonly rules: readonly MaterialRule[];
}

interface Judged {
  readonly one: MaterialCase;
  readonly gold: ReadonlySet<MaterialRule>;
  readonly found: ReadonlySet<MaterialRule>;
}

/** Precision and recall of the rules of materiality on changes labelled by reading; `--errors` lists every miss of the open half. */
function main(): void {
  const shared = sharedFolder();
  if (shared === null) {
    console.log('materiality: the shared folder of real texts is absent (set OQYLYM_SHARED); nothing measured');
    return;
  }
  const gold: readonly Gold[] = JSON.parse(readFileSync(new URL('material-gold.json', import.meta.url), 'utf8'));
  const cases = new Map(materialCases(shared).map((one) => [one.id, one]));
  const judged = gold.flatMap(({ id, rules }): Judged[] => {
    const one = cases.get(id);
    if (!one) return [];
    const found = rulesBetween(one.before, one.after, one.language).map(({ rule }) => rule);
    return [{ one, gold: new Set(rules), found: new Set(found) }];
  });
  // Odd ids were read only to label them: no rule was changed on what it did there.
  const isHeldOut = ({ one }: Judged): boolean => Number.parseInt(one.id.slice(-1), 16) % 2 === 1;
  const held = judged.filter(isHeldOut);
  const open = judged.filter((one) => !isHeldOut(one));
  const report = [...head(judged, gold.length), ...table('Held out', held), ...table('Open half', open)].join('\n');
  writeFileSync(new URL('materiality.md', import.meta.url), `${report}\n`);
  console.log(report);
  if (process.argv.includes('--errors')) for (const one of open) console.log(...wrongs(one));
}

const head = (judged: readonly Judged[], all: number): readonly string[] => [
  '# Materiality of changes, measured',
  '',
  'Written by `npm run bench -- materiality`. Real changes of the shared texts, labelled by reading: which of the ten rules tells the',
  'two wordings apart. The project keeps addresses, hashes and labels, not the words. The rules were written before the labels; they',
  'were corrected on the open half alone. A change may trigger several rules; most trigger none.',
  '',
  `${judged.length} changes found again of ${all} labelled: ${countBy(judged)}; ${judged.filter(({ gold }) => gold.size > 0).length} carry a rule.`,
];

const countBy = (judged: readonly Judged[]): string =>
  [...Map.groupBy(judged, ({ one }) => one.language)]
    .map(([language, ones]) => `${ones.length} ${language}`)
    .join(', ');

function table(title: string, judged: readonly Judged[]): readonly string[] {
  const rows = materialRules.map((rule) => rowOf(rule, judged, (set) => set.has(rule)));
  const any = rowOf('any rule at all', judged, (set) => set.size > 0);
  const pooled = materialRules.map((rule) => counts(judged, (set) => set.has(rule)));
  const sum = (key: 'right' | 'wrong' | 'missed'): number => pooled.reduce((total, one) => total + one[key], 0);
  return [
    '',
    `## ${title}: ${judged.length} changes`,
    '',
    '| rule | labelled | precision | recall | wrongly fired | missed |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    line('**all rules**', { right: sum('right'), wrong: sum('wrong'), missed: sum('missed') }),
    any,
  ];
}

type Has = (set: ReadonlySet<MaterialRule>) => boolean;

interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

const counts = (judged: readonly Judged[], has: Has): Counts => ({
  right: judged.filter(({ gold, found }) => has(gold) && has(found)).length,
  wrong: judged.filter(({ gold, found }) => !has(gold) && has(found)).length,
  missed: judged.filter(({ gold, found }) => has(gold) && !has(found)).length,
});

const rowOf = (name: string, judged: readonly Judged[], has: Has): string => line(name, counts(judged, has));

function line(name: string, { right, wrong, missed }: Counts): string {
  const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2));
  return `| ${name} | ${right + missed} | ${share(right, right + wrong)} | ${share(right, right + missed)} | ${wrong} | ${missed} |`;
}

function wrongs({ one, gold, found }: Judged): readonly string[] {
  const extra = [...found].filter((rule) => !gold.has(rule));
  const missed = [...gold].filter((rule) => !found.has(rule));
  if (extra.length + missed.length === 0) return [];
  const words = rulesBetween(one.before, one.after, one.language)
    .filter(({ rule }) => extra.includes(rule))
    .map(({ rule, before, after }) => `${rule} [${before}]→[${after}]`);
  return [`${one.at} ${one.id}`, ` wrong: ${words.join('; ')}`, ` missed: ${missed.join(', ')}\n`];
}

main();

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { compare, type Text } from '../../src/compare/compare.ts';
import { isReworded, isTypographic } from '../../src/law/comparison.ts';
import type { Language } from '../../src/law/language.ts';
import { type Provision, provisionsByEId } from '../../src/law/provision.ts';
import { readAct } from './real-cases.ts';
import { referenceText } from './reference-texts.ts';
import { excerpt, readShared } from './shared-texts.ts';

/** A real change of words: the wording before and after. */
export interface MaterialCase {
  /** The first digits of the hash of both wordings: the words themselves are no part of the project. */
  readonly id: string;
  readonly at: string;
  readonly language: Language;
  readonly before: string;
  readonly after: string;
}

const constitution = 'kz-constitution-section-7';
const amending = 'kz-amending-law-284-1998';

/** Every change of words in the shared texts that have two states, and every exchange of words that an amending law orders. */
export function materialCases(shared: string): readonly MaterialCase[] {
  const data = join(shared, 'data');
  const bill = (name: string, files: readonly string[]) =>
    steps(files.map((file) => [`${name}/${file}`, readAct(join(data, name, `${file}.xml`))] as const));
  const ru = ['2007-05-21', '2019-03-23', '2023-01-01'].map(
    (date) =>
      [
        `${constitution}/${date}`,
        referenceText(data, `${constitution}/${date}.rus.md`, 'ru', 'Конституция Республики Казахстан'),
      ] as const,
  );
  const json = (names: readonly string[]) =>
    steps(names.map((name) => [name, excerpt(readShared(shared, name).root, 0, 2000)] as const));
  const cases = [
    ...steps(ru).flatMap((pair) => changesIn(pair, 'ru')),
    ...exchanges(readFileSync(join(data, amending, 'rus.md'), 'utf8'), 'ru'),
    ...exchanges(readFileSync(join(data, amending, 'kaz.md'), 'utf8'), 'kk'),
    ...strikings(shared),
    ...[
      ...bill('us-s1582-119-genius-act', ['1-placed-on-calendar-senate', '2-engrossed-in-senate', '3-enrolled']),
      ...bill('us-s5-119-small', ['1-placed-on-calendar-senate', '2-engrossed-in-senate', '3-enrolled']),
      ...json(['us-hr1500-ih', 'us-hr1500-rh', 'us-hr1500-eh']),
      ...json(['us-dc-t16-2021', 'us-dc-t16-2026']),
      ...json(['us-dc-t47-2021', 'us-dc-t47-2026']),
      ...euAct(join(data, 'eu-ai-act')),
    ].flatMap((pair) => changesIn(pair, 'en')),
  ];
  return [...new Map(cases.map((one) => [one.id, one])).values()];
}

type Named = readonly [name: string, root: Provision];

const steps = (texts: readonly Named[]): readonly (readonly [Named, Named])[] =>
  texts.slice(1).flatMap((after, index) => {
    const before = texts[index];
    return before ? [[before, after] as const] : [];
  });

const euAct = (folder: string): readonly (readonly [Named, Named])[] =>
  steps([
    ['eu-ai-act/proposal', readAct(join(folder, '1-commission-proposal-2021.xhtml'))],
    ['eu-ai-act/regulation', readAct(join(folder, '3-regulation-2024-1689.formex.xml'))],
  ]);

function changesIn([[, was], [name, is]]: readonly [Named, Named], language: Language): readonly MaterialCase[] {
  const text = (id: string, root: Provision): Text => ({ id, language, root, wording: 'official', extent: 'whole' });
  const units = { before: provisionsByEId(was), after: provisionsByEId(is) };
  const { changes } = compare(text('before', was), text('after', is));
  return changes.flatMap((change) => {
    if (change.kind !== 'kept' || !isReworded(change) || change.consequential || isTypographic(change)) return [];
    const [before, after] = [units.before.get(change.before)?.text, units.after.get(change.after)?.text];
    return before && after && before !== after ? [caseOf(`${name}#${change.after}`, language, before, after)] : [];
  });
}

/** How an amending law orders words to be exchanged, put in or taken out, in the two languages of the Kazakh one. */
const orders: Readonly<Record<string, readonly [pattern: RegExp, ...groups: readonly string[]][]>> = {
  ru: [
    [/слов[ао]\s+"(?<out>[^"]+)"\s+заменить\s+слов(?:ом|ами)\s+"(?<in>[^"]+)"/giu],
    [/слов[ао]\s+"(?<out>[^"]+)"(?:,\s+слова\s+"[^"]+")?\s+исключить/giu],
    [/после\s+слов[ао]?\s+"(?<stays>[^"]+)"\s+дополнить\s+слов(?:ом|ами)\s+"(?<in>[^"]+)"/giu],
  ],
  kk: [
    [/"(?<out>[^"]+)"\s+сөз(?:і|дері)\s+"(?<in>[^"]+)"\s+сөз(?:імен|дерімен)\s+(?:алмастыр|ауыстыр)/giu],
    [/"(?<out>[^"]+)"\s+сөз(?:і|дері)\s+алынып\s+тасталсын/giu],
    [/"(?<stays>[^"]+)"\s+сөз(?:інен|дерінен)\s+кейін\s+"(?<in>[^"]+)"\s+сөз(?:імен|дерімен)\s+толықтыр/giu],
  ],
};

function exchanges(text: string, language: Language): readonly MaterialCase[] {
  const folded = language === 'kk' ? text.replaceAll('i', 'і') : text;
  return (orders[language] ?? []).flatMap(([pattern]) =>
    [...folded.matchAll(pattern)].map((match) => {
      const { out = '', in: put = '', stays = '' } = match.groups ?? {};
      const at = `${amending}/${language}#${folded.slice(0, match.index).split('\n').length}`;
      const [before, after] = stays === '' ? [out, put] : [stays, `${stays} ${put}`];
      return caseOf(at, language, before, after);
    }),
  );
}

interface Row {
  readonly id: string;
  readonly ops: readonly { readonly op: string; readonly find?: string; readonly replace?: string }[];
}

/** Words that acts of the District of Columbia struck and put in their place. */
function strikings(shared: string): readonly MaterialCase[] {
  const file = readFileSync(join(shared, 'diff', 'amend-en-dc.json.gz'));
  const { rows }: { readonly rows: readonly Row[] } = JSON.parse(gunzipSync(file).toString('utf8'));
  return rows.flatMap(({ id, ops }, index) =>
    ops.flatMap(({ op, find, replace }) =>
      op === 'find-replace' && find && replace ? [caseOf(`amend-en-dc/${id}#${index}`, 'en', find, replace)] : [],
    ),
  );
}

const caseOf = (at: string, language: Language, before: string, after: string): MaterialCase => ({
  id: createHash('sha256').update(`${before}\n→\n${after}`).digest('hex').slice(0, 12),
  at,
  language,
  before,
  after,
});

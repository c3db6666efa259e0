import { describe, expect, it } from 'vitest';
import { buildLibrary } from '../../src/library/build-library.ts';
import { dutiesBetween } from '../../src/library/compare-duties.ts';
import { type CompareWith, meaningOf } from '../../src/library/compare-meaning.ts';
import { compareVersions } from '../../src/library/compare-versions.ts';
import { stalenessOf } from '../../src/library/stale.ts';
import { asFiles, type Contents, smallContent } from '../support/content.ts';
import { drawFrom } from '../support/draw.ts';

/** A term, its definition and the form in which the articles use it. */
const terms = [
  { name: 'мельница', used: 'мельницу', is: 'сооружение с крыльями', becomes: 'сооружение с колесом' },
  { name: 'плотина', used: 'плотины', is: 'преграда на реке', becomes: 'преграда на канале' },
  { name: 'амбар', used: 'амбаром', is: 'место хранения зерна', becomes: 'место хранения муки' },
  { name: 'жернов', used: 'жерновами', is: 'камень для помола', becomes: 'камень для муки' },
  { name: 'реестр', used: 'реестром', is: 'список смотрителей', becomes: 'перечень смотрителей' },
] as const;

/** An article by what it is made of; the truth of a mutation is read off these parts. */
interface Part {
  readonly number: number;
  readonly term: number;
  readonly verb: string;
  readonly days: number;
  /** The article it refers to; null if none. */
  readonly cites: number | null;
}

const firstArticle = 2;
const articles = 12;

function lawOf(definitions: readonly string[], parts: readonly Part[]): string {
  const points = terms.map(({ name }, at) => `${at + 1}) ${name} – ${definitions[at]};`).join('\n\n');
  const texts = parts.map(({ number, term, verb, days, cites }) => {
    const source = cites === null ? '' : ` и сообщить, как сказано в статье ${cites}`;
    return `### Статья ${number}. Предмет ${number}\n\nСмотритель ${verb} в течение ${days} дней заняться ${terms[term]?.used}${source}.`;
  });
  return `### Статья 1. Понятия\n\nИспользуются следующие понятия:\n\n${points}\n\n${texts.join('\n\n')}\n`;
}

const head = (follows: string | null) =>
  `---\nstage: second-reading\n${follows ? `follows: ${follows}\n` : ''}wording: { ru: official }\nextent: whole\nsources:\n  - id: gazette\n---\n`;

/** The small bill with two more readings, a duty on each article and a term for each definition. */
function dossierOf(before: string, after: string) {
  const versions = 'bills/example/versions';
  const duties = Array.from({ length: articles }, (_, at) => firstArticle + at).map((number): [string, string] => [
    `bills/example/obligations/article-${number}.ru.md`,
    `---\ntitle: Статья ${number}\nwho: [owner]\nmust: заняться делом\nbasis: [art_${number}]\nchecked: 03-second-reading\n---\nТекст.\n`,
  ]);
  const known = terms
    .map(
      ({ name }, at) =>
        `- id: term-${at + 1}\n  names: { ru: ${name} }\n  defined: art_1__point_${at + 1}\n  checked: 03-second-reading\n`,
    )
    .join('');
  const contents: Contents = {
    ...Object.fromEntries(
      Object.entries(smallContent).filter(([path]) => !/obligations|commentary|amendments/u.test(path)),
    ),
    'bills/example/terms.yml': known,
    [`${versions}/03-second-reading/version.md`]: head(null),
    [`${versions}/03-second-reading/ru.md`]: before,
    [`${versions}/04-third-reading/version.md`]: head('03-second-reading'),
    [`${versions}/04-third-reading/ru.md`]: after,
    ...Object.fromEntries(duties),
  };
  const files = asFiles(contents);
  const [dossier] = buildLibrary(files).dossiers;
  const [was, is] = ['03-second-reading', '04-third-reading'].map((id) =>
    dossier?.versions.find((one) => one.id === id),
  );
  if (!dossier || !was || !is) throw new Error('no dossier');
  return { dossier, files, was, is };
}

/** Everything that the reports say between the two readings, as sorted lines. */
function reported(before: string, after: string) {
  const { dossier, files, was, is } = dossierOf(before, after);
  const compareWith: CompareWith = (a, b, language) => compareVersions(dossier, a, b, language);
  const comparison = compareWith(was, is, 'ru');
  if (!comparison) throw new Error('nothing compared');
  const meaning = meaningOf(dossier, was, is, comparison, compareWith);
  const duties = dutiesBetween(dossier, was, is, { comparison, meaning }, compareWith);
  return {
    changed: meaning.materiality.map(
      ({ after: eId, findings }) => `${eId}: ${findings.map(({ rule }) => rule).join(' ')}`,
    ),
    affected: meaning.affected
      .flatMap(({ after: eId, through }) => through.map(({ kind }) => `${eId} through a ${kind}`))
      .sort(),
    duties: (duties?.changes ?? [])
      .filter(({ outcome }) => outcome !== 'same' && outcome !== 'unknown')
      .map(({ slug, outcome }) => `${slug} ${outcome}`),
    stale: stalenessOf(dossier, files)
      .stale.map(({ message }) => message.replace(/^the (?:duty|term) | rests on.*$/gu, ''))
      .sort(),
  };
}

const kinds = ['definition', 'reference', 'number', 'verb'] as const;

/** One law and one mutation of it by chance, and what the reports must say, from the parts alone. */
function mutation(seed: number) {
  const { below: pick } = drawFrom(seed);
  const parts = Array.from({ length: articles }, (_, at): Part => {
    const number = firstArticle + at;
    // Everybody refers backwards, so that an article which is cited is never its own cause.
    const cites = at > 0 && pick(2) === 0 ? firstArticle + pick(at) : null;
    return { number, term: pick(terms.length), verb: pick(2) === 0 ? 'обязан' : 'вправе', days: 10 + number, cites };
  });
  const kind = kinds[seed % kinds.length] ?? 'verb';
  const definitions = terms.map(({ is }) => is);
  const before = lawOf(definitions, parts);
  if (kind === 'definition') {
    const at = pick(terms.length);
    const after = lawOf(
      terms.map(({ is, becomes }, index) => (index === at ? becomes : is)),
      parts,
    );
    const users = parts.filter(({ term }) => term === at).map(({ number }) => `art_${number} through a term`);
    return {
      kind,
      before,
      after,
      truth: { changed: [`art_1__point_${at + 1}: `], affected: users.sort(), duties: [], stale: [`term-${at + 1}`] },
    };
  }
  const candidates = parts.filter(
    ({ cites, number }) => kind !== 'reference' || (cites !== null && number > firstArticle + 1),
  );
  const target = candidates[pick(candidates.length)];
  if (!target) throw new Error(`seed ${seed} drew no article to change`);
  const changed = changeOf(kind, target);
  const after = lawOf(
    definitions,
    parts.map((part) => (part === target ? changed : part)),
  );
  const citing = parts
    .filter(({ cites }) => cites === target.number)
    .map(({ number }) => `art_${number} through a reference`);
  const rule = { reference: '', number: 'deadline', verb: 'modality' }[kind];
  const outcome = {
    reference: 'reworded',
    number: 'tightened',
    verb: target.verb === 'обязан' ? 'relaxed' : 'tightened',
  }[kind];
  return {
    kind,
    before,
    after,
    truth: {
      changed: [`art_${target.number}: ${rule}`],
      affected: citing.sort(),
      duties: [`article-${target.number} ${outcome}`],
      stale: [`article-${target.number}`],
    },
  };
}

function changeOf(kind: 'reference' | 'number' | 'verb', part: Part): Part {
  switch (kind) {
    case 'reference':
      return { ...part, cites: part.cites === firstArticle ? firstArticle + 1 : firstArticle };
    case 'number':
      return { ...part, days: 5 };
    case 'verb':
      return { ...part, verb: part.verb === 'обязан' ? 'вправе' : 'обязан' };
  }
}

describe('the reports after one mutation of a reading', () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))('name exactly what it affects (seed %i)', (seed) => {
    const { before, after, truth } = mutation(seed);
    expect(reported(before, after)).toEqual(truth);
  });

  it('are silent where nothing changed', () => {
    const { before } = mutation(1);
    expect(reported(before, before)).toEqual({ changed: [], affected: [], duties: [], stale: [] });
  });
});

import { slug } from '../law/ids.ts';
import {
  type Commentary,
  type CommentaryWords,
  type Modality,
  modalities,
  type Obligation,
  type ObligationWords,
} from '../law/knowledge.ts';
import type { Problem } from '../law/problem.ts';
import { readFrontmatter, type StructuredFile } from '../markdown/frontmatter.ts';
import { decode } from './decode.ts';
import type { ContentFile } from './read-files.ts';
import { commentarySchema, commentaryWordsSchema, obligationSchema, obligationWordsSchema } from './schemas.ts';

export interface LoadedProse<T> {
  readonly entry: T | null;
  readonly structured: StructuredFile | null;
  /** The files in other languages, whose lines are told too. */
  readonly translations: readonly StructuredFile[];
  readonly problems: readonly Problem[];
}

/** Reads the language files of a duty; exactly one of them, the one with `basis`, holds the facts. */
export function loadObligation(id: string, files: ReadonlyMap<string, ContentFile>): LoadedProse<Obligation> {
  const { facts, structured, translations, problems } = factsAndTranslations(files, 'basis', 'this duty');
  if (structured === null || facts === null) return { entry: null, structured: null, translations: [], problems };
  const { value, problems: broken } = decode(structured, obligationSchema);
  const found: Problem[] = [...problems, ...broken];
  const others = [...translations.values()];
  const words: Record<string, ObligationWords> = {};
  const modality = value ? only(value, structured, found) : null;
  if (value && modality) words[facts] = wordsOf(value, modality, structured.body);
  for (const [language, translation] of translations) {
    const { value: translated, problems: wrong } = decode(translation, obligationWordsSchema);
    found.push(...wrong);
    const own = translated && only(translated, translation, found);
    if (translated && own && modality && own !== modality) found.push(otherModality(translation, own, modality));
    if (translated && own) words[language] = wordsOf(translated, own, translation.body);
  }
  if (!value || !modality) return { entry: null, structured, translations: others, problems: found };
  const entry: Obligation = {
    slug: slug(id),
    code: value.code ?? null,
    modality,
    words,
    who: value.who,
    topic: value.topic ?? null,
    basis: value.basis.filter((basis) => typeof basis === 'string'),
    otherBasis: value.basis.flatMap((basis) =>
      typeof basis === 'string' ? [] : [{ act: basis.act, article: basis.article ?? null }],
    ),
    sanctions:
      value.sanction?.map(({ act, article, sure }) => ({ act, article: article ?? null, sure: sure ?? null })) ?? null,
    compare: value.compare,
    checked: value.checked ?? null,
    sources: value.sources,
    sure: value.sure ?? null,
    file: structured.file,
  };
  return { entry, structured, translations: others, problems: found };
}

/** Reads the language files of a comment; exactly one of them, the one with `about`, holds the facts. */
export function loadCommentary(id: string, files: ReadonlyMap<string, ContentFile>): LoadedProse<Commentary> {
  const { facts, structured, translations, problems } = factsAndTranslations(files, 'about', 'this comment');
  if (structured === null || facts === null) return { entry: null, structured: null, translations: [], problems };
  const { value, problems: broken } = decode(structured, commentarySchema);
  const found: Problem[] = [...problems, ...broken];
  const others = [...translations.values()];
  if (!value) return { entry: null, structured, translations: others, problems: found };
  const words: Record<string, CommentaryWords> = { [facts]: { title: value.title, summary: structured.body } };
  for (const [language, translation] of translations) {
    const { value: translated, problems: wrong } = decode(translation, commentaryWordsSchema);
    found.push(...wrong);
    if (translated) words[language] = { title: translated.title, summary: translation.body };
  }
  const entry: Commentary = {
    slug: slug(id),
    words,
    about: value.about,
    author: value.author ?? null,
    publisher: value.publisher ?? null,
    date: value.date ?? null,
    language: value.language ?? null,
    url: value.url ?? null,
    seen: value.seen ?? null,
    checked: value.checked ?? null,
    ...(value.via === undefined ? {} : { via: value.via }),
    file: structured.file,
  };
  return { entry, structured, translations: others, problems: found };
}

interface Split {
  /** Language of the file that holds the facts. */
  readonly facts: string | null;
  readonly structured: StructuredFile | null;
  readonly translations: ReadonlyMap<string, StructuredFile>;
  readonly problems: readonly Problem[];
}

/** Finds the one file that holds the facts by a key that only it may have. */
function factsAndTranslations(files: ReadonlyMap<string, ContentFile>, key: string, what: string): Split {
  const all = new Map([...files].map(([language, file]) => [language, readFrontmatter(file.path, file.text)]));
  const unreadable = [...all.values()].flatMap(({ problems }) => problems);
  const withFacts = [...all].filter(([, { data }]) => typeof data === 'object' && data !== null && key in data);
  const [first, second] = withFacts;
  const [anyFile] = all.values();
  const problem = (file: string, line: number, rule: string, message: string, hint: string): Problem => ({
    file,
    line,
    level: 'error',
    rule,
    message,
    hint,
  });
  if (!first) {
    const missing = problem(
      anyFile?.file ?? '',
      1,
      key,
      `no language file of ${what} has the key "${key}"`,
      `name the provisions it rests on in exactly one language file: ${key}: [art_5__para_2]`,
    );
    return {
      facts: null,
      structured: null,
      translations: new Map(),
      problems: unreadable.length > 0 ? unreadable : [missing],
    };
  }
  const twice = second
    ? [
        problem(
          second[1].file,
          second[1].lineOf([key]),
          'written-twice',
          `the facts of ${what} stand in ${first[1].file} already`,
          'leave title, sentence and explanation here and remove the other keys',
        ),
      ]
    : [];
  const translations = new Map([...all].filter(([language]) => language !== first[0] && language !== second?.[0]));
  return { facts: first[0], structured: first[1], translations, problems: twice };
}

type Sentences = Readonly<Partial<Record<Modality, string | undefined>>>;

/** The one of `must`, `must-not`, `may` that a file uses; none or several is a problem. */
function only(values: Sentences, structured: StructuredFile, problems: Problem[]): Modality | null {
  const used = modalities.filter((modality) => values[modality] !== undefined);
  const [modality] = used;
  if (modality && used.length === 1) return modality;
  problems.push({
    file: structured.file,
    line: structured.lineOf([used[1] ?? 'title']),
    level: 'error',
    rule: 'modality',
    message: used.length === 0 ? 'the duty says neither must, must-not nor may' : `the duty says ${used.join(' and ')}`,
    hint: 'keep exactly one of must, must-not, may; make a second file for the other',
  });
  return null;
}

interface Written extends Sentences {
  readonly title: string;
  readonly if?: string | undefined;
  readonly unless?: string | undefined;
  readonly when?: string | undefined;
}

const wordsOf = (written: Written, modality: Modality, explanation: string): ObligationWords => ({
  title: written.title,
  sentence: written[modality] ?? '',
  condition: written.if ?? null,
  exception: written.unless ?? null,
  deadline: written.when ?? null,
  explanation,
});

const otherModality = (structured: StructuredFile, found: Modality, wanted: Modality): Problem => ({
  file: structured.file,
  line: structured.lineOf([found]),
  level: 'error',
  rule: 'modality',
  message: `the translation says "${found}" where the original says "${wanted}"`,
  hint: `use the key "${wanted}"`,
});

import { z } from 'zod';
import { outcomes } from '../law/amendment.ts';
import { certainties, wordings } from '../law/bill.ts';
import { eId, isoDate, sourceId, versionId } from '../law/ids.ts';
import { readings, relations } from '../law/knowledge.ts';
import { provisionKinds } from '../law/provision.ts';
import { hintFor } from './suggest.ts';

/** Separates what was found from what to do in a message of a schema. */
export const HINT = ' → ';

/** An object with these keys and no others; an unknown key is answered with the nearest known one. */
const keyed = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => `unknown key "${key}"${HINT}${hintFor(key, Object.keys(shape))}`).join('\n')
        : undefined,
  });

const text = z.string({
  error: (issue) => (issue.input === undefined ? undefined : `this is no text${HINT}put it in quotes`),
});
/** Numbers as printed may look like numbers to YAML: 17 and "17" are the same. */
const label = z.union([z.string(), z.number()]).transform(String);
const address = text
  .regex(
    /^[a-z]+(?:_[a-z0-9-]+)?(?:__[a-z]+_[a-z0-9-]+)*$/u,
    `this is no address of a provision${HINT}write it like art_5__para_2__point_1`,
  )
  .transform(eId);
const version = text
  .regex(/^\d{2}-[a-z0-9-]+$/u, `this is no id of a version${HINT}write two digits and a slug: 02-first-reading`)
  .transform(versionId);
const source = text.transform(sourceId);
const checked = version.optional();
const sure = z.enum(certainties);
const url = text.regex(/^https?:\/\/\S+$/u, `this is no web address${HINT}write it with https://`);

const date = z.unknown().transform((input, context) => {
  const known = isoDate(String(input));
  if (known === null) {
    context.addIssue({
      code: 'custom',
      message: `"${String(input)}" is no date${HINT}write 2025-05-14, or 2025-05 or 2025 where no more is known`,
    });
    return z.NEVER;
  }
  return known;
});

const languageCode = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u, `this is no language code${HINT}write en, ru or kk`);
const translated = z.record(languageCode, text);
/** One text, or several that are replaced in order. */
const wordList = z.record(languageCode, z.union([text.transform((one) => [one]), z.array(text)]));
const lists = z.record(languageCode, z.array(text)).default({});
const named = z.record(z.string(), translated);
const addresses = z.array(address);
const otherAct = { act: text, article: label.optional() };

const sourceEntry = keyed({
  id: source,
  title: text.optional(),
  publisher: text.optional(),
  date: date.optional(),
  url: url.optional(),
  retrieved: date.optional(),
  sha256: text.regex(/^[0-9a-f]{64}$/u, `this is no SHA-256${HINT}write 64 hexadecimal digits`).optional(),
});

const unit = keyed({
  kind: z.enum(provisionKinds),
  name: translated,
  heading: lists,
  marker: z.array(text).default([]),
  through: z.boolean().default(false),
  resets: z.boolean().default(false),
});

const unitValue = keyed({
  unit: text,
  year: z.int(),
  from: date.optional(),
  amount: z.number(),
  currency: text,
  sure: sure.optional(),
});

export const legislatureSchema = keyed({
  name: translated,
  country: text.optional(),
  languages: z.array(languageCode),
  stages: named,
  units: z.array(unit),
  letters: translated.default({}),
  ordinals: lists,
  repealed: lists,
  notes: lists,
  values: z.array(unitValue).default([]),
});

export const billSchema = keyed({
  title: translated,
  legislature: text,
  number: label.optional(),
  authentic: z.array(languageCode),
  companions: z.array(text).default([]),
  official: z.record(languageCode, url).default({}),
  roles: named.default({}),
  topics: named.default({}),
  acts: named.default({}),
  authors: named.default({}),
});

export const versionSchema = keyed({
  stage: text,
  date: date.optional(),
  follows: version.optional(),
  published: date.optional(),
  force: date.optional(),
  wording: z.record(languageCode, z.enum(wordings)),
  extent: z.enum(['whole', 'partial']),
  numbering: version.optional(),
  places: z.record(address, address).default({}),
  sources: z.array(sourceEntry).min(1, `no source is named${HINT}say what the text rests on: sources: [{ id: … }]`),
  evidence: z.record(address, keyed({ from: z.array(source).min(1), sure })).default({}),
  absent: z.array(keyed({ provision: address, from: z.array(source).min(1) })).default([]),
  headings: z.record(address, translated).default({}),
  was: z.record(address, z.union([address.transform((one) => [one]), addresses])).default({}),
  repeated: addresses.default([]),
  residue: z.array(keyed({ at: address, reason: text })).default([]),
  notes: z
    .array(keyed({ kind: z.enum(['note', 'signature', 'footer', 'title', 'other']), text, at: address.optional() }))
    .default([]),
});

export const amendmentSchema = keyed({
  number: label,
  title: translated.default({}),
  by: text.optional(),
  date: date.optional(),
  outcome: z.enum(outcomes),
  sources: z.array(source).default([]),
  sure: sure.optional(),
  accepted: z.array(z.int().min(1)).optional(),
  via: url.optional(),
  changes: z.array(
    keyed({
      insert: address.optional(),
      replace: address.optional(),
      words: z.union([address, z.literal('act').transform(() => null)]).optional(),
      heading: address.optional(),
      repeal: address.optional(),
      delete: address.optional(),
      renumber: address.optional(),
      move: address.optional(),
      split: address.optional(),
      join: addresses.optional(),
      after: address.optional(),
      through: address.optional(),
      from: z.union([addresses, address.transform((one) => [one])]).optional(),
      to: address.optional(),
      into: z.union([addresses, address.transform((one) => [one])]).optional(),
      find: wordList.optional(),
      put: wordList.optional(),
      every: z.boolean().default(false),
      nth: z.union([z.int().min(1), z.literal(-1)]).optional(),
    }),
  ),
});

const dutyWords = {
  title: text,
  must: text.optional(),
  'must-not': text.optional(),
  may: text.optional(),
  if: text.optional(),
  unless: text.optional(),
  when: text.optional(),
};
export const obligationWordsSchema = keyed(dutyWords);
export const obligationSchema = keyed({
  ...dutyWords,
  code: text.optional(),
  who: z.array(text).min(1, `nobody is named${HINT}name a role of bill.md`),
  topic: text.optional(),
  basis: z
    .array(z.union([address, keyed(otherAct)]))
    .min(1, `the duty has no basis${HINT}name the provision that creates it: basis: [art_5__para_2]`),
  sanction: z.array(keyed({ ...otherAct, sure: sure.optional() })).optional(),
  compare: z.array(keyed({ to: text, relation: z.enum(relations) })).default([]),
  checked,
  sources: z.array(source).default([]),
  sure: sure.optional(),
});

export const commentaryWordsSchema = keyed({ title: text });
export const commentarySchema = keyed({
  title: text,
  about: addresses,
  author: text.optional(),
  publisher: text.optional(),
  date: date.optional(),
  language: languageCode.optional(),
  url: url.optional(),
  seen: z.enum(readings).optional(),
  checked,
  via: url.optional(),
});

const about = addresses.default([]);
const note = translated.default({});
const oneOrMore = z.union([text.transform((one) => [one]), z.array(text).min(1, `no answer is named${HINT}name one`)]);
const row = z
  .record(z.string(), oneOrMore)
  .transform((cells) => Object.entries(cells).map(([question, answers]) => ({ question, answers })));
const when = z.union([
  row.transform((one) => [one]),
  z.array(row).min(1, `no row is written${HINT}write { question: answer }`),
]);

export const applicabilitySchema = keyed({
  questions: z.array(
    keyed({
      id: text,
      kind: z.enum(['one', 'many']),
      name: translated,
      text: translated,
      note,
      ask: when.optional(),
      answers: z
        .array(keyed({ id: text, text: translated, note }))
        .min(2, `there is nothing to choose${HINT}write two answers or more`),
    }),
  ),
  duties: z.array(
    keyed({
      codes: z.array(text).min(1, `no duty is named${HINT}name the code of a duty: codes: [OB-01]`),
      when,
      especially: when.optional(),
    }),
  ),
});

/** A schema of a file that is one list. */
export type ListSchema<Entry> = z.ZodType<Entry[]>;

export const listSchemas = {
  sources: z.array(sourceEntry),
  timeline: z.array(
    keyed({
      date,
      title: translated,
      note,
      version: version.optional(),
      sources: z.array(source).default([]),
      sure: sure.optional(),
    }),
  ),
  terms: z.array(keyed({ id: text, names: translated, avoid: lists, defined: address.optional(), note, checked })),
  errors: z.array(
    keyed({
      claim: translated,
      fact: translated,
      about,
      sources: z.array(source).default([]),
      checked,
    }),
  ),
  questions: z.array(keyed({ question: translated, about, ask: note })),
  positions: z.array(
    keyed({
      id: text,
      by: translated,
      kind: text,
      date: date.optional(),
      title: translated,
      note,
      about,
      outcome: z.enum(['adopted', 'partly', 'unknown', 'none']),
      sources: z.array(source).default([]),
      sure: sure.optional(),
    }),
  ),
  crosswalk: z.array(
    keyed({
      here: addresses,
      to: text,
      relation: z.enum(relations),
      note,
      sure: sure.optional(),
      checked,
      sources: z.array(source).default([]),
    }),
  ),
  sanctions: z.array(
    keyed({
      ...otherAct,
      title: translated,
      unit: text,
      fines: z.array(
        keyed({ offender: translated, first: z.number().optional(), repeat: z.number().optional(), note }),
      ),
      note,
      sources: z.array(source).default([]),
      sure: sure.optional(),
    }),
  ),
} as const;

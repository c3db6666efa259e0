import { z } from 'zod';
import { outcomes } from '../law/amendment.ts';
import { wordings } from '../law/bill.ts';
import { readings, relations } from '../law/knowledge.ts';
import { provisionKinds } from '../law/provision.ts';
import {
  address,
  addresses,
  checked,
  date,
  HINT,
  keyed,
  label,
  languageCode,
  lists,
  named,
  note,
  otherAct,
  source,
  sourceEntry,
  sure,
  text,
  translated,
  url,
  version,
  wordList,
} from './schema-parts.ts';

const unit = keyed({
  kind: z.enum(provisionKinds),
  name: translated,
  heading: lists,
  marker: z.array(text).default([]),
  through: z.boolean().default(false),
  resets: z.boolean().default(false),
  counted: z.boolean().default(false),
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
      opening: address.optional(),
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

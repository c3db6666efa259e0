import { z } from 'zod';
import { relations } from '../law/knowledge.ts';
import {
  about,
  address,
  addresses,
  checked,
  date,
  keyed,
  lists,
  note,
  otherAct,
  source,
  sourceEntry,
  sure,
  text,
  translated,
  version,
} from './schema-parts.ts';

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

import { z } from 'zod';
import { certainties } from '../law/bill.ts';
import { eId, isoDate, sourceId, versionId } from '../law/ids.ts';
import { hintFor } from './suggest.ts';

/** Separates what was found from what to do in a message of a schema. */
export const HINT = ' → ';

/** An object with these keys and no others; an unknown key is answered with the nearest known one. */
export const keyed = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => `unknown key "${key}"${HINT}${hintFor(key, Object.keys(shape))}`).join('\n')
        : undefined,
  });

export const text = z.string({
  error: (issue) => (issue.input === undefined ? undefined : `this is no text${HINT}put it in quotes`),
});
/** Numbers as printed may look like numbers to YAML: 17 and "17" are the same. */
export const label = z.union([z.string(), z.number()]).transform(String);
export const address = text
  .regex(
    /^[a-z]+(?:_[a-z0-9-]+)?(?:__[a-z]+_[a-z0-9-]+)*$/u,
    `this is no address of a provision${HINT}write it like art_5__para_2__point_1`,
  )
  .transform(eId);
export const version = text
  .regex(/^\d{2}-[a-z0-9-]+$/u, `this is no id of a version${HINT}write two digits and a slug: 02-first-reading`)
  .transform(versionId);
export const source = text.transform(sourceId);
export const checked = version.optional();
export const sure = z.enum(certainties);
export const url = text.regex(/^https?:\/\/\S+$/u, `this is no web address${HINT}write it with https://`);

export const date = z.unknown().transform((input, context) => {
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

export const languageCode = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/u, `this is no language code${HINT}write en, ru or kk`);
export const translated = z.record(languageCode, text);
/** One text, or several that are replaced in order. */
export const wordList = z.record(languageCode, z.union([text.transform((one) => [one]), z.array(text)]));
export const lists = z.record(languageCode, z.array(text)).default({});
export const named = z.record(z.string(), translated);
export const addresses = z.array(address);
export const otherAct = { act: text, article: label.optional() };

export const sourceEntry = keyed({
  id: source,
  title: text.optional(),
  publisher: text.optional(),
  date: date.optional(),
  url: url.optional(),
  retrieved: date.optional(),
  sha256: text.regex(/^[0-9a-f]{64}$/u, `this is no SHA-256${HINT}write 64 hexadecimal digits`).optional(),
});

export const about = addresses.default([]);
export const note = translated.default({});

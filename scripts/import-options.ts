import { type Wording, wordings } from '../src/law/bill.ts';
import { type IsoDate, isoDate } from '../src/law/ids.ts';
import type { Language } from '../src/law/language.ts';
import type { Legislature } from '../src/law/legislature.ts';
import { hintFor } from '../src/library/suggest.ts';
import { Misuse } from './outcome.ts';

/** The id of a version as the user wrote it. */
export function asVersion(text: string): string {
  if (/^\d{2}-[a-z0-9-]+$/u.test(text)) return text;
  throw new Misuse(`"${text}" is no id of a version; write two digits and a slug: --version 02-first-reading`);
}

/** A stage of the legislature, null if the user named none. */
export function stageOf(stage: string | undefined, legislature: Legislature): string | null {
  const stages = Object.keys(legislature.stages);
  if (stage === undefined || stages.includes(stage)) return stage ?? null;
  throw new Misuse(`"${stage}" is no stage of ${legislature.id}; say it with --stage: ${stages.join(', ')}`);
}

/** The stage of texts whose own names do not tell it: the user has to. */
export function needStage(legislature: Legislature): never {
  throw new Misuse(`say at which stage these texts are with --stage: ${Object.keys(legislature.stages).join(', ')}`);
}

/** A date of an option. */
export function asDate(option: string, text: string | undefined): IsoDate | null {
  if (text === undefined) return null;
  const date = isoDate(text);
  if (date !== null) return date;
  throw new Misuse(
    `${option} is "${text}", which is no date; write 2025-11-17, or 2025-11 or 2025 where no more is known`,
  );
}

/** A kind of wording. */
export function asWording(text: string): Wording {
  const wording = wordings.find((one) => one === text);
  if (wording) return wording;
  throw new Misuse(`--wording is "${text}"; ${hintFor(text, wordings)}`);
}

/** A language code. */
export function asLanguage(text: string | undefined): Language {
  if (text !== undefined && /^[a-z]{2,3}$/u.test(text)) return text;
  throw new Misuse(`--lang is ${text === undefined ? 'missing' : `"${text}"`}; write a language code: kk, ru or en`);
}

import { textOf, type Version } from '../law/bill.ts';
import type { Dossier } from '../law/dossier.ts';
import type { Language } from '../law/language.ts';

/** Shapes with a schema in `public/schemas`. */
export type JsonName =
  | 'amendment'
  | 'amendments'
  | 'article'
  | 'bill'
  | 'browse'
  | 'commentary'
  | 'compare'
  | 'comparisons'
  | 'duties'
  | 'duty'
  | 'duty-changes'
  | 'evidence'
  | 'for-me'
  | 'home'
  | 'terms'
  | 'version'
  | 'what-if';

/** A value as JSON under the name of its schema: maps become objects, and nothing is left out because it is unknown. */
export const jsonFile = (name: JsonName, value: object): string =>
  `${JSON.stringify({ schema: `oqylym/${name}@1`, ...value }, mapsAsObjects, 1)}\n`;

const mapsAsObjects = (_key: string, value: unknown): unknown =>
  value instanceof Map ? Object.fromEntries(value) : value;

/** What a bill is and which versions are held. */
export function billJson({ bill, legislature, versions, timeline, sources }: Dossier): object {
  return {
    bill: {
      ...withoutFile(bill),
      legislature: { id: legislature.id, name: legislature.name, stages: legislature.stages },
    },
    versions: versions.map((version) => headOf(version)),
    timeline: timeline.map(({ line: _line, ...event }) => event),
    sources: [...sources.values()],
  };
}

/** One version with its words in the wanted language, or in the one that stands in for it. */
export function versionJson(version: Version, wanted: Language): object {
  const text = textOf(version, wanted);
  return {
    bill: version.bill,
    version: { ...headOf(version), note: version.note, notes: version.notes },
    language: text?.language ?? null,
    text: text?.root ?? null,
  };
}

function headOf({ texts, file: _file, note: _note, notes: _notes, ...head }: Version): object {
  return { ...head, languages: Object.keys(texts).sort() };
}

const withoutFile = <T extends { readonly file: string }>({ file: _file, ...rest }: T): Omit<T, 'file'> => rest;

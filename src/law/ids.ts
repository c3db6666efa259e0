declare const brand: unique symbol;

/** A string that names one kind of thing; only this file makes them, so an article's address cannot be passed for a version's. */
type Id<Kind extends string> = string & { readonly [brand]: Kind };

/** Address of a provision inside one version: `art_5__para_2__point_1` (Akoma Ntoso Naming Convention 1.0, section 5.2). */
export type EId = Id<'eId'>;
/** Folder name of a bill: `kz-ai`. */
export type BillId = Id<'bill'>;
/** Folder name of a version: `02-first-reading`. */
export type VersionId = Id<'version'>;
/** Version folder and file name of an amendment: `04-senate/001`. */
export type AmendmentId = Id<'amendment'>;
/** File name of a legislature: `kz`. */
export type LegislatureId = Id<'legislature'>;
/** File name of an obligation or a comment without language and ending: `label-synthetic-results`. */
export type Slug = Id<'slug'>;
/** Id of an entry of `sources.yml`: `kp-senam`. */
export type SourceId = Id<'source'>;
/** A calendar date, as far as it is known: `2025-05-14`, `2025-05` or `2025` (ISO 8601). Sorts as a string. */
export type IsoDate = Id<'date'>;

export const eId = (text: string): EId => text as EId;
export const billId = (text: string): BillId => text as BillId;
export const versionId = (text: string): VersionId => text as VersionId;
export const amendmentId = (text: string): AmendmentId => text as AmendmentId;
export const legislatureId = (text: string): LegislatureId => text as LegislatureId;
export const slug = (text: string): Slug => text as Slug;
export const sourceId = (text: string): SourceId => text as SourceId;

/** The date, or null if the text is no day, month or year of the calendar: `2025-02-30` gives null. */
export function isoDate(text: string): IsoDate | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(text);
  if (!parts) return null;
  const [, year, month = '01', day = '01'] = parts;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
  return isReal ? (text as IsoDate) : null;
}

/** eIds from the outermost unit to this one: `art_5__para_2` → `art_5`, `art_5__para_2`. */
export function eIdPath(id: EId): readonly EId[] {
  const steps = id.split('__');
  return steps.map((_, index) => steps.slice(0, index + 1).join('__') as EId);
}

/** The unit that holds this one by address, or null for an outermost unit: `art_5__para_2` → `art_5`. */
export function parentEId(id: EId): EId | null {
  const path = eIdPath(id);
  return path[path.length - 2] ?? null;
}

/** Whether `inner` is `outer` or lies inside it. */
export const isWithin = (inner: EId, outer: EId): boolean => inner === outer || inner.startsWith(`${outer}__`);

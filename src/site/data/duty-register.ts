import type { Dossier } from '../../law/dossier.ts';
import { type Modality, modalities, type Obligation, type ObligationWords } from '../../law/knowledge.ts';
import { type InterfaceLanguage, inLanguage, type Localised } from '../../law/language.ts';
import { routes } from '../routes.ts';
import { type Place, placeFinder } from './places.ts';

/** Whether a breach has a known price: `none` was looked for and not found, `unknown` was not looked for. */
export type SanctionState = 'known' | 'none' | 'unknown';

/** A duty as the register shows it. */
export interface DutyRow {
  readonly duty: Obligation;
  readonly words: Localised<ObligationWords> | null;
  readonly href: string;
  /** Anchor of its card in the register. */
  readonly anchor: string;
  readonly basis: readonly Place[];
  readonly sanction: SanctionState;
}

/** One value of a filter and how many duties have it. */
export interface FacetValue {
  readonly value: string;
  readonly name: Localised<string> | null;
  readonly count: number;
}

/** Everything the register prints. */
export interface DutyRegister {
  readonly groups: readonly {
    readonly topic: string;
    readonly name: Localised<string> | null;
    readonly rows: readonly DutyRow[];
  }[];
  readonly roles: readonly (FacetValue & { readonly rows: readonly DutyRow[] })[];
  readonly topics: readonly FacetValue[];
  readonly modalities: readonly (FacetValue & { readonly value: Modality })[];
  readonly sanctions: readonly (FacetValue & { readonly value: SanctionState })[];
  readonly duties: number;
  readonly rights: number;
}

/** Duties that say no topic stand together under this one, at the end. */
const NO_TOPIC = 'other';

/** All duties and rights of a bill by topic, in the order in which the bill names its topics and roles. */
export function dutyRegister(dossier: Dossier, lang: InterfaceLanguage): DutyRegister {
  const { bill, obligations } = dossier;
  const rows = dutyRows(dossier, lang);
  const byTopic = Map.groupBy(rows, ({ duty }) => duty.topic ?? NO_TOPIC);
  const nameOfTopic = (topic: string) => inLanguage(bill.topics[topic] ?? {}, lang);
  const groups = [...Object.keys(bill.topics), NO_TOPIC].flatMap((topic) => {
    const entries = byTopic.get(topic) ?? [];
    return entries.length > 0 ? [{ topic, name: nameOfTopic(topic), rows: entries }] : [];
  });
  const roles = Object.keys(bill.roles).flatMap((role) => {
    const entries = rows.filter(({ duty }) => duty.who.includes(role));
    const name = inLanguage(bill.roles[role] ?? {}, lang);
    return entries.length > 0 ? [{ value: role, name, count: entries.length, rows: entries }] : [];
  });
  return {
    groups,
    roles,
    topics: groups.map(({ topic, name, rows: entries }) => ({ value: topic, name, count: entries.length })),
    modalities: countOf(modalities, (value) => rows.filter(({ duty }) => duty.modality === value).length),
    sanctions: countOf(
      ['known', 'none', 'unknown'] as const,
      (value) => rows.filter(({ sanction }) => sanction === value).length,
    ),
    duties: obligations.filter(({ modality }) => modality !== 'may').length,
    rights: obligations.filter(({ modality }) => modality === 'may').length,
  };
}

/** All duties in the order of the dossier. */
export function dutyRows(dossier: Dossier, lang: InterfaceLanguage): readonly DutyRow[] {
  const placesOf = placeFinder(dossier, lang);
  return dossier.obligations.map((duty) => ({
    duty,
    words: inLanguage(duty.words, lang),
    href: routes.duty(lang, dossier.bill.id, duty.slug),
    anchor: `duty-${duty.slug}`,
    basis: duty.basis.flatMap((eId) => placesOf(duty.checked)?.at(eId) ?? []),
    sanction: sanctionState(duty),
  }));
}

/** Null means not known, an empty list means looked for and none found. */
export function sanctionState({ sanctions }: Obligation): SanctionState {
  if (sanctions === null) return 'unknown';
  return sanctions.length > 0 ? 'known' : 'none';
}

const countOf = <Value extends string>(values: readonly Value[], count: (value: Value) => number) =>
  values.map((value) => ({ value, name: null, count: count(value) })).filter((entry) => entry.count > 0);

/** Language of the file that holds a statement's facts: `obligations/label.en.md` → `en`; null if it does not say. */
export const languageOfFile = (file: string): string | null => /\.([a-z]{2,3})\.md$/u.exec(file)?.[1] ?? null;

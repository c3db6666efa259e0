import { type Child, element } from '../html.ts';

/** A provision in the lawyer's words; `id` is where the dossier has it, null if it does not. */
export interface PlaceRef {
  readonly name: string;
  readonly id: string | null;
}

/** Provisions by name, each leading to its words where the dossier has them. */
export const places = (at: readonly PlaceRef[]): readonly Child[] =>
  at.flatMap(({ name, id }, index) => [
    index === 0 ? null : '; ',
    id === null ? name : element('a', { href: `#${id}` }, name),
  ]);

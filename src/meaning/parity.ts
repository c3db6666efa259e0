import type { EId } from '../law/ids.ts';
import type { Language } from '../law/language.ts';
import type { Marker } from '../law/meaning.ts';
import type { ParityFact, ParityFinding, ParityKind } from '../law/parity.ts';
import { type Provision, provisionsByEId } from '../law/provision.ts';
import { findReferences, targetEIds } from '../link/references.ts';
import { markersIn } from './markers.ts';
import { type Fingerprint, pairParts } from './pair-parts.ts';

/** One language of a version. */
export interface ParityText {
  readonly language: Language;
  readonly root: Provision;
  /** The act's own name in this language. */
  readonly title?: string | null;
}

/** What two languages of a version came to. */
export interface Parity {
  readonly findings: readonly ParityFinding[];
  /** Provisions that were set beside each other: no finding among none says nothing. */
  readonly compared: number;
}

/** A side read once: what each of its units refers to. */
interface Side extends ParityText {
  readonly targets: ReadonlyMap<EId, readonly Named[]>;
}

interface Named {
  readonly value: string;
  readonly words: string;
}

/**
 * Where two languages of one version differ in what can be counted: units, lists, numbers, dates, references and the verbs of duty. It
 * says what each language has, never which is right. What languages build otherwise (a Kazakh negation is a suffix) is not compared.
 */
export function parityOf(first: ParityText, second: ParityText): Parity {
  const sides = [sideOf(first), sideOf(second)] as const;
  const findings: ParityFinding[] = [];
  let compared = 0;
  const visit = (left: Provision, right: Provision): void => {
    compared += 1;
    findings.push(...unitFindings(left, right, sides));
    for (const [a, b] of pairChildren(left, right, sides)) {
      if (a && b) visit(a, b);
      else if (left.children.length === right.children.length) findings.push(...missing(a, b, sides));
    }
  };
  visit(first.root, second.root);
  return { findings, compared };
}

function sideOf(text: ParityText): Side {
  const units = provisionsByEId(text.root);
  const title = text.title === undefined ? {} : { title: text.title };
  const targets = findReferences(text.root, { language: text.language, ...title }).flatMap(({ from, to }) => {
    const words = units.get(from.eId)?.text?.slice(from.start, from.end) ?? '';
    return (to.kind === 'missing' ? [to.eId] : targetEIds(to)).map((value) => ({ eId: from.eId, value, words }));
  });
  return { ...text, targets: Map.groupBy(targets, ({ eId }) => eId) };
}

type Sides = readonly [Side, Side];

/** Numbered units by their address, unnumbered parts by what they hold. */
function pairChildren(
  left: Provision,
  right: Provision,
  sides: Sides,
): readonly (readonly [Provision | null, Provision | null])[] {
  const isPart = ({ number }: Provision): boolean => number === null;
  const print = (unit: Provision, side: 0 | 1): Fingerprint => {
    const text = unit.text ?? '';
    const amounts = markersIn(text, sides[side].language).filter(
      ({ rule }) => rule === 'number' || rule === 'deadline',
    );
    return { values: amounts.map(({ value }) => value), length: text.length };
  };
  const parts = pairParts(left.children.filter(isPart), right.children.filter(isPart), print);
  const others = new Map(right.children.filter((unit) => !isPart(unit)).map((unit) => [unit.eId, unit]));
  const numbered = left.children
    .filter((unit) => !isPart(unit))
    .map((unit) => {
      const twin = others.get(unit.eId) ?? null;
      others.delete(unit.eId);
      return [unit, twin] as const;
    });
  return [...numbered, ...[...others.values()].map((unit) => [null, unit] as const), ...parts];
}

function missing(a: Provision | null, b: Provision | null, sides: Sides): readonly ParityFinding[] {
  const unit = a ?? b;
  const name = (one: Provision | null): readonly Named[] => (one ? [{ value: one.num ?? one.eId, words: '' }] : []);
  return unit ? [finding('missing', unit.eId, sides, name(a), name(b))] : [];
}

function unitFindings(left: Provision, right: Provision, sides: Sides): readonly ParityFinding[] {
  const told = (kind: ParityKind, a: string, b: string): readonly ParityFinding[] =>
    a === b ? [] : [finding(kind, left.eId, sides, [{ value: a, words: '' }], [{ value: b, words: '' }])];
  const state = ({ isRepealed }: Provision): string => (isRepealed ? 'repealed' : 'in force');
  return [
    ...told('repealed', state(left), state(right)),
    ...told('list', String(left.children.length), String(right.children.length)),
    ...(left.text === null || right.text === null ? [] : wordings(left, right, sides)),
  ];
}

function wordings(left: Provision, right: Provision, sides: Sides): readonly ParityFinding[] {
  const [first, second] = sides;
  const [was, is] = [markersIn(left.text ?? '', first.language), markersIn(right.text ?? '', second.language)];
  const of = (markers: readonly Marker[], rule: Marker['rule']): readonly Marker[] =>
    markers.filter((marker) => marker.rule === rule);
  const differ = (kind: ParityKind, a: readonly Named[], b: readonly Named[]): readonly ParityFinding[] => {
    const [more, less] = [without(a, b), without(b, a)];
    return more.length + less.length === 0 ? [] : [finding(kind, left.eId, sides, more, less)];
  };
  const [verbs, others] = [of(was, 'modality'), of(is, 'modality')];
  return [
    ...differ('numbers', of(was, 'number'), of(is, 'number')),
    ...differ('dates', of(was, 'deadline'), of(is, 'deadline')),
    ...differ('references', once(first.targets.get(left.eId) ?? []), once(second.targets.get(right.eId) ?? [])),
    ...(areOpposed(verbs, others) ? [finding('modality', left.eId, sides, once(verbs), once(others))] : []),
  ];
}

/** One language binds where the other permits. Whether a ban is said by the verb or by a "not" beside it is a matter of language. */
function areOpposed(a: readonly Marker[], b: readonly Marker[]): boolean {
  const binds = (markers: readonly Marker[]): boolean => markers.some(({ value }) => value.startsWith('must'));
  const permits = (markers: readonly Marker[]): boolean => markers.some(({ value }) => value === 'may');
  const only = (yes: typeof binds, no: typeof binds, markers: readonly Marker[]): boolean =>
    yes(markers) && !no(markers);
  return (only(binds, permits, a) && only(permits, binds, b)) || (only(permits, binds, a) && only(binds, permits, b));
}

const once = (named: readonly Named[]): readonly Named[] => [...new Map(named.map((one) => [one.value, one])).values()];

/** What one language has and the other has not, as often. */
function without(named: readonly Named[], others: readonly Named[]): readonly Named[] {
  const left = others.map(({ value }) => value);
  return named.filter(({ value }) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function finding(
  kind: ParityKind,
  at: EId,
  [first, second]: Sides,
  has: readonly Named[],
  other: readonly Named[],
): ParityFinding {
  const fact = ({ language }: Side, named: readonly Named[]): ParityFact => ({
    language,
    has: named.map(({ value }) => value),
    words: named.flatMap(({ words }) => (words === '' ? [] : [words])),
  });
  return { kind, at, facts: [fact(first, has), fact(second, other)] };
}

/** Kinds of positions that the interface has words for. */
const kinds = [
  'amendment',
  'analysis',
  'bill',
  'comment',
  'criticism',
  'draft',
  'instruction',
  'participation',
  'position',
  'proposal',
  'request',
  'support',
] as const;

export type PositionKindLabel = `position-${(typeof kinds)[number]}`;

/** The label of a kind of position; null for one that the interface has no word for, which is then printed as written. */
export function positionKind(kind: string): PositionKindLabel | null {
  const known = kinds.find((one) => one === kind);
  return known ? `position-${known}` : null;
}

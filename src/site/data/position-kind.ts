import type { LabelKey } from '../labels.ts';

const kinds: Readonly<Record<string, LabelKey>> = {
  amendment: 'position-amendment',
  analysis: 'position-analysis',
  bill: 'position-bill',
  comment: 'position-comment',
  criticism: 'position-criticism',
  draft: 'position-draft',
  instruction: 'position-instruction',
  participation: 'position-participation',
  position: 'position-position',
  proposal: 'position-proposal',
  request: 'position-request',
  support: 'position-support',
};

/** The label of a kind of position; null for one that the interface has no word for, which is then printed as written. */
export const positionKind = (kind: string): LabelKey | null => kinds[kind] ?? null;

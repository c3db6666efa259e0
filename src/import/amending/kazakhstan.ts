import type { ProvisionKind } from '../../law/provision.ts';

/** Units of Kazakhstan's acts from the outermost to the innermost, whatever the language. */
export const kazakhstanOrder: readonly ProvisionKind[] = [
  'title',
  'section',
  'subpart',
  'chapter',
  'subchapter',
  'annex',
  'article',
  'paragraph',
  'point',
  'alinea',
  'indent',
];

/** Units whose numbers run through the whole act. */
export const kazakhstanThrough: readonly ProvisionKind[] = ['section', 'chapter', 'article', 'annex'];

/** `5-1`, `2)`, `б)`. */
export const kazakhstanNumber: string = String.raw`(?<bracketed>\d+(?:[-‑]\d+)*|(?<!\p{L})\p{L})\)|(?<bare>\d+(?:[-‑]\d+)*)(?![\p{L}\p{N})])`;

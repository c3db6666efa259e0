import type { AffectedPath, Materiality, Moved, RuleFinding } from '../src/law/meaning.ts';
import type { Meaning } from '../src/library/compare-meaning.ts';
import type { Paint } from './outcome.ts';

/** What a comparison means, for a terminal: the rules by weight, then what is affected though its words stayed. */
export function shownMeaning({ materiality, affected }: Meaning, paint: Paint): readonly string[] {
  const ruled = materiality.filter(({ findings }) => findings.length > 0);
  const silent = materiality.length - ruled.length;
  const weighed =
    ruled.length === 0
      ? []
      : [
          [
            paint.strong('By weight:'),
            ...ruled.map((one) => `  ${placeOf(one)}: ${one.findings.map(shownFinding).join('; ')}`),
            ...(silent > 0 ? [`  and ${silent} on which no rule fired: read them`] : []),
          ].join('\n'),
        ];
  const through = affected.map(
    (one) => `  ${one.after}\n${one.through.map((path) => `    ${shownPath(path)}`).join('\n')}`,
  );
  return [
    ...weighed,
    ...(through.length > 0
      ? [[paint.strong('Words the same, affected through other changes (review):'), ...through].join('\n')]
      : []),
  ];
}

const placeOf = ({ before, after }: Materiality): string => after ?? `${before} (gone)`;

const shownFinding = ({ rule, before, after }: RuleFinding): string =>
  `${rule} ${before.join(', ') || '–'} → ${after.join(', ') || '–'}`;

function shownPath(path: AffectedPath): string {
  switch (path.kind) {
    case 'term':
      return `uses "${path.words}"${path.chain.length > 1 ? ` (through ${path.chain.slice(1).join(', ')})` : ''}, defined otherwise in ${placesOf(path.moved)}`;
    case 'reference':
      return `refers to "${path.words}", where words changed: ${placesOf(path.moved)}`;
    case 'sanction':
      return `the sanction for it changed: ${placesOf(path.moved)}`;
    case 'pointing':
      return path.is === null
        ? `"${path.words}" led to ${path.was} and leads to nothing now`
        : `"${path.words}" led to ${path.was} of the earlier text and leads to ${path.is} of the later one, another provision`;
    case 'unit':
      return `"${path.words}": one ${path.unit} is ${path.is.amount} ${path.is.currency} in ${path.is.year}, was ${path.was.amount} in ${path.was.year}`;
  }
}

const placesOf = (moved: readonly Moved[]): string =>
  moved.map(({ before, after }) => after ?? `${before} (gone)`).join(', ');

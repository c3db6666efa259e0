import { byPlace, type Problem, problemLine } from '../src/law/problem.ts';
import { buildLibrary } from '../src/library/build-library.ts';
import { parityIn, parityProblems } from '../src/library/parity.ts';
import { stalenessOf } from '../src/library/stale.ts';
import { readContent } from './content.ts';
import { type Outcome, type Place, shownPath } from './outcome.ts';

export interface CheckOptions {
  /** List statements, too, that no longer rest on the words they were checked against. */
  readonly stale?: boolean | string;
  /** List what two languages of a version differ in, too. */
  readonly parity?: boolean | string;
}

/** `check`: everything that is wrong with the content, one line a problem. */
export async function check(place: Place, { stale = false, parity = false }: CheckOptions = {}): Promise<Outcome> {
  const files = await readContent(place);
  const library = buildLibrary(files);
  const staleness = stale ? library.dossiers.map((dossier) => stalenessOf(dossier, files)) : [];
  const beside = parity ? library.dossiers.map(parityIn) : [];
  const found = [
    ...library.problems,
    ...staleness.flatMap((one) => one.stale),
    ...(parity ? library.dossiers.flatMap(parityProblems) : []),
  ].sort(byPlace);
  const problems = found.map((problem) => ({ ...problem, file: shownPath(problem.file, place) }));
  const count = (level: Problem['level']): number => problems.filter((problem) => problem.level === level).length;
  const errors = count('error');
  const warnings = count('warning');
  const summary =
    problems.length === 0
      ? `The content is in order: ${library.dossiers.map(({ bill }) => bill.id).join(', ') || 'no bill'}.`
      : `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
  const silent = staleness.reduce((sum, { unknown }) => sum + unknown, 0);
  const ending =
    silent > 0 ? [`of ${plural(silent, 'provision')} named, the newest version says nothing: not known`] : [];
  const sets = beside.flat();
  const compared = sets.reduce((sum, one) => sum + one.compared, 0);
  if (parity)
    ending.push(
      sets.length === 0
        ? 'no version is held in two languages: nothing to set beside each other'
        : `${plural(compared, 'provision')} set beside each other in ${plural(sets.length, 'pair')} of languages`,
    );
  return {
    exit: errors > 0 ? 1 : 0,
    text: [...problems.map(problemLine), ...ending, summary].join('\n'),
    json: { schema: 'oqylym/check@1', errors, warnings, problems },
  };
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

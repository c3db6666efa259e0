import { type Problem, problemLine } from '../src/law/problem.ts';
import { loadLibrary } from './content.ts';
import { type Outcome, type Place, shownPath } from './outcome.ts';

/** `check`: everything that is wrong with the content, one line a problem. */
export async function check(place: Place): Promise<Outcome> {
  const library = await loadLibrary(place);
  const problems = library.problems.map((problem) => ({ ...problem, file: shownPath(problem.file, place) }));
  const count = (level: Problem['level']): number => problems.filter((problem) => problem.level === level).length;
  const errors = count('error');
  const warnings = count('warning');
  const summary =
    problems.length === 0
      ? `The content is in order: ${library.dossiers.map(({ bill }) => bill.id).join(', ') || 'no bill'}.`
      : `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
  return {
    exit: errors > 0 ? 1 : 0,
    text: [...problems.map(problemLine), summary].join('\n'),
    json: { schema: 'oqylym/check@1', errors, warnings, problems },
  };
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

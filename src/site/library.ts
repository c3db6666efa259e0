import type { Dossier } from '../law/dossier.ts';
import { problemLine } from '../law/problem.ts';
import { load } from '../library/load.ts';

/** Path of the content folder, put in by `astro.config.mjs`. */
declare const __OQYLYM_CONTENT__: string;

/** Everything the pages show, read once a build. Content with errors is not published. */
export const library = await load(__OQYLYM_CONTENT__);

const errors = library.problems.filter((problem) => problem.level === 'error');
if (errors.length > 0) {
  throw new Error(
    `the content has ${errors.length} errors; npm run check lists them. The first:\n${errors.slice(0, 5).map(problemLine).join('\n')}`,
  );
}

export const dossiers: readonly Dossier[] = library.dossiers;

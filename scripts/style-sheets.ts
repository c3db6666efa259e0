import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './stage.ts';

/** The style sheets of the site that a comparison needs, in their order. */
const ofComparisons = [
  'tokens',
  'base',
  'marks',
  'comparison',
  'comparison-rows',
  'comparison-causes',
  'compare-tools',
  'compare-views',
  'meaning',
  'print',
  'comparison-file',
];

/** The site's own look as one text, for a file that is taken away; sheets that are named come last. */
export const styleSheets = (...more: readonly string[]): string =>
  [...ofComparisons, ...more]
    .map((name) => readFileSync(join(projectRoot, 'src/site/styles', `${name}.css`), 'utf8').trim())
    .join('\n');

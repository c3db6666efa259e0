import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Dossier } from '../../src/law/dossier.ts';
import { problemLine } from '../../src/law/problem.ts';
import { buildLibrary } from '../../src/library/build-library.ts';
import { readFiles } from '../../src/library/read-files.ts';

/** The invented bill of four readings and forty amendments. */
export async function fourReadings(): Promise<Dossier> {
  const kz = 'content/legislatures/kz.md';
  const { dossiers, problems } = buildLibrary([
    ...(await readFiles(fileURLToPath(new URL('../fixtures/bill-of-four-readings', import.meta.url)))),
    { path: kz, text: readFileSync(new URL(`../../${kz}`, import.meta.url), 'utf8') },
  ]);
  const [only] = dossiers;
  if (!only) throw new Error(problems.map(problemLine).join('\n'));
  return only;
}

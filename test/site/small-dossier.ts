import type { Dossier } from '../../src/law/dossier.ts';
import { buildLibrary } from '../../src/library/build-library.ts';
import { asFiles, type Contents, smallContent } from '../support/content.ts';

/** The dossier of a small content; a content with errors is a mistake in the test. */
export function dossierOf(contents: Contents = smallContent): Dossier {
  const { dossiers, problems } = buildLibrary(asFiles(contents));
  const [dossier] = dossiers;
  const errors = problems.filter(({ level }) => level === 'error');
  if (!dossier || errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  return dossier;
}

import type { Library } from '../law/dossier.ts';
import { buildLibrary } from './build-library.ts';
import { readFiles } from './read-files.ts';

/** Reads a content folder and builds the library from it. */
export const load = async (folder: string): Promise<Library> => buildLibrary(await readFiles(folder));

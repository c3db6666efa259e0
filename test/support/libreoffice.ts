import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('libreoffice-decide.py', import.meta.url));

/** Debian's Python knows LibreOffice; another one that comes first on the path may not. */
const python = ['python3', '/usr/bin/python3'].find(
  (name) => spawnSync(name, ['-c', 'import uno'], { stdio: 'ignore' }).status === 0,
);

/** Why LibreOffice cannot be asked here, or null if it can. */
export const libreOfficeMissing: string | null =
  python && spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0
    ? null
    : 'LibreOffice is not installed: apt-get install libreoffice-writer-nogui python3-uno';

/** The lines of each document after LibreOffice accepted and after it rejected all tracked changes. */
export function decidedByLibreOffice(
  files: readonly Uint8Array[],
): readonly { readonly accept: readonly string[]; readonly reject: readonly string[] }[] {
  if (!python) throw new Error(libreOfficeMissing ?? '');
  const folder = mkdtempSync(join(tmpdir(), 'oqylym-office-'));
  const path = (name: string): string => join(folder, name);
  const lines = (name: string): readonly string[] =>
    readFileSync(path(name), 'utf8')
      .replace(/^\uFEFF/u, '')
      .split('\n');
  try {
    const asked = files.flatMap((file, place) => {
      writeFileSync(path(`${place}.docx`), file);
      return ['Accept', 'Reject'].flatMap((decision) => [
        path(`${place}.docx`),
        decision,
        path(`${place}.${decision}.txt`),
      ]);
    });
    const run = spawnSync(python, [script, path('profile'), ...asked], { encoding: 'utf8', timeout: 240_000 });
    if (run.status !== 0) throw new Error(`LibreOffice failed: ${run.stderr}`);
    return files.map((_, place) => ({ accept: lines(`${place}.Accept.txt`), reject: lines(`${place}.Reject.txt`) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** Modules as the site's own build makes them, with their workers: addresses and bytes. `client: 'src/…/a.ts'` becomes `/client.js`. */
export async function bundle(
  folder: string,
  modules: Readonly<Record<string, string>>,
): Promise<Map<string, Uint8Array>> {
  const root = join(import.meta.dirname, '..', '..', '..');
  const out = join(folder, 'out');
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    worker: { format: 'es' },
    build: {
      outDir: out,
      assetsInlineLimit: 0,
      modulePreload: false,
      rollupOptions: {
        input: Object.fromEntries(Object.entries(modules).map(([name, path]) => [name, join(root, path)])),
        preserveEntrySignatures: 'exports-only',
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(out.length), readFileSync(path)];
    }),
  );
}

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project. */
export const projectRoot: string = fileURLToPath(new URL('..', import.meta.url));

/** Whether this is the command line as an installed package: what it writes goes to the user's folder, not to that of the package. */
export const isPacked: boolean = !existsSync(join(projectRoot, 'scripts', 'cli.ts'));

/** One step of a longer task: a script of ours or of a package, run on the same Node. */
export interface Stage {
  readonly title: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Show what it prints even if all goes well. */
  readonly isShown?: boolean;
}

const TICK = 10_000;

/**
 * Runs a stage and tells how it goes: a line when it begins, one every ten seconds, one when it ends. What it printed is shown
 * only if it failed or if the stage asks for it. Resolves to whether it went well.
 */
export function runStage(stage: Stage): Promise<boolean> {
  const since = Date.now();
  const seconds = (): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;
  console.error(`→ ${stage.title} …`);
  const ticking = setInterval(() => console.error(`  ${stage.title}: ${seconds()} so far`), TICK);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [stage.script, ...stage.args], {
      cwd: projectRoot,
      env: { ...process.env, ...stage.env },
      stdio: ['ignore', stage.isShown ? 'inherit' : 'pipe', stage.isShown ? 'inherit' : 'pipe'],
    });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => printed.push(chunk));
    const end = (isWell: boolean): void => {
      clearInterval(ticking);
      if (!isWell) process.stderr.write(Buffer.concat(printed));
      console.error(`${isWell ? '✓' : '✗'} ${stage.title}, ${seconds()}`);
      resolve(isWell);
    };
    child.on('error', (error) => {
      printed.push(Buffer.from(`${error.message}\n`));
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** The site as files in `dist/`. */
export const buildStage: Stage = {
  title: 'building the site',
  script: 'node_modules/astro/bin/astro.mjs',
  args: ['build'],
};

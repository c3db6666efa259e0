import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measured, Task } from './measure.ts';

/** What was measured, with the peak of memory of the process and of the programs it started. */
export interface Run extends Measured {
  readonly peakMegabytes: number;
}

/** Measures one engine in a process of its own; null where it is not installed. */
export async function run(engine: string, task: Task): Promise<Run | null> {
  const folder = mkdtempSync(join(tmpdir(), 'oqylym-search-'));
  const file = join(folder, 'task.json');
  writeFileSync(file, JSON.stringify(task));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'measure.ts'), engine, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  let peakMegabytes = 0;
  const timer = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, megabytesOf(child.pid ?? 0));
  }, 100);
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(timer);
  rmSync(folder, { recursive: true });
  const measured: Measured | null = JSON.parse(output.trim().split('\n').at(-1) ?? 'null');
  return measured && { ...measured, peakMegabytes };
}

/** Resident memory of a process and of its children, a browser that only asks left out. */
function megabytesOf(process: number): number {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .flatMap((name) => statusOf(name)),
  );
  const own = parents.get(process)?.megabytes ?? 0;
  const children = [...parents.values()].filter(({ parent, name }) => parent === process && !/chrom/iu.test(name));
  return own + children.reduce((sum, { megabytes }) => sum + megabytes, 0);
}

function statusOf(
  id: string,
): [number, { readonly parent: number; readonly name: string; readonly megabytes: number }][] {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const field = (name: string): string => new RegExp(`^${name}:\\s+(\\S+)`, 'mu').exec(status)?.[1] ?? '';
    return [
      [Number(id), { parent: Number(field('PPid')), name: field('Name'), megabytes: Number(field('VmRSS')) / 1024 }],
    ];
  } catch {
    return [];
  }
}

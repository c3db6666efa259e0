import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Measured, Task } from './measure.ts';

/** Measures one engine in a process of its own; null where it is not installed. The peak counts programs that it starts for building. */
export async function run(engine: string, task: Task): Promise<Measured | null> {
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
  let peakOfChildren = 0;
  const timer = setInterval(() => {
    peakOfChildren = Math.max(peakOfChildren, childrenMegabytes(child.pid ?? 0));
  }, 100);
  await new Promise((resolve) => child.once('close', resolve));
  clearInterval(timer);
  rmSync(folder, { recursive: true });
  const measured: Measured | null = JSON.parse(output.trim().split('\n').at(-1) ?? 'null');
  return measured && { ...measured, peakMegabytes: measured.peakMegabytes + peakOfChildren };
}

/** Resident memory of the children of a process, a browser that only asks left out. */
function childrenMegabytes(parent: number): number {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap(statusOf)
    .filter((one) => one.parent === parent && !/chrom/iu.test(one.name))
    .reduce((sum, { megabytes }) => sum + megabytes, 0);
}

function statusOf(id: string): { readonly parent: number; readonly name: string; readonly megabytes: number }[] {
  try {
    const status = readFileSync(`/proc/${id}/status`, 'utf8');
    const field = (name: string): string => new RegExp(`^${name}:\\s+(\\S+)`, 'mu').exec(status)?.[1] ?? '';
    return [{ parent: Number(field('PPid')), name: field('Name'), megabytes: Number(field('VmRSS')) / 1024 }];
  } catch {
    // The process ended between the two looks.
    return [];
  }
}

// Imports one document after the other in a thread of its own, so that a hang can be told from a test that is slow.
import { parentPort } from 'node:worker_threads';
import { importVersion } from '../../../src/import/import-version.ts';
import { legislature } from '../../support/legislatures.ts';

/** What came of one document. */
export interface FuzzResult {
  /** A fault of ours, with its stack; a refusal is none. */
  readonly crash: string | null;
  readonly files: number;
  readonly errors: readonly string[];
  readonly words: number;
  readonly accounted: number;
  /** Milliseconds of this thread. */
  readonly cpu: number;
}

export interface FuzzTask {
  readonly bytes: Uint8Array;
  readonly legislature: string;
  readonly language: string;
}

parentPort?.on('message', (task: FuzzTask) => parentPort?.postMessage(run(task)));

function run({ bytes, legislature: id, language }: FuzzTask): FuzzResult {
  const before = process.threadCpuUsage();
  const cpu = (): number => {
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
  try {
    const { files, problems, count } = importVersion(bytes, {
      fileName: 'document',
      bill: 'fuzz',
      version: '01-signed',
      language,
      stage: 'signed',
      wording: 'official',
      legislature: legislature(id),
    });
    const errors = problems.filter(({ level }) => level === 'error').map(({ message, hint }) => `${message} → ${hint}`);
    return {
      crash: null,
      files: files.length,
      errors,
      words: count.words,
      accounted: count.kept + count.noted,
      cpu: cpu(),
    };
  } catch (error) {
    const crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { crash, files: 0, errors: [], words: 0, accounted: 0, cpu: cpu() };
  }
}

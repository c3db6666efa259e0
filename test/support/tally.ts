import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** How the tests of one run went. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
}

/** The line that a person and a continuous-integration job both read: `6 passed, 0 failed, 1 skipped`. */
export const tallyLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed, ${skipped.length} skipped`;

/** A Vitest reporter: counts, and either prints the line or leaves the count in the file that OQYLYM_TALLY names. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tally = tallyOf(modules, errors.length);
    const file = process.env.OQYLYM_TALLY;
    if (file) writeFileSync(file, JSON.stringify(tally));
    else console.log([...tally.skipped.map((test) => `skipped: ${test}`), tallyLine(tally)].join('\n'));
  }
}

function tallyOf(modules: readonly TestModule[], unhandled: number): Tally {
  let passed = 0;
  let failed = unhandled;
  const skipped: string[] = [];
  for (const module of modules) {
    failed += module.errors().length;
    for (const test of module.children.allTests()) {
      const result = test.result();
      if (result.state === 'passed') passed += 1;
      else if (result.state === 'failed') failed += 1;
      else skipped.push(`${test.fullName}${reasonOf(result)}`);
    }
  }
  return { passed, failed, skipped };
}

const reasonOf = (result: { readonly note?: string | undefined } | object): string =>
  'note' in result && result.note ? ` (${result.note})` : '';

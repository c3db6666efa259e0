import type { Page } from 'playwright-core';

/** What the main thread of a page did: milliseconds of processor time of all its tasks, and of the longest. */
export interface Busy {
  readonly total: number;
  readonly longest: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * Measures the main thread of a page while something is done. Processor time and not time on the clock: what the machine does besides
 * must not decide whether a page counts as fast.
 */
export async function busyWhile(page: Page, act: () => Promise<unknown>): Promise<Busy> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser');
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', '__metadata'] });
  await act();
  await page.waitForTimeout(300);
  const { traceEvents }: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(
    (await browser.stopTracing()).toString(),
  );
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const main = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  );
  const tasks = traceEvents
    .filter((event) => event.name === 'RunTask' && event.ph === 'X' && main.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
  if (tasks.length === 0) throw new Error('the browser told of no task of the page');
  return { total: tasks.reduce((sum, task) => sum + task, 0), longest: Math.max(...tasks) };
}

// npm run bench -- pages: what the comparison of two versions of a thousand articles costs a reader's browser, beside what is asked for.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from '../support/build-site.ts';
import { onDisk } from '../support/content.ts';
import { largeAct } from '../support/large-act.ts';
import type { Busy } from '../support/main-thread.ts';
import { largeComparison, pageCosts } from '../support/page-costs.ts';
import { readBuilt, visit, whyNoBrowser } from '../support/site.ts';

if (whyNoBrowser !== null) throw new Error(whyNoBrowser);
const content = await onDisk(largeAct({ articles: 1000, seed: 7 }));
const folder = mkdtempSync(join(tmpdir(), 'oqylym-pages-'));
try {
  buildSite(folder, { OQYLYM_CONTENT: content });
  const html = readBuilt(`${largeComparison}index.html`, folder);
  const site = await visit(folder);
  const costs = await pageCosts(site);
  await site.close();
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, Node ${process.version}`;
  const row = (what: string, { total, longest }: Busy, asked: string): string =>
    `| ${what} | ${total.toFixed(0)} | ${longest.toFixed(0)} | ${asked} |`;
  console.log(
    [
      `Two versions of 1,000 articles, ${(Buffer.byteLength(html) / 1e6).toFixed(1)} MB, ${html.match(/<[a-z]/gu)?.length} elements; ${machine}, load ${loadavg()[0]?.toFixed(1)}.`,
      'Milliseconds of processor time of the page; opened three times, the quietest counts.',
      '',
      '| | all work | longest task | asked |',
      '| --- | --- | --- | --- |',
      row('opens', costs.opens, '2,000 of work'),
      row('scrolls the changes', costs.scrollsChanges, 'no task over 100'),
      row('scrolls the full text', costs.scrollsFullText, 'no task over 100'),
      row('changes its view three times', costs.switchesView, '–'),
    ].join('\n'),
  );
} finally {
  for (const made of [content, folder]) rmSync(made, { recursive: true, force: true });
}

import { element } from './element.ts';

/** Saves the result as it stands on the page, made in the browser: nothing is asked of a server. */
export function saveAs(format: 'csv' | 'json'): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-code]')].map(rowOf);
  const text =
    format === 'csv'
      ? `\uFEFF${[Object.keys(rows[0] ?? {}), ...rows.map(Object.values)].map(lineOf).join('\r\n')}\r\n`
      : `${JSON.stringify({ schema: 'oqylym/duties-for-me@1', page: location.href, duties: rows }, null, 2)}\n`;
  const type = format === 'csv' ? 'text/csv' : 'application/json';
  const url = URL.createObjectURL(new Blob([text], { type }));
  element('a', { href: url, download: `duties-for-me.${format}` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

function rowOf(entry: HTMLElement): Readonly<Record<string, string>> {
  const said = (selector: string): string =>
    entry.querySelector(selector)?.textContent?.replaceAll(/\s+/gu, ' ').trim() ?? '';
  const facts = [...entry.querySelectorAll('.duty-facts > div')].map((fact) => [
    fact.querySelector('dt')?.textContent ?? '',
    fact.querySelector('dd')?.textContent?.replaceAll(/\s+/gu, ' ').trim() ?? '',
  ]);
  return {
    code: entry.dataset.code ?? '',
    applies: entry.closest<HTMLElement>('[data-part]')?.dataset.part ?? '',
    title: said('h3 a'),
    sentence: said('.duty-sentence'),
    facts: facts.map(([name, value]) => `${name}: ${value}`).join('; '),
    conditions: [...entry.querySelectorAll('.for-me-condition')]
      .map(({ textContent }) => textContent?.replaceAll(/\s+/gu, ' ').trim() ?? '')
      .join('; '),
    why: said('.for-me-reason'),
    version: said('.for-me-version'),
    url: new URL(entry.dataset.url ?? '', location.href).href,
  };
}

/** A cell that a spreadsheet would take for a formula is disarmed. */
const lineOf = (cells: readonly string[]): string =>
  cells.map((cell) => `"${cell.replace(/^[=+\-@\t]/u, "'$&").replaceAll('"', '""')}"`).join(',');

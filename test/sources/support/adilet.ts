import { type Play, page } from './server.ts';

/** Pages of the same structure as adilet's (dossier 8.1), with words of our own. */
export const ID = 'Z2500000999';

interface Law {
  readonly heading: string;
  readonly words: string;
  readonly title: string;
}

const LAWS: Readonly<Record<string, Law>> = {
  rus: { title: 'О журнале', heading: 'Статья 1. Журнал', words: 'Владелец ведёт журнал' },
  kaz: { title: 'Журнал туралы', heading: '1-бап. Журнал', words: 'Иесі журнал жүргізеді' },
  eng: { title: 'On the Journal', heading: 'Article 1. Journal', words: 'The owner keeps a journal' },
};

/** A page with a text: menu, title block, article. */
export const lawPage = (code: string, edition: string): string => {
  const { title, heading, words } = LAWS[code] ?? { title: '', heading: '', words: '' };
  return `<!DOCTYPE html><html><head><title>${title}</title></head><body><ul><li>Menu</li></ul>
<h1>${title}</h1><div class="container_alpha slogan"><p>17.11.2025 № 999-VIII</p></div>
<div class="container_gamma text"><article><h3 id="z1">${heading}</h3><p id="z2">${words} (${edition}).</p></article></div>
</body></html>`;
};

/** The history of a document: former editions with a link, the one in force without. */
export const historyPage = (code: string, former: readonly string[], current: string): string =>
  `<html><body><table id="ethernatable"><tr><th>Дата</th></tr>${former
    .map((date) => `<tr><td><a href="/${code}/archive/docs/${ID}/${date}">${date}</a></td></tr>`)
    .join('')}<tr><td>${current}</td><td><a href="/rus/docs/Z2600000111">Закон</a></td></tr></table></body></html>`;

/** The whole site: three languages, two editions. */
export function site(codes: readonly string[] = ['kaz', 'rus', 'eng']): Record<string, Play> {
  const parts: Record<string, Play> = { '/robots.txt': page('User-agent: *\nDisallow: /search\n') };
  for (const code of codes) {
    parts[`/${code}/docs/${ID}`] = page(lawPage(code, '2'), { etag: `"${code}-2"` });
    parts[`/${code}/docs/${ID}/history`] = page(historyPage(code, ['17.11.2025'], '01.02.2026'));
    parts[`/${code}/archive/docs/${ID}/17.11.2025`] = page(lawPage(code, '1'));
  }
  return parts;
}

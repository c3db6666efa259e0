import type { Commentary, CommentaryWords } from '../../law/knowledge.ts';
import type { Localised } from '../../law/language.ts';
import { type Child, element } from '../html.ts';
import type { DossierLabels } from './labels.ts';
import { type PlaceRef, places } from './places.ts';
import { prose } from './prose.ts';

/** Something written about the bill, and the provisions it bears on. */
export interface ToldComment {
  readonly comment: Commentary;
  readonly words: Localised<CommentaryWords> | null;
  readonly about: readonly PlaceRef[];
}

/** A comment: who wrote it, when, how much of it we read, and what it says in our words. */
export function comment({ comment: told, words, about }: ToldComment, labels: DossierLabels): Child {
  const { say, date, languageName } = labels;
  const { author, publisher, url, language, seen } = told;
  const title = words?.value.title ?? told.slug;
  const byline = [
    author,
    publisher,
    told.date === null ? say('date-unknown') : date(told.date),
    language === null ? null : say('comment-language', { language: languageName(language) }),
    say(`seen-${seen ?? 'unknown'}`),
  ].filter((part) => part !== null);
  return element(
    'article',
    { className: 'dossier-comment', lang: words?.language },
    element(
      'h3',
      {},
      url !== null && /^https?:/u.test(url)
        ? element('a', { href: url, rel: ['external', 'noreferrer'] }, title)
        : title,
    ),
    element('p', { className: 'small soft', lang: labels.lang }, byline.join(' · ')),
    words === null || words.value.summary.trim() === '' ? null : prose(words.value.summary),
    element(
      'p',
      { className: 'small', lang: labels.lang },
      `${say('comment-about')}: `,
      ...(about.length === 0 ? [say('about-whole')] : places(about)),
    ),
  );
}

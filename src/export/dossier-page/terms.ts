import type { Language, Localised } from '../../law/language.ts';
import { type Child, element } from '../html.ts';
import type { DossierLabels } from './labels.ts';
import { type PlaceRef, places } from './places.ts';

/** A defined term with its names and the words that define it. */
export interface ToldTerm {
  readonly id: string;
  readonly names: readonly Localised<string>[];
  readonly definedAt: PlaceRef | null;
  readonly words: Localised<string> | null;
  readonly note: Localised<string> | null;
}

/** A term as an entry of a glossary: names in all languages, the definition as the act has it, and what a reader should know. */
export function term({ id, names, definedAt, words, note }: ToldTerm, labels: DossierLabels): Child {
  const { say, lang } = labels;
  const [first, ...others] = names;
  const other = (language: Language): string | undefined => (language === lang ? undefined : language);
  return element(
    'section',
    { className: 'dossier-term', id: `term-${id}` },
    element('h3', { lang: other(first?.language ?? lang) }, first?.value ?? id),
    others.length === 0
      ? null
      : element(
          'p',
          { className: 'small soft' },
          ...others.flatMap(({ language, value }, index) => [
            index === 0 ? null : ' · ',
            element('span', { lang: language }, value),
          ]),
        ),
    definedAt === null
      ? element('p', { className: 'soft' }, say('term-not-defined'))
      : element('p', {}, ...places([definedAt])),
    words === null ? null : element('blockquote', { className: 'as-written', lang: words.language }, words.value),
    note === null
      ? null
      : element('p', { className: 'small', lang: other(note.language) }, `${say('term-note')} ${note.value}`),
  );
}

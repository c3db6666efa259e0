/** A language code of BCP 47: the content decides which ones a bill has. */
export type Language = string;

/** One value per language; a language that is not there is not known. */
export type Translated<T> = Readonly<Partial<Record<Language, T>>>;

/** The languages the interface speaks, in the order in which another is tried when content is missing. */
export const interfaceLanguages = ['en', 'ru', 'kk'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** A text with the language it is really in. */
export interface Localised<T> {
  readonly language: Language;
  readonly value: T;
}

/** The value in the wanted language or, visibly, in the first other one there is: never silently another. */
export function inLanguage<T>(values: Translated<T>, wanted: Language): Localised<T> | null {
  const order = [wanted, ...interfaceLanguages, ...Object.keys(values).sort()];
  for (const language of order) {
    const value = values[language];
    if (value !== undefined) return { language, value };
  }
  return null;
}

/**
 * Why a document cannot be imported, in words for the person who offered it. Readers throw it from deep inside a format;
 * `readDocument` alone catches it and turns it into a `Problem`.
 */
export class Refused extends Error {
  /** What to do instead. */
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'Refused';
    this.hint = hint;
  }
}

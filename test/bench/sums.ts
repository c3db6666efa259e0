import { add, f1, noScore, precision, recall, type Score } from './score.ts';

/** Scores and numbers added up over many pairs of texts, by what is measured. */
export class Sums {
  readonly #scores = new Map<string, Score>();
  readonly #numbers = new Map<string, number>();
  worst = 1;

  score(name: string, score: Score): void {
    const sum = this.#scores.get(name) ?? noScore();
    add(sum, score);
    this.#scores.set(name, sum);
  }

  count(name: string, value: number): void {
    this.#numbers.set(name, this.number(name) + value);
  }

  of(name: string): Score {
    return this.#scores.get(name) ?? noScore();
  }

  f1(name: string): string {
    return f1(this.of(name)).toFixed(3);
  }

  number(name: string): number {
    return this.#numbers.get(name) ?? 0;
  }

  ratio(name: string, by: string): string {
    return (this.number(name) / this.number(by)).toFixed(2);
  }

  /** A row of a table: precision, recall, F1, how many are true. */
  row(name: string): string {
    const score = this.of(name);
    const figures = [precision(score), recall(score), f1(score)].map((value) => value.toFixed(4));
    return `| ${name} | ${figures.join(' | ')} | ${score.truth} |`;
  }
}

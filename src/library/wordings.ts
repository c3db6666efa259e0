import type { Dossier } from '../law/dossier.ts';
import type { Language, Translated } from '../law/language.ts';
import { type CheckInput, listFile } from './check.ts';

/** A piece of our own writing, with its place. */
export interface Wording {
  readonly file: string;
  /** Line on which it begins. */
  readonly line: number;
  /** Whether its line breaks are those of the file. */
  readonly isBody: boolean;
  readonly language: Language;
  readonly text: string;
  /** The term it explains, if it is the note of one. */
  readonly explains: string | null;
}

type Path = readonly (string | number)[];
type Add = (name: string, path: Path, words: Translated<string>, explains?: string) => void;

/**
 * What we write about the act in our own words: duties, terms, timeline, facts, questions, sanctions, questionnaire, roles and
 * topics. Not what others say (wrong claims, positions, commentary) nor what speaks of another act (the crosswalk).
 */
export function wordingsOf(input: CheckInput): readonly Wording[] {
  const { dossier, lineOf } = input;
  const found: Wording[] = [];
  const add: Add = (name, path, words, explains) => {
    const file = name === 'bill' ? dossier.bill.file : listFile(dossier, name);
    for (const [language, text] of Object.entries(words)) {
      if (text === undefined) continue;
      const line = lineOf(file, [...path, language]);
      found.push({ file, line, isBody: false, language, text, explains: explains ?? null });
    }
  };
  addLists(dossier, add);
  addQuestionnaire(dossier, add);
  return [...dutyWordings(input), ...found];
}

function addLists({ bill, terms, timeline, errors, questions, sanctions }: Dossier, add: Add): void {
  for (const [id, names] of Object.entries(bill.roles)) add('bill', ['roles', id], names);
  for (const [id, names] of Object.entries(bill.topics)) add('bill', ['topics', id], names);
  for (const [id, names] of Object.entries(bill.acts)) add('bill', ['acts', id], names);
  for (const [id, names] of Object.entries(bill.authors)) add('bill', ['authors', id], names);
  terms.forEach(({ id, note }, index) => {
    add('terms', [index, 'note'], note, id);
  });
  timeline.forEach(({ title, note }, index) => {
    add('timeline', [index, 'title'], title);
    add('timeline', [index, 'note'], note);
  });
  errors.forEach(({ fact }, index) => {
    add('errors', [index, 'fact'], fact);
  });
  questions.forEach(({ question, ask }, index) => {
    add('questions', [index, 'question'], question);
    add('questions', [index, 'ask'], ask);
  });
  sanctions.forEach(({ title, note, fines }, index) => {
    add('sanctions', [index, 'title'], title);
    add('sanctions', [index, 'note'], note);
    fines.forEach((fine, at) => {
      add('sanctions', [index, 'fines', at, 'offender'], fine.offender);
      add('sanctions', [index, 'fines', at, 'note'], fine.note);
    });
  });
}

function addQuestionnaire({ applicability }: Dossier, add: Add): void {
  applicability?.questions.forEach(({ name, text, note, answers }, index) => {
    const path = ['questions', index];
    add('applicability', [...path, 'name'], name);
    add('applicability', [...path, 'text'], text);
    add('applicability', [...path, 'note'], note);
    answers.forEach((answer, at) => {
      add('applicability', [...path, 'answers', at, 'text'], answer.text);
      add('applicability', [...path, 'answers', at, 'note'], answer.note);
    });
  });
}

const dutyWordings = ({ dossier, lineOf, bodyLineOf }: CheckInput): readonly Wording[] =>
  dossier.obligations.flatMap(({ file: facts, modality, words }) =>
    Object.entries(words).flatMap(([language, own]): readonly Wording[] => {
      if (own === undefined) return [];
      const file = facts.replace(/[^.]+\.md$/u, `${language}.md`);
      const { title, sentence, condition, exception, deadline, explanation } = own;
      const keys = { title, [modality]: sentence, if: condition, unless: exception, when: deadline };
      const written = { file, language, explains: null };
      return [
        ...Object.entries(keys).flatMap(([key, text]) =>
          text === null ? [] : [{ ...written, line: lineOf(file, [key]), isBody: false, text }],
        ),
        { ...written, line: bodyLineOf(file), isBody: true, text: explanation },
      ];
    }),
  );

import { describe, expect, it } from 'vitest';
import { isAsked, outcomesOf } from '../../src/duties/applicability.ts';
import { walk } from '../../src/law/provision.ts';
import { load } from '../../src/library/load.ts';
import { answers, question, table, when } from './support.ts';

const role = question('рөл?: иегер пайдаланушы');
const risk = question('қауіп: төмен жоғары', when('рөл=иегер'));
const sheet = table([role, risk], {
  'ҚҚ-1': when('рөл=иегер'),
  'ҚҚ-2': when('рөл=иегер & қауіп=жоғары'),
  'ҚҚ-3': when('рөл=пайдаланушы', 'қауіп=жоғары'),
});
const said = (...lines: readonly string[]) =>
  outcomesOf(sheet, answers(...lines)).map(({ code, applies, because }) => [
    code,
    applies,
    because.map((cell) => `${cell.question}=${cell.answers.join('|')}`).join(' & '),
  ]);

describe('outcomes', () => {
  it('keep every duty in sight as long as nothing is known', () => {
    expect(said().map(([, applies]) => applies)).toEqual(['maybe', 'maybe', 'maybe']);
  });

  it('say why a duty applies, what it depends on and what it would take', () => {
    expect(said('рөл=иегер')).toEqual([
      ['ҚҚ-1', 'yes', 'рөл=иегер'],
      ['ҚҚ-2', 'maybe', 'қауіп=жоғары'],
      ['ҚҚ-3', 'maybe', 'қауіп=жоғары'],
    ]);
    expect(said('рөл=пайдаланушы')).toEqual([
      ['ҚҚ-1', 'no', 'рөл=иегер'],
      ['ҚҚ-2', 'no', 'рөл=иегер'],
      ['ҚҚ-3', 'yes', 'рөл=пайдаланушы'],
    ]);
  });

  it('take "I don’t know whether I am more" for an open answer', () => {
    expect(said('рөл=пайдаланушы|?').map(([, applies]) => applies)).toEqual(['maybe', 'maybe', 'yes']);
  });

  it('let "none of these" answer a question', () => {
    expect(said('рөл=').map(([, applies]) => applies)).toEqual(['no', 'no', 'no']);
  });

  it('count an answer to a question that is not asked for nothing', () => {
    expect(said('рөл=пайдаланушы', 'қауіп=жоғары')[1]).toEqual(['ҚҚ-2', 'no', 'рөл=иегер']);
    expect(isAsked(risk, sheet, answers('рөл=пайдаланушы'))).toBe('no');
    expect(isAsked(risk, sheet, answers())).toBe('maybe');
  });
});

describe('the questionnaire of the Kazakh law', async () => {
  const dossier = (await load('content')).dossiers.find(({ bill }) => bill.id === 'kz-ai');
  const applicability = dossier?.applicability;
  if (!dossier || !applicability) throw new Error('no questionnaire');

  it('speaks Kazakh, Russian and English throughout', () => {
    const words = applicability.questions.flatMap(({ name, text, note, answers: all }) => [
      name,
      text,
      ...(Object.keys(note).length > 0 ? [note] : []),
      ...all.flatMap((answer) => [answer.text, ...(Object.keys(answer.note).length > 0 ? [answer.note] : [])]),
    ]);
    for (const one of words) expect(Object.keys(one).sort()).toEqual(['en', 'kk', 'ru']);
  });

  it('asks roles by the ids of the bill, and lets a role have only duties that fall on it or on anyone', () => {
    for (const { code, when: condition } of applicability.rules) {
      const duty = dossier.obligations.find((one) => one.code === code);
      const roles = condition
        .flat()
        .filter((cell) => cell.question === 'role')
        .flatMap((cell) => cell.answers);
      for (const one of roles) expect(Object.keys(dossier.bill.roles)).toContain(one);
      const isForAnyone = duty?.who.includes('anyone') || duty?.who.includes('harm-doer');
      if (!isForAnyone) expect(duty?.who.toSorted(), code).toEqual([...new Set(roles)].sort());
    }
  });

  it('brings only outcomes that cite a provision in the text of the version they were checked against, or another act', () => {
    const cited = applicability.rules.map(({ code }) => {
      const duty = dossier.obligations.find((one) => one.code === code);
      const version = dossier.versions.find(({ id }) => id === duty?.checked);
      const units = new Set(
        Object.values(version?.texts ?? {})
          .flatMap((root) => (root ? [...walk(root)] : []))
          .map(({ eId }) => eId),
      );
      return { code, holds: duty !== undefined && duty.basis.length > 0 && duty.basis.every((eId) => units.has(eId)) };
    });
    expect(cited.length).toBe(dossier.obligations.length);
    // The companion law is not held: its duty names the act, and no provision of a version.
    expect(cited.filter(({ holds }) => !holds).map(({ code }) => code)).toEqual(['OB-43']);
    const foreign = dossier.obligations.filter(({ basis }) => basis.length === 0);
    expect(foreign.map(({ code, otherBasis }) => [code, otherBasis.length])).toEqual([['OB-43', 1]]);
  });

  it('brings every role at least one duty or right', () => {
    const [first] = applicability.questions;
    for (const { id } of first?.answers ?? []) {
      const found = outcomesOf(applicability, answers(`role=${id}`)).filter(({ applies }) => applies !== 'no');
      expect(found.length, id).toBeGreaterThan(1);
    }
  });

  it('gives a distributor of synthetic results the duty to label and no risk management', () => {
    const outcomes = outcomesOf(applicability, answers('role=distributor', 'synthetic=made', 'harm=not-caused'));
    expect(outcomes.filter(({ applies }) => applies === 'yes').map(({ code }) => code)).toEqual(['OB-22']);
    expect(outcomes.filter(({ applies }) => applies === 'maybe')).toEqual([]);
  });

  it('spares a special state body what Article 13(2) spares it', () => {
    const outcomes = outcomesOf(applicability, answers('role=state-body', 'body=special', 'harm=not-caused'));
    expect(outcomes.filter(({ applies }) => applies === 'yes').map(({ code }) => code)).toEqual(['OB-47']);
  });
});

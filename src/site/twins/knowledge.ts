import { carryTo } from '../data/carry-to.ts';
import { commentaryByYear } from '../data/commentary-list.ts';
import { dutyPage } from '../data/duty-page.ts';
import { evidenceReport } from '../data/evidence-report.ts';
import { forMePage } from '../data/for-me.ts';
import { glossary } from '../data/glossary.ts';
import type { BillProps, DutyProps } from '../paths.ts';
import { placeRef } from './place-ref.ts';
import { allTextKinds, checkedTextKinds } from './text-kind.ts';

/** Defined terms, where the act defines and uses them, and what became of each definition. */
export function termsTwin({ dossier, lang }: BillProps): object {
  const entries = glossary(dossier, lang, carryTo(dossier, lang));
  return {
    bill: dossier.bill.id,
    textKinds: allTextKinds(dossier, lang),
    terms: entries.map(({ term: { line: _line, ...term }, definedAt, language, version, history, uses }) => ({
      ...term,
      avoid: term.avoid ?? null,
      definedAt: definedAt && { ...placeRef(definedAt), language, words: definedAt.unit },
      version: version?.id ?? null,
      history: history.map(({ version: other, carried }) => ({ version: other.id, carried })),
      uses: uses.map(placeRef),
    })),
  };
}

/** What has been written about the bill, the newest year first. */
export function commentaryTwin({ dossier, lang }: BillProps): object {
  const rows = commentaryByYear(dossier, lang).flatMap((year) => year.rows);
  return {
    bill: dossier.bill.id,
    textKinds: checkedTextKinds(
      dossier,
      rows.map(({ comment }) => comment.checked),
      lang,
    ),
    commentary: rows.map(({ comment: { file: _file, via, ...comment }, places }) => ({
      ...comment,
      via: via ?? null,
      about: places.map(placeRef),
    })),
  };
}

/** What is held and how sure it is, errors in circulation, open questions, faulty references, parity of languages, other acts, sources. */
export function evidenceTwin({ dossier, lang }: BillProps): object {
  const report = evidenceReport(dossier, lang);
  return {
    bill: dossier.bill.id,
    textKinds: allTextKinds(dossier, lang),
    holdings: report.holdings.map(({ version, absent, ...held }) => ({
      version: version.id,
      ...held,
      absent: absent.map(placeRef),
    })),
    errors: report.errors.map(({ error: { line: _line, ...error }, places, sources }) => ({
      ...error,
      about: places.map(placeRef),
      sources,
    })),
    questions: report.questions.map(({ question: { line: _line, ...question }, places }) => ({
      ...question,
      about: places.map(placeRef),
    })),
    references: report.references.map(({ state: { version, language, references, findings }, rows }) => ({
      version: version.id,
      language,
      references,
      findings:
        findings &&
        rows.map(({ dated, place, target, back }) => ({
          kind: dated.finding.kind,
          words: dated.words,
          at: placeRef(place),
          target: target && placeRef(target),
          back: back && placeRef(back),
          introduced: dated.introduced,
          cured: dated.cured,
        })),
    })),
    parity: report.parity.map(({ version, languages, compared, findings }) => ({
      version: version.id,
      languages,
      compared,
      findings: findings.map(({ finding, place }) => ({ ...finding, at: placeRef(place) })),
    })),
    crosswalk: report.crosswalk.map(({ row: { to, relation, note, sure, checked }, places }) => ({
      here: places.map(placeRef),
      to,
      relation,
      note,
      sure,
      checked,
    })),
    sources: report.sources.map(({ source, usedIn }) => ({ ...source, usedIn: usedIn.map(({ id }) => id) })),
  };
}

/** One duty in every language it is told in, with the words it rests on and what a breach may cost. */
export function dutyTwin({ dossier, duty, lang }: DutyProps): object {
  const page = dutyPage(dossier, duty, lang, carryTo(dossier, lang));
  const { file: _file, sanctions: _sanctions, ...facts } = duty;
  return {
    bill: dossier.bill.id,
    textKinds: checkedTextKinds(dossier, [duty.checked], lang),
    duty: facts,
    basis: page.basis.map(({ place, carried, now }) => ({
      ...placeRef(place),
      words: place.unit,
      language: page.places?.language ?? null,
      carried,
      now: now.map(placeRef),
    })),
    sanctions:
      page.sanctions?.map(({ sanction, tables }) => ({
        ...sanction,
        fines: tables.map(
          ({
            fines: {
              table: { line: _line, fines: _fines, ...table },
              values,
              rows,
            },
            days,
          }) => ({
            ...table,
            values,
            days: days.map(({ kind, version, date, value }) => ({ kind, version: version.id, date, value })),
            rows: rows.map(({ fine, first, repeat }) => ({ offender: fine.offender, note: fine.note, first, repeat })),
          }),
        ),
      })) ?? null,
    sources: page.sources,
    previous: page.previous?.duty.slug ?? null,
    next: page.next?.duty.slug ?? null,
  };
}

/** The questionnaire: its questions, the rules that decide, and what is said of each duty before any answer. */
export function forMeTwin({ dossier, lang }: BillProps): object {
  const page = forMePage(dossier, lang);
  const { applicability } = dossier;
  if (!page || !applicability) throw new Error(`${dossier.bill.id} has no questionnaire`);
  return {
    bill: dossier.bill.id,
    textKinds: checkedTextKinds(
      dossier,
      page.entries.map(({ row }) => row.duty.checked),
      lang,
    ),
    questions: applicability.questions,
    rules: applicability.rules,
    duties: page.entries.map(({ code, row, applies }) => ({
      code,
      slug: row.duty.slug,
      title: row.words?.value.title ?? null,
      language: row.words?.language ?? null,
      href: row.href,
      checked: row.duty.checked,
      applies,
    })),
    // More than a number of JSON holds exactly.
    proof: { walked: page.walked, all: String(page.all) },
  };
}

import type { Amendment } from '../law/amendment.ts';
import { currentVersion, type Dossier } from '../law/dossier.ts';
import type { BillId, EId, VersionId } from '../law/ids.ts';
import type { Commentary, Obligation, Term } from '../law/knowledge.ts';
import type { Language, Translated } from '../law/language.ts';
import type { ProvisionKind } from '../law/provision.ts';
import { provisionDocuments } from './provision-documents.ts';

export const documentKinds = ['provision', 'amendment', 'obligation', 'term', 'commentary'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** One thing that can be found: a unit of a law in one language and one wording, or a page of knowledge about it. */
export interface SearchDocument {
  readonly id: string;
  readonly bill: BillId;
  readonly kind: DocumentKind;
  readonly language: Language;
  /** Versions that hold this very wording, oldest first. */
  readonly versions: readonly VersionId[];
  readonly eId: EId | null;
  readonly slug: string | null;
  /** Printed number and heading. */
  readonly title: string;
  /** Titles of the units around it, outermost first. */
  readonly path: readonly string[];
  readonly text: string;
  readonly number: string | null;
  readonly kindOfUnit: ProvisionKind | null;
  /** Whether the current version holds it. */
  readonly isCurrent: boolean;
  readonly who?: readonly string[];
}

/**
 * Everything of a dossier that can be found, one document per wording: `Статья 17` that reads the same in four versions is one
 * document with four versions.
 */
export function documentsOf(dossier: Dossier): SearchDocument[] {
  return [
    ...provisionDocuments(dossier),
    ...dossier.amendments.flatMap((amendment) => amendmentDocuments(amendment)),
    ...dossier.obligations.flatMap((obligation) => obligationDocuments(dossier, obligation)),
    ...dossier.terms.flatMap((term) => termDocuments(dossier, term)),
    ...dossier.commentary.flatMap((comment) => commentaryDocuments(dossier, comment)),
  ];
}

function amendmentDocuments(amendment: Amendment): SearchDocument[] {
  const wordings = amendment.changes.flatMap(wordingsOf);
  const languages = Object.keys(Object.assign({}, amendment.title, ...wordings)).sort();
  const [target] = amendment.changes.flatMap((change) =>
    'at' in change && change.at !== null ? [change.at].flat() : [],
  );
  return languages.map((language, index) => ({
    id: `${amendment.bill}/${language}/amendment/${amendment.id}`,
    bill: amendment.bill,
    kind: 'amendment',
    language,
    versions: [amendment.version],
    eId: target ?? null,
    slug: amendment.id,
    title: [amendment.number, amendment.title[language]].filter(Boolean).join('. '),
    path: [],
    // The reason is written once, in no stated language: it goes with the first.
    text: lines(
      amendment.by,
      index === 0 ? amendment.reason : null,
      ...wordings.flatMap((wording) => wording[language]),
    ),
    number: amendment.number,
    kindOfUnit: null,
    isCurrent: amendment.outcome !== 'rejected' && amendment.outcome !== 'withdrawn',
  }));
}

/** What an operation puts in or takes out; words come one or several to a language. */
function wordingsOf(change: Amendment['changes'][number]): Translated<string | readonly string[]>[] {
  if (change.kind === 'words') return [joined(change.find), joined(change.put)];
  return 'wording' in change ? [change.wording] : [];
}

/** Lists of words that are replaced one by one, as one text a language. */
const joined = (list: Translated<readonly string[]>): Translated<string> =>
  Object.fromEntries(Object.entries(list).map(([language, words]) => [language, words?.join(' ')]));

function obligationDocuments(dossier: Dossier, obligation: Obligation): SearchDocument[] {
  return Object.entries(obligation.words).flatMap(([language, words]) =>
    words === undefined
      ? []
      : {
          ...knowledge(dossier, language, 'obligation', obligation.slug, obligation.checked),
          eId: obligation.basis[0] ?? null,
          title: words.title,
          text: lines(words.sentence, words.condition, words.exception, words.deadline, words.explanation),
          number: obligation.code,
          who: obligation.who,
        },
  );
}

function termDocuments(dossier: Dossier, term: Term): SearchDocument[] {
  return Object.entries(term.names).flatMap(([language, name]) =>
    name === undefined
      ? []
      : {
          ...knowledge(dossier, language, 'term', term.id, term.checked),
          eId: term.definedAt,
          title: name,
          text: lines(term.note[language]),
        },
  );
}

function commentaryDocuments(dossier: Dossier, comment: Commentary): SearchDocument[] {
  return Object.entries(comment.words).flatMap(([language, words]) =>
    words === undefined
      ? []
      : {
          ...knowledge(dossier, language, 'commentary', comment.slug, comment.checked),
          eId: comment.about[0] ?? null,
          title: words.title,
          text: lines(words.summary, comment.author, comment.publisher),
        },
  );
}

/** What all knowledge documents share: they are about the bill as it is, not about one wording. */
function knowledge(
  dossier: Dossier,
  language: Language,
  kind: DocumentKind,
  slug: string,
  checked: VersionId | null,
): SearchDocument {
  const bill = dossier.bill.id;
  const version = checked ?? currentVersion(dossier)?.id;
  return {
    id: `${bill}/${language}/${kind}/${slug}`,
    bill,
    kind,
    language,
    versions: version ? [version] : [],
    eId: null,
    slug,
    title: '',
    path: [],
    text: '',
    number: null,
    kindOfUnit: null,
    isCurrent: true,
  };
}

/**
 * Parts one below the other. Where prose is only wrapped in its file it goes on; paragraphs and points of a list stay lines of their own.
 */
const lines = (...parts: readonly (string | null | undefined)[]): string =>
  parts.flatMap((part) => (part ? [part.replaceAll(wrapped, ' ')] : [])).join('\n');

const wrapped = /(?<!\n)[ \t]*\n(?![ \t]*(?:\n|[-*]\s|\p{N}+[.)]\s))[ \t]*/gu;

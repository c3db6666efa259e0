import type { BillId, EId, IsoDate, LegislatureId, SourceId, VersionId } from './ids.ts';
import type { Language, Translated } from './language.ts';
import type { Provision } from './provision.ts';

/** What kind of text the words of a version are. */
export const wordings = ['official', 'translation', 'restatement'] as const;
export type Wording = (typeof wordings)[number];

/** How sure we are: two or more independent sources, one, our own conclusion, or none named. */
export const certainties = ['confirmed', 'single', 'inferred', 'unsourced'] as const;
export type Certainty = (typeof certainties)[number];

/** A page, a paper or a file that a statement rests on. */
export interface Source {
  readonly id: SourceId;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: IsoDate | null;
  readonly url: string | null;
  readonly retrieved: IsoDate | null;
  /** SHA-256 of the file we hold, in hexadecimal. */
  readonly sha256: string | null;
}

/** What one known provision rests on. */
export interface Evidence {
  readonly from: readonly SourceId[];
  readonly sure: Certainty;
}

/** A provision that a source says was not in the text; silence is not absence. */
export interface Absence {
  readonly provision: EId;
  readonly from: readonly SourceId[];
}

/** A change that no amendment explains and that a person accepted, saying why. */
export interface AcceptedResidue {
  /** The provision, in this version or, if it is gone, in the one before. */
  readonly at: EId;
  readonly reason: string;
}

/** A block that stood around or between the law when it was imported and is not law. */
export interface EditorialNote {
  readonly kind: 'note' | 'signature' | 'footer' | 'title' | 'other';
  readonly text: string;
  /** The provision it stood in or after. */
  readonly at: EId | null;
}

/** One state of a bill's text. */
export interface Version {
  readonly id: VersionId;
  readonly bill: BillId;
  readonly stage: string;
  readonly date: IsoDate | null;
  readonly follows: VersionId | null;
  readonly published: IsoDate | null;
  readonly force: IsoDate | null;
  readonly wording: Translated<Wording>;
  readonly extent: 'whole' | 'partial';
  /** The version whose numbers are borrowed as addresses because those of this stage are not known. */
  readonly numbering: VersionId | null;
  /** Addresses of this version that differ from their place in the version whose numbers are borrowed. */
  readonly places: ReadonlyMap<EId, EId>;
  readonly sources: readonly Source[];
  readonly evidence: ReadonlyMap<EId, Evidence>;
  readonly absent: readonly Absence[];
  /** Addresses of this version and the addresses they had in the version it follows. */
  readonly lineage: ReadonlyMap<EId, readonly EId[]>;
  /** Changes against the version it follows that a person accepted without an amendment. */
  readonly residue: readonly AcceptedResidue[];
  /** Headings known in languages whose text is not held. */
  readonly headings: ReadonlyMap<EId, Translated<string>>;
  readonly notes: readonly EditorialNote[];
  /** The editor's note, Markdown. */
  readonly note: string;
  /** The words of the law by language, one tree each. */
  readonly texts: Translated<Provision>;
  /** Path of `version.md`. */
  readonly file: string;
}

/** What a bill is. */
export interface Bill {
  readonly id: BillId;
  readonly title: Translated<string>;
  readonly legislature: LegislatureId;
  readonly number: string | null;
  /** Languages in which the text has force. */
  readonly authentic: readonly Language[];
  readonly companions: readonly string[];
  /** Addresses of the official text by language. */
  readonly official: Translated<string>;
  readonly roles: Readonly<Record<string, Translated<string>>>;
  readonly topics: Readonly<Record<string, Translated<string>>>;
  /** Names of other acts in further languages, by the name that duties and sanctions give them. */
  readonly acts: Readonly<Record<string, Translated<string>>>;
  /** Names of those who brought amendments in, in further languages, by the name that `by` gives them. */
  readonly authors: Readonly<Record<string, Translated<string>>>;
  readonly note: string;
  readonly file: string;
}

/** The text of a version in a language, or in the one that stands in for it; null if it has none at all. */
export function textOf(
  version: Version,
  wanted: Language,
): { readonly language: Language; readonly root: Provision } | null {
  const order = [wanted, 'en', 'ru', 'kk', ...Object.keys(version.texts).sort()];
  for (const language of order) {
    const root = version.texts[language];
    if (root) return { language, root };
  }
  return null;
}

/** Evidence of a provision: its own, or that of the nearest unit around it that has some. */
export function evidenceOf(version: Version, id: EId): Evidence | null {
  const steps = id.split('__');
  for (let length = steps.length; length > 0; length -= 1) {
    for (const [known, evidence] of version.evidence) if (known === steps.slice(0, length).join('__')) return evidence;
  }
  return null;
}

/** The name of another act in a reader's language; as the facts have it, in whatever language that is, where no translation is held. */
export function actName(
  { acts }: Pick<Bill, 'acts'>,
  name: string,
  lang: Language,
): { readonly value: string; readonly isTranslated: boolean } {
  const value = acts[name]?.[lang];
  return value === undefined ? { value: name, isTranslated: false } : { value, isTranslated: true };
}

/** Who brought an amendment in, in a reader's language; as its file has it where no translation is held. */
export const authorName = ({ authors }: Pick<Bill, 'authors'>, by: string, lang: Language): string =>
  authors[by]?.[lang] ?? by;

import type { Source, Version } from '../../law/bill.ts';
import type { Language } from '../../law/language.ts';
import { tag, type XmlElement } from '../xml.ts';

/** eId of the reference to the makers of this file. */
export const EDITOR = 'oqylym';

/** Own words about the text have an own namespace, as the standard asks (Akoma Ntoso 1.0 Part 1, `proprietary`). */
const NAMESPACE = { 'xmlns:oqylym': 'urn:oqylym:1' };

/** Editorial notes as metadata: they are read beside the law and are no part of it. */
export function notesOf(version: Version): XmlElement | null {
  const editor = version.note === '' ? [] : [note('editor', version.note, null, 1)];
  const others = version.notes.map(({ kind, text, at }, index) => note(kind, text, at, editor.length + index + 1));
  const notes = [...editor, ...others];
  return notes.length === 0 ? null : tag('notes', { source: `#${EDITOR}` }, notes);
}

const note = (kind: string, text: string, at: string | null, number: number): XmlElement =>
  tag(
    'note',
    { eId: `note_${number}`, class: kind, placementBase: at === null ? null : `#${at}` },
    text.split(/\n\s*\n/u).map((paragraph) => tag('p', {}, [paragraph.trim()])),
  );

/** What kind of text this is and what it rests on, which the standard has no words for. */
export function provenanceOf(version: Version, language: Language): XmlElement {
  const { wording, extent, sources, evidence, absent } = version;
  const text = tag('oqylym:text', { wording: wording[language] ?? null, extent });
  return tag('proprietary', { source: `#${EDITOR}`, ...NAMESPACE }, [
    text,
    ...sources.map(source),
    ...[...evidence].map(([provision, { from, sure }]) =>
      tag('oqylym:evidence', { provision, from: from.join(' '), sure }),
    ),
    ...absent.map(({ provision, from }) => tag('oqylym:absent', { provision, from: from.join(' ') })),
  ]);
}

const source = ({ id, title, publisher, date, url, retrieved, sha256 }: Source): XmlElement =>
  tag('oqylym:source', { id, title, publisher, date, url, retrieved, sha256 });

import { describe, expect, it } from 'vitest';
import { words } from '../../src/import/clean.ts';
import { readHtmlText } from '../../src/import/read-html.ts';
import { legislature } from '../support/legislatures.ts';
import { imported, lawOf, shared, sharedFolder } from './support/documents.ts';

const p = (classes: string, text: string): string => `<p class="${classes}"><span>${text}</span></p>`;
const numbered = (classes: string, number: string, text: string): string =>
  `<p class="li ${classes}"><span class="num"><span>${number}</span></span><span>${text}</span></p>`;

/** A proposal as the portal of the Union prints it: cover, memorandum, act, financial statement, footnotes. Its words are ours. */
const PAGE = `<html><body><div class="contentWrapper"><div class="content">
${p('Emission', 'Brussels, 1.2.2030')}${p('Statut', 'Proposal for a')}${p('Typedudocument_cp', 'REGULATION')}</div><div class="content">
${p('Exposdesmotifstitre', 'EXPLANATORY MEMORANDUM')}
${numbered('ManualHeading1', '1.', 'WHY KITES')}${p('Normal', 'Kites fly.')}
${p('Typedudocument', 'REGULATION OF THE COUNCIL')}${p('Titreobjet', '<b>on kites</b>')}
${p('Institutionquiagit', 'THE COUNCIL,')}${p('Normal', 'Whereas:')}${numbered('ManualConsidrant', '(1)', 'Kites are old.')}
${p('Formuledadoption', 'HAS ADOPTED THIS REGULATION:')}</div><div class="content">
<p class="Titrearticle"><span>Article 1</span><span><br/>Strings</span></p>
${numbered('ManualNumPar1', '1.', 'A kite has:<a class="footnoteRef" href="#f1"><sup>1</sup></a>')}
${['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter) => numbered('Point1', `(${letter})`, `part ${letter};`)).join('')}
${numbered('Point1', '(h)', 'a string that is:')}</div><div class="content">
${numbered('Point2', '(i)', 'strong;')}${numbered('Point2', '(ii)', 'long.')}
${numbered('ManualNumPar1', '2.', 'It flies.')}
${p('Fait', 'Done at Brussels,')}<div class="signature">${p('Institutionquisigne', 'For the Council')}</div>
${p('Fichefinanciretitre', 'FINANCIAL STATEMENT')}</div><div class="content">
${numbered('ManualHeading1', '1.', 'COSTS')}${p('Normal', 'None.')}
<table><tr><td>1.</td><td>none</td></tr></table>
<dl><dd id="f1"><span class="num"><a class="footnote" href="#r1">(1)</a></span><span>Or a drone.</span></dd></dl>
</div></div></body></html>`;

const ofUnion = { legislature: legislature('eu'), language: 'en', fileName: 'proposal.xhtml' };

describe('a proposal on the portal of the Union', () => {
  it('gives the act alone as law, and what goes with it as notes, without losing a word', () => {
    const result = imported(PAGE, ofUnion);
    expect(result.problems).toEqual([]);
    expect(lawOf(result)).toBe(`# on kites

THE COUNCIL,

Whereas:

   (1) Kites are old.

HAS ADOPTED THIS REGULATION:

## Article 1 Strings

1. A kite has:¹

${['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((letter) => `   (${letter}) part ${letter};\n\n`).join('')}   (h) a string that is:

      (i) strong;

      (ii) long.

2. It flies.
`);
    const notes = result.notes.map(({ kind, text }) => `${kind}: ${text}`);
    expect(notes).toContain('other: 1. WHY KITES');
    expect(notes).toContain('title: REGULATION OF THE COUNCIL');
    expect(notes).toContain('signature: Done at Brussels,');
    expect(notes).toContain('other: 1. COSTS');
    expect(notes).toContain('footer: (1) Or a drone.');
    expect(result.count.kept + result.count.noted).toBe(result.count.words);
    const draft = readHtmlText(PAGE);
    expect(draft.blocks.flatMap(({ text }) => words(text))).toEqual(words(draft.raw));
  });

  it('is told from any other page, whose classes mean nothing', () => {
    const page = `<p class="Fait">1-бап. Мақсат</p><p class="Point2">Осы Заң ойыншықтар туралы.</p>`;
    expect(readHtmlText(page).blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  });
});

const proposals = shared('eu-ai-act', '.xhtml');
describe.skipIf(proposals === null)(`the proposal of the AI Act (needs ${sharedFolder}/data/eu-ai-act)`, () => {
  it('repeats only the two numbers that the document itself prints twice', () => {
    const [bytes] = [...(proposals?.values() ?? [])];
    const { problems, count } = imported(bytes ?? new Uint8Array(), ofUnion);
    const repeated = problems.filter(({ rule }) => rule === 'duplicate-number').map(({ message }) => message);
    expect(repeated.map((message) => /\((art_[^)]+)\)/u.exec(message)?.[1])).toEqual([
      'art_1__point_a',
      'art_3__point_1',
    ]);
    expect(count).toMatchObject({ articles: 85, words: 47103 });
    expect(count.kept + count.noted).toBe(count.words);
  });
});

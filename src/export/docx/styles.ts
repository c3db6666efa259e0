import type { Language } from '../../law/language.ts';
import { tag, type XmlElement } from '../xml.ts';

/** Deepest heading style there is; deeper units share it. */
export const DEEPEST_HEADING = 4;

/** The styles of our Word documents: plain type, headings by level, a table with lines. */
export const stylesPart = (language: Language): readonly XmlElement[] => [
  tag('w:docDefaults', {}, [
    tag('w:rPrDefault', {}, [
      tag('w:rPr', {}, [
        tag('w:rFonts', { 'w:ascii': FONT, 'w:hAnsi': FONT, 'w:eastAsia': FONT, 'w:cs': FONT }),
        tag('w:sz', { 'w:val': '24' }),
        tag('w:lang', { 'w:val': language }),
      ]),
    ]),
    tag('w:pPrDefault', {}, [tag('w:pPr', {}, [tag('w:spacing', { 'w:after': '120' })])]),
  ]),
  style('Normal', 'Normal', { isDefault: true }),
  ...Array.from({ length: DEEPEST_HEADING }, (_, index) => heading(index + 1)),
  style('Header', 'header', { run: [tag('w:i'), tag('w:sz', { 'w:val': '18' })] }),
  style('Footer', 'footer', { paragraph: [tag('w:jc', { 'w:val': 'center' })], run: [tag('w:sz', { 'w:val': '18' })] }),
  style('Cell', 'Cell', {
    paragraph: [tag('w:spacing', { 'w:after': '60' })],
    run: [tag('w:sz', { 'w:val': '20' })],
  }),
  style('CellHeading', 'Cell Heading', {
    basedOn: 'Cell',
    paragraph: [tag('w:jc', { 'w:val': 'center' })],
    run: [tag('w:b')],
  }),
  style('CommentText', 'annotation text', { run: [tag('w:sz', { 'w:val': '20' })] }),
];

const FONT = 'Times New Roman';

interface Look {
  readonly isDefault?: boolean;
  readonly basedOn?: string;
  readonly paragraph?: readonly XmlElement[];
  readonly run?: readonly XmlElement[];
}

const style = (id: string, name: string, { isDefault, basedOn = 'Normal', paragraph, run }: Look): XmlElement =>
  tag('w:style', { 'w:type': 'paragraph', 'w:default': isDefault ? '1' : null, 'w:styleId': id }, [
    tag('w:name', { 'w:val': name }),
    ...(isDefault ? [] : [tag('w:basedOn', { 'w:val': basedOn })]),
    ...(paragraph ? [tag('w:pPr', {}, paragraph)] : []),
    ...(run ? [tag('w:rPr', {}, run)] : []),
  ]);

const heading = (level: number): XmlElement =>
  style(`Heading${level}`, `heading ${level}`, {
    paragraph: [
      tag('w:keepNext'),
      tag('w:spacing', { 'w:before': '240', 'w:after': '120' }),
      tag('w:outlineLvl', { 'w:val': String(level - 1) }),
    ],
    run: [tag('w:b'), tag('w:sz', { 'w:val': String(32 - 2 * level) })],
  });

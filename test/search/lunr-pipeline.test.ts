import { describe, expect, it } from 'vitest';
import { termWith } from '../../src/search/analysis.ts';
import { buildAnalysis } from '../../src/search/lunr-pipeline.ts';
import { stemmerOf } from '../../src/search/stemmers.ts';
import { tokensOf } from '../../src/search/tokens.ts';

const texts = {
  kk: 'Субъектілерінің құқықтары мен міндеттері, тәуекел дәрежесі белгіленген жүйелерді таңбалау',
  ru: 'Маркировкой синтетических результатов, ёлка, обязанностями владельцев систем',
  en: 'Deployers of high-risk systems are labelling synthetic results; façade',
  fr: 'Les espèces protégées et l’élève',
} as const;

describe('the pipeline of a build', () => {
  it.each(Object.entries(texts))('gives the terms that a reader of %s makes without it', (language, text) => {
    const { termOf } = buildAnalysis(language);
    for (const { word } of tokensOf(text)) expect(termOf(word)).toBe(termWith(stemmerOf(language), word));
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cutKazakh, stemKazakh } from '../../src/search/stem-kk.ts';
import { rules } from '../../src/search/stem-kk-rules.ts';
import { nounRules, nouns, verbRules, verbs } from './kazakh-forms.ts';

interface Form {
  readonly form: string;
  readonly stem: string;
  readonly rule: string;
}

/** A dash stands where a form does not exist or is not used. */
function formsIn(table: string, rules: readonly string[]): Form[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [stem = '', forms = ''] = line.split(': ');
      return forms
        .split(' ')
        .flatMap((form, index) => (form === '-' ? [] : [{ form, stem, rule: rules[index] ?? '' }]));
    });
}

const forms = [...formsIn(nouns, nounRules), ...formsIn(verbs, verbRules)];

describe('stemKazakh', () => {
  it('is tested with at least 300 forms', () => {
    expect(new Set(forms.map(({ form }) => form)).size).toBeGreaterThanOrEqual(300);
  });

  it.each(formsIn(nouns, nounRules))('brings $form to the stem of $stem by the rule $rule', ({ form, stem, rule }) => {
    const { stem: found, cuts } = cutKazakh(form);
    expect(found).toBe(stemKazakh(stem));
    expect(cuts.map((cut) => cut.rule).concat(cuts.length === 0 ? rule : [])).toContain(rule);
  });

  it.each(formsIn(verbs, verbRules))('brings $form to the root $stem by the rule $rule', ({ form, stem, rule }) => {
    expect(cutKazakh(form).stem).toBe(stem);
    expect(cutKazakh(form).cuts.map((cut) => cut.rule)).toContain(rule);
  });

  it('gives the spoken consonant back at the end of a stem', () => {
    expect(stemKazakh('құқығы')).toBe('құқық');
    expect(stemKazakh('тәртібіндегі')).toBe('тәртіп');
  });

  it('gives the vowel back that a word loses before a suffix', () => {
    expect(stemKazakh('орнында')).toBe('орын');
    expect(stemKazakh('мүлкіне')).toBe('мүлік');
  });

  it('reads a participle with a possessive as one, not as an accusative', () => {
    for (const form of ['қолданылатын', 'қолданылатыны', 'қолданылатынын']) expect(stemKazakh(form)).toBe('қолдан');
    expect(stemKazakh('табылғаны')).toBe(stemKazakh('табылған'));
    expect(stemKazakh('ететіні')).toBe(stemKazakh('ететін'));
    expect(stemKazakh('тұлғаны')).toBe('тұлға');
  });

  it('lets a borrowed word have the suffixes that it is spoken with', () => {
    expect(stemKazakh('референдумда')).toBe('референдум');
    expect(stemKazakh('комментарийдің')).toBe('комментарий');
  });

  it('cuts only the variant that vowel harmony and the last letter ask for', () => {
    expect(stemKazakh('заңтың')).toBe('заңтың');
    expect(stemKazakh('үйлар')).toBe('үйлар');
  });

  it('leaves whole words that end like a suffix', () => {
    for (const word of ['сауда', 'талап', 'шығын', 'туралы', 'бойынша', 'кейін']) expect(stemKazakh(word)).toBe(word);
  });

  it('changes nothing when it is applied to its own stems', () => {
    for (const { form } of formsIn(nouns, nounRules)) expect(stemKazakh(stemKazakh(form))).toBe(stemKazakh(form));
  });

  it('leaves an English word alone', () => {
    expect(stemKazakh('intelligence')).toBe('intelligence');
  });

  it('ends a verb only where a root can end', () => {
    expect(stemKazakh('анықтады')).toBe(stemKazakh('анықтау'));
    expect(stemKazakh('айтады')).toBe('айт');
  });
});

describe('the description of the stemmer', () => {
  const rows = readFileSync(new URL('../../src/search/STEMMER-KK.md', import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, rule, form, stem] = /^\| (\S+) \|.*\| (\S+) → (\S+) \|$/u.exec(line) ?? [];
      return rule && form && stem ? [{ rule, form, stem }] : [];
    });

  it('has every rule and no other', () => {
    expect(rows.map(({ rule }) => rule).sort()).toEqual([...new Set(rules.map(({ name }) => name))].sort());
  });

  it.each(rows)('tells truly that $rule brings $form to $stem', ({ rule, form, stem }) => {
    const found = cutKazakh(form);
    expect(found.stem).toBe(stem);
    expect(found.cuts.map((cut) => cut.rule)).toContain(rule);
  });
});

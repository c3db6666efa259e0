import { readFileSync } from 'node:fs';
import { walk } from '../../src/law/provision.ts';
import { findReferences } from '../../src/link/references.ts';
import { referenceText, sharedData } from './reference-texts.ts';
import { type GoldText, scoreReferences, targetText } from './score-references.ts';

/** Prints precision and recall of `findReferences` on the hand-marked references; `--errors` lists every miss. Run it with node. */
function main(): void {
  const folder = sharedData();
  if (folder === null) {
    console.log('references: the shared folder of real texts is absent (set OQYLYM_SHARED); nothing measured');
    return;
  }
  const gold: readonly GoldText[] = JSON.parse(readFileSync(new URL('references-gold.json', import.meta.url), 'utf8'));
  for (const [language, texts] of Map.groupBy(gold, (text) => text.language)) {
    const scores = texts?.map((text) => measure(folder, text)) ?? [];
    const sum = (count: (score: (typeof scores)[number]) => number): number =>
      scores.reduce((total, score) => total + count(score), 0);
    const right = sum((score) => score.right);
    const precision = right / (right + sum((score) => score.wrong.length));
    const recall = right / (right + sum((score) => score.missed.length));
    const marked = right + sum((score) => score.missed.length);
    const exact = sum((score) => score.exact) / right;
    console.log(
      `${language}: ${marked} marked, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, exact words ${exact.toFixed(3)}`,
    );
  }
}

function measure(folder: string, gold: GoldText): ReturnType<typeof scoreReferences> {
  const root = referenceText(folder, gold.file, gold.language, gold.title);
  const texts = new Map([...walk(root)].map((provision) => [String(provision.eId), provision.text ?? '']));
  for (const { at, start, end, words } of gold.references) {
    if (texts.get(at)?.slice(start, end) !== words)
      console.log(`moved: ${gold.file} ${at} no longer reads "${words}" there`);
  }
  const score = scoreReferences(gold, findReferences(root, { language: gold.language }));
  if (process.argv.includes('--errors')) {
    for (const { at, words, target } of score.missed) console.log(`  missed ${at} "${words}" → ${target}`);
    for (const { from, to } of score.wrong) {
      console.log(`  wrong  ${from.eId} "${texts.get(from.eId)?.slice(from.start, from.end)}" → ${targetText(to)}`);
    }
  }
  return score;
}

main();

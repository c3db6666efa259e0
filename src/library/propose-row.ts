import { type ProposeOptions, propose } from '../amend/propose.ts';
import type { Text } from '../compare/compare.ts';
import type { Legislature } from '../law/legislature.ts';
import { citationSteps } from '../link/citation-steps.ts';
import { applyOptions } from './apply-amendments.ts';

/** What a row of a comparative table asks for, its place read as tables name places and as laws cite them. */
export const proposeRow = (text: Text, asked: Parameters<typeof propose>[1], legislature: Legislature) =>
  propose(text, asked, optionsFor(text, legislature));

const optionsFor = ({ language }: Text, legislature: Legislature): ProposeOptions => ({
  ...applyOptions(legislature, language),
  readCitation: (words) => citationSteps(words, language),
});

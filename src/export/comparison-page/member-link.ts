import type { Member } from '../comparison-rows.ts';
import { type Child, element } from '../html.ts';

/** A place that leads to its words, or names it where they stand in no other page. */
export const memberLink = ({ place, href }: Member, words = place, className?: string): Child =>
  element(href === null ? 'span' : 'a', { className, href }, words);

import type { Edit, EditReason } from '../law/comparison.ts';
import type { Hunk } from './tidy.ts';
import type { Token } from './tokens.ts';

/** Writes hunks as runs of text. Tokens that compare equal but are not written alike are told apart with the reason. */
export function written(before: readonly Token[], after: readonly Token[], hunks: readonly Hunk[]): readonly Edit[] {
  const runs: Edit[] = [];
  let from = 0;
  let to = 0;
  for (const hunk of [...hunks, { before: before.length, beforeEnd: 0, after: after.length, afterEnd: 0 }]) {
    addKept(runs, before.slice(from, hunk.before), after.slice(to, hunk.after));
    const [gone, put] = [before.slice(hunk.before, hunk.beforeEnd), after.slice(hunk.after, hunk.afterEnd)];
    const reason = areSwapped(gone, put) ? 'typography' : undefined;
    addText(runs, 'removed', textOf(gone), reason);
    addText(runs, 'added', textOf(put), reason);
    from = hunk.beforeEnd;
    to = hunk.afterEnd;
  }
  return runs;
}

/** Whether a quote and a stop beside it only changed places: `».` and `.»`. */
function areSwapped(gone: readonly Token[], put: readonly Token[]): boolean {
  if (gone.length !== put.length || gone.length < 2 || gone.length > 4) return false;
  const isQuote = ({ key }: Token): boolean => key === '"' || key === "'";
  const stops = (tokens: readonly Token[]): string =>
    tokens.flatMap((token) => (isQuote(token) ? [] : [token.key])).join(' ');
  return gone.some(isQuote) && /^[.,;:!?…)]+(?: [.,;:!?…)]+)*$/u.test(stops(gone)) && stops(gone) === stops(put);
}

/** Tokens of one text in a row, as they are written there. */
function textOf(tokens: readonly Token[]): string {
  const last = tokens.at(-1);
  return last ? (tokens[0]?.textTo(last) ?? '') : '';
}

/** Tokens that compare equal, in a row: mostly the same, sign for sign. */
function addKept(runs: Edit[], before: readonly Token[], after: readonly Token[]): void {
  const text = textOf(after);
  if (textOf(before) === text) addText(runs, 'same', text);
  else for (const [place, token] of before.entries()) addAlike(runs, token, after[place]);
}

/** Two tokens that compare equal: the same, or another quote, or other spaces after it, or another number of the same provision. */
function addAlike(runs: Edit[], before: Token, after: Token | undefined): void {
  if (!after) return;
  if (before.text === after.text) {
    addText(runs, 'same', after.text);
    return;
  }
  const a = core(before);
  const b = core(after);
  if (a === b) addText(runs, 'same', a);
  else {
    const reason = before.key === after.key ? 'typography' : 'renumbering';
    addText(runs, 'removed', a, reason);
    addText(runs, 'added', b, reason);
  }
  const spaceBefore = before.text.slice(a.length);
  const spaceAfter = after.text.slice(b.length);
  if (spaceBefore === spaceAfter) addText(runs, 'same', spaceAfter);
  else {
    addText(runs, 'removed', spaceBefore, 'typography');
    addText(runs, 'added', spaceAfter, 'typography');
  }
}

const core = (token: Token): string => (token.spaces === 0 ? token.text : token.text.slice(0, -token.spaces));

/** Adds a run, joined to the last one if both are of one kind; spaces beside a real edit belong to it. */
function addText(runs: Edit[], kind: Edit['kind'], text: string, reason?: EditReason): void {
  if (text === '') return;
  const place = lastOf(runs, kind);
  const last = runs[place];
  if (!last || (last.reason !== reason && !isBlank(last.text) && !isBlank(text))) {
    runs.push(reason ? { kind, text, reason } : { kind, text });
    return;
  }
  const joint = last.reason === reason ? reason : isBlank(text) ? last.reason : reason;
  runs[place] = joint ? { kind, text: last.text + text, reason: joint } : { kind, text: last.text + text };
}

const isBlank = (text: string): boolean => text.trim() === '';

/** The last run of this kind since the last equal one, so that removed and added words are each in one piece. */
function lastOf(runs: readonly Edit[], kind: Edit['kind']): number {
  for (let place = runs.length - 1; place >= 0; place -= 1) {
    const run = runs[place];
    if (run?.kind === kind) return place;
    if (run?.kind === 'same' || kind === 'same') return -1;
  }
  return -1;
}

import type { DutyOutcome, DutyRule } from '../law/duty-change.ts';
import type { MaterialRule, RuleFinding } from '../law/meaning.ts';

/** What a rule's words say, in values that can be compared: `must`, `30 day`, `15 MCI`. */
export interface Values {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

type Turn = DutyRule['turn'];

/** From the freest to the strictest: nothing said, may, must, must not. */
const strictness = ['need-not', 'may', '', 'must', 'must-not'];

/**
 * Which way a rule turns a duty. Deterministic and small: a ban for a permission, a shorter period, a higher fine and an exception less
 * are tighter; the contrary is looser; all else is other, because only a reader can say whom it burdens.
 */
function turnOf(rule: MaterialRule, values: Values): Turn {
  switch (rule) {
    case 'modality':
      return byOrder(strictest(values.before), strictest(values.after));
    case 'exception':
      return byCount(values.after.length, values.before.length);
    case 'sanction':
      return byCount(values.before.length, values.after.length);
    case 'deadline':
      return byLength(values);
    case 'list':
      return values.before.includes('or') ? 'tighter' : 'looser';
    case 'number':
    case 'negation':
    case 'actor':
    case 'delegation':
    case 'scope':
      return 'other';
  }
}

/** One word for all rules: tightened or relaxed where they agree, else other. */
export function outcomeOf(rules: readonly Pick<DutyRule, 'turn'>[]): DutyOutcome {
  if (rules.length === 0) return 'reworded';
  const turns = new Set(rules.map(({ turn }) => turn));
  if (turns.size > 1) return 'other';
  return turns.has('tighter') ? 'tightened' : turns.has('looser') ? 'relaxed' : 'other';
}

/** A finding with its turn. A sum beside words of punishment is the sanction itself: more is tighter. */
export function ruleOf(finding: RuleFinding, values: Values, isSanction: boolean): DutyRule {
  const isAmount = [...values.before, ...values.after].every((value) => /^[\d.]/u.test(value));
  const isSum = isAmount && (finding.rule === 'sanction' || (finding.rule === 'number' && isSanction));
  const turn = isSum ? byAmount(values) : turnOf(finding.rule, values);
  return { ...finding, turn };
}

const strictest = (values: readonly string[]): number =>
  values.length === 0 ? strictness.indexOf('') : Math.max(...values.map((value) => strictness.indexOf(value)));

const byOrder = (before: number, after: number): Turn =>
  before === after ? 'other' : after > before ? 'tighter' : 'looser';

/** More on the second side than on the first is tighter. */
const byCount = (first: number, second: number): Turn =>
  first === second ? 'other' : second > first ? 'tighter' : 'looser';

const DAYS: Readonly<Record<string, number>> = {
  hour: 1 / 24,
  day: 1,
  'working day': 1.4,
  week: 7,
  month: 30,
  year: 365,
};

/** One period for one period; what has none or several is for a reader. */
function byLength({ before, after }: Values): Turn {
  const [was, is] = [before.map(daysOf), after.map(daysOf)];
  const [first, second] = [was[0] ?? null, is[0] ?? null];
  if (was.length > 1 || is.length > 1) return 'other';
  if (after[0] === 'at once') return 'tighter';
  if (before[0] === 'at once') return 'looser';
  if (first === null || second === null) return 'other';
  return byOrder(second, first);
}

function daysOf(value: string): number | null {
  const [, count = '', unit = ''] = /^([\d.]+) (.+)$/u.exec(value) ?? [];
  const days = DAYS[unit];
  return days === undefined ? null : Number(count) * days;
}

function byAmount({ before, after }: Values): Turn {
  const [[was, ...moreWas], [is, ...moreIs]] = [before.map(amountOf), after.map(amountOf)];
  if (!was || !is || moreWas.length + moreIs.length > 0 || was.unit !== is.unit) return 'other';
  return byOrder(was.amount, is.amount);
}

function amountOf(value: string): { readonly amount: number; readonly unit: string } {
  const [amount = '', unit = ''] = value.split(' ');
  return { amount: Number(amount), unit };
}

import type { Order } from './clauses.ts';
import type { Setting } from './outline.ts';

/**
 * Where `such title` leads: into the heading above if it names one, otherwise into what the passage before named last. Which of its units
 * is meant the place itself says.
 */
export function settingOfSuch(orders: readonly Order[], setting: Setting, last: Setting): Setting {
  const such = orders.flatMap(({ places }) => places ?? []).find((place) => place.such !== undefined)?.such;
  if (such === undefined || (setting.kind === 'known' && names(setting, such))) return setting;
  return last.kind === 'known' && names(last, such) ? last : setting;
}

const names = ({ places }: Extract<Setting, { kind: 'known' }>, such: string): boolean =>
  places.length === 1 &&
  places.every(({ act, units }) => (such === 'act' ? act !== null : units.some(({ kind }) => kind === such)));

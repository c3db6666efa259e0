import type { Carried } from '../../law/anchor.ts';
import { type Dossier, versionOf } from '../../law/dossier.ts';
import type { Slug } from '../../law/ids.ts';
import type { InterfaceLanguage } from '../../law/language.ts';
import { labelsOf } from '../labels.ts';
import type { CarryTo } from './duty-page.ts';
import { shortLabel } from './version-label.ts';

/** What is worst for a statement comes first. */
const order: readonly Carried['kind'][] = ['gone', 'split', 'reworded'];

/** Duties whose basis is gone, split or reworded in the newest text, with the sentence that says so. */
export function staleDuties(dossier: Dossier, lang: InterfaceLanguage, carryTo: CarryTo): ReadonlyMap<Slug, string> {
  const newest = dossier.versions.at(-1);
  if (!newest) return new Map();
  const { t } = labelsOf(lang);
  const version = shortLabel(dossier, newest, lang);
  const told = dossier.obligations.flatMap(({ slug, basis, checked }): [Slug, string][] => {
    const from = checked ? versionOf(dossier, checked) : null;
    if (!from || from.id === newest.id) return [];
    const states = basis.map((eId) => carryTo(from, newest, eId));
    const worst = order.flatMap((kind) => states.filter((state) => state.kind === kind))[0];
    if (!worst || !('since' in worst)) return [];
    const since = versionOf(dossier, worst.since);
    return [[slug, t(`carried-${worst.kind}`, { version, since: since ? shortLabel(dossier, since, lang) : version })]];
  });
  return new Map(told);
}

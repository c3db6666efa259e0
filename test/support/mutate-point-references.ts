import type { EId } from '../../src/law/ids.ts';
import { articlesOf, type Provision, provisionsByEId } from '../../src/law/provision.ts';
import { type Draft, drafts } from './draft.ts';
import type { Draw } from './draw.ts';
import { type ReadPoint, readPoints } from './read-point-references.ts';

/** What was truly done to one citation of a point, and the later unit it stands in. */
export interface PointTruth {
  readonly kind: 'consequential' | 'stale' | 'dangling' | 'substantive';
  readonly in: EId;
  readonly was: string;
  readonly is: string;
}

/** Numbers of cited points follow the points; one in twelve is left behind, one in thirty is pointed elsewhere. */
export function rewritePoints(before: Provision, root: Draft, draw: Draw): void {
  const seats = new Map<EId, { readonly unit: Draft; readonly holder: Draft }>();
  const seat = (holder: Draft): void => {
    for (const unit of holder.children) {
      for (const origin of unit.origins) if (!seats.has(origin)) seats.set(origin, { unit, holder });
      seat(unit);
    }
  };
  seat(root);
  const places = placesIn(before);
  for (const unit of drafts(root)) {
    const [origin] = unit.origins;
    if (!unit.text || !origin || unit.origins.size > 1) continue;
    const { text } = unit;
    let done = 0;
    let rewritten = '';
    for (const cited of readPoints(text)) {
      const target = resolve(cited, origin, places);
      const now = target ? seats.get(target.eId) : undefined;
      const follows = now && target && now.holder.origins.has(target.holder) ? now.unit.number : null;
      const was = text.slice(cited.start, cited.end);
      const others = now?.holder.children ?? [];
      const elsewhere = draw.happens(1 / 30) && others.length > 0 ? draw.one(others).number : null;
      const is = elsewhere ?? (follows === null || draw.happens(1 / 12) ? was : follows);
      rewritten += text.slice(done, cited.start) + is;
      done = cited.end;
    }
    unit.text = rewritten + text.slice(done);
  }
}

export interface PointTruths {
  readonly all: readonly PointTruth[];
  /** Later units in which rewording fell into a citation, so that nobody can say which is which; they are not scored. */
  readonly unread: ReadonlySet<EId>;
}

/** What truly became of each citation of a point in units that went on one to one, read off both finished texts. */
export function pointTruths(before: Provision, after: Provision, pairs: readonly (readonly [EId, EId])[]): PointTruths {
  const unread = new Set<EId>();
  const [was, is] = [placesIn(before), placesIn(after)];
  const [units, laterUnits] = [provisionsByEId(before), provisionsByEId(after)];
  const pair = new Set(pairs.map(([from, to]) => `${from} ${to}`));
  const left = Map.groupBy(pairs, ([from]) => from);
  const right = Map.groupBy(pairs, ([, to]) => to);
  const all = pairs.flatMap(([from, to]) => {
    if ((left.get(from)?.length ?? 0) > 1 || (right.get(to)?.length ?? 0) > 1) return [];
    const [a, b] = [readPoints(units.get(from)?.text ?? ''), readPoints(laterUnits.get(to)?.text ?? '')];
    if (a.length !== b.length) unread.add(to);
    if (a.length !== b.length) return [];
    return a.flatMap((cited, place) => {
      const now = b[place];
      const [target, next] = [resolve(cited, from, was), now ? resolve(now, to, is) : null];
      const [one, other] = [cited.path.at(-1) ?? '', now?.path.at(-1) ?? ''];
      if (!target || !now || !next || !target.isThere) return [];
      const isSame = pair.has(`${target.eId} ${next.eId}`) && next.isThere;
      const isHeld =
        pair.has(`${target.holder} ${next.holder}`) || (/^th/u.test(cited.article) && /^th/u.test(now.article));
      const kind = isSame
        ? one === other
          ? null
          : 'consequential'
        : !isHeld
          ? null
          : one !== other
            ? next.isThere
              ? 'substantive'
              : null
            : left.has(target.eId)
              ? 'stale'
              : 'dangling';
      return kind ? [{ kind, in: to, was: one, is: other } as const] : [];
    });
  });
  return { all, unread };
}

interface Places {
  readonly articles: ReadonlyMap<string, Provision | null>;
  /** The article around each unit, and the outermost numbered unit in it. */
  readonly around: ReadonlyMap<EId, Provision>;
  readonly paragraph: ReadonlyMap<EId, Provision | null>;
}

function placesIn(root: Provision): Places {
  const articles = new Map<string, Provision | null>();
  const around = new Map<EId, Provision>();
  const paragraph = new Map<EId, Provision | null>();
  for (const article of articlesOf(root)) {
    const number = plain(article.number ?? '');
    articles.set(number, articles.has(number) ? null : article);
    const visit = (unit: Provision, outer: Provision | null): void => {
      const outermost = outer ?? (unit !== article && unit.number ? unit : null);
      around.set(unit.eId, article);
      paragraph.set(unit.eId, outermost);
      for (const child of unit.children) visit(child, outermost);
    };
    visit(article, null);
  }
  return { articles, around, paragraph };
}

interface Resolved {
  readonly eId: EId;
  readonly holder: EId;
  readonly isThere: boolean;
}

/** The one unit that a citation means; null if its holder is not there or if two units bear the number. */
function resolve(cited: ReadPoint, from: EId, { articles, around, paragraph }: Places): Resolved | null {
  const own = cited.article === 'this' ? around : cited.article === 'these' ? paragraph : null;
  let holder = (own ? own.get(from) : articles.get(plain(cited.article))) ?? null;
  for (const number of cited.path.slice(0, -1)) holder = holder ? (within(holder, number)[0] ?? null) : null;
  const last = cited.path.at(-1);
  if (!holder || last === undefined) return null;
  const [one, other] = within(holder, last);
  if (other) return null;
  return { eId: one?.eId ?? holder.eId, holder: holder.eId, isThere: one !== undefined };
}

const within = (holder: Provision, number: string): readonly Provision[] =>
  holder.children.flatMap((child) =>
    child.number ? (plain(child.number) === plain(number) ? [child] : []) : within(child, number),
  );

const plain = (number: string): string => number.replace(/[().°\s]/gu, '');

import type { Amendment } from '../law/amendment.ts';
import { textOf, type Version } from '../law/bill.ts';
import { currentVersion, type Dossier } from '../law/dossier.ts';
import type { EId } from '../law/ids.ts';
import type { Obligation } from '../law/knowledge.ts';
import type { InterfaceLanguage } from '../law/language.ts';
import { articlesOf } from '../law/provision.ts';
import { commonLanguage } from './comparisons.ts';
import { billPaths, pairPaths } from './routes.ts';

/** What a page of a bill is made from; a page and all files that stand in for it share its parameters. */
export interface BillProps {
  readonly lang: InterfaceLanguage;
  readonly dossier: Dossier;
}

export interface VersionProps extends BillProps {
  readonly version: Version;
}

export interface ArticleProps extends VersionProps {
  readonly eId: EId;
}

export interface PairProps extends BillProps {
  readonly before: Version;
  readonly after: Version;
}

export interface AmendmentProps extends BillProps {
  readonly amendment: Amendment;
}

export interface DutyProps extends BillProps {
  readonly duty: Obligation;
}

/** Parameters of what exists once a version. */
export const versionPaths = (dossiers: readonly Dossier[]) =>
  billPaths(dossiers).flatMap(({ params, props }) =>
    props.dossier.versions.map((version) => ({
      params: { ...params, version: version.id },
      props: { ...props, version },
    })),
  );

/** The same for versions of which a text is held, in whatever language. */
export const textPaths = (dossiers: readonly Dossier[]) =>
  versionPaths(dossiers).filter(({ props: { version, lang } }) => textOf(version, lang) !== null);

/** Parameters of what exists once an article of a text. */
export const articlePaths = (dossiers: readonly Dossier[]) =>
  textPaths(dossiers).flatMap(({ params, props }) =>
    articlesIn(props.version, props.lang).map((eId) => ({
      params: { ...params, article: eId },
      props: { ...props, eId },
    })),
  );

/** Parameters of addresses that lead to an article of whatever text is the current one. */
export const latestPaths = (dossiers: readonly Dossier[]) =>
  billPaths(dossiers).flatMap(({ params, props }) => {
    const version = currentVersion(props.dossier);
    if (!version) return [];
    return articlesIn(version, props.lang).map((eId) => ({
      params: { ...params, article: eId },
      props: { ...props, version, eId },
    }));
  });

/** Parameters of what exists once a pair of versions with a language in common, which alone can be compared. */
export const comparedPaths = (dossiers: readonly Dossier[]) =>
  pairPaths(dossiers).filter(({ props: { before, after, lang } }) => commonLanguage(before, after, lang) !== null);

/** Parameters of what exists once an amendment. */
export const amendmentPaths = (dossiers: readonly Dossier[]) =>
  billPaths(dossiers).flatMap(({ params, props }) =>
    props.dossier.amendments.map((amendment) => {
      const [version = '', name = ''] = amendment.id.split('/');
      return { params: { ...params, version, name }, props: { ...props, amendment } };
    }),
  );

/** Parameters of what exists once a duty. */
export const dutyPaths = (dossiers: readonly Dossier[]) =>
  billPaths(dossiers).flatMap(({ params, props }) =>
    props.dossier.obligations.map((duty) => ({ params: { ...params, slug: duty.slug }, props: { ...props, duty } })),
  );

/** Parameters of what exists once a bill with a questionnaire. */
export const questionedPaths = (dossiers: readonly Dossier[]) =>
  billPaths(dossiers.filter(({ applicability }) => applicability !== null));

/** Parameters of what exists once a role of a bill. */
export const rolePaths = (dossiers: readonly Dossier[]) =>
  billPaths(dossiers).flatMap(({ params, props }) =>
    Object.keys(props.dossier.bill.roles).map((role) => ({ params: { ...params, role }, props: { ...props, role } })),
  );

function articlesIn(version: Version, lang: InterfaceLanguage): readonly EId[] {
  const text = textOf(version, lang);
  return text ? articlesOf(text.root).map(({ eId }) => eId) : [];
}

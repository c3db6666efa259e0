import type { JsonName } from '../../export/json.ts';
import type { InterfaceLanguage } from '../../law/language.ts';

/** What a page says, for machines. */
export interface Twin {
  /** Address of the page it stands in for. */
  readonly page: string;
  readonly lang: InterfaceLanguage;
  /** Its schema in `public/schemas`. */
  readonly name: JsonName;
  readonly says: () => object;
}

/** Twins of all pages of one kind: from the parameters of each to its address and to what it says. */
export const twinsOf = <Props extends { readonly lang: InterfaceLanguage }>(
  pages: readonly { readonly props: Props }[],
  {
    name,
    page,
    says,
  }: {
    readonly name: JsonName;
    readonly page: (props: Props) => string;
    readonly says: (props: Props) => object;
  },
): readonly Twin[] =>
  pages.map(({ props }) => ({ page: page(props), lang: props.lang, name, says: () => says(props) }));

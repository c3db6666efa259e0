import type { Version } from '../law/bill.ts';
import type { Dossier } from '../law/dossier.ts';
import { inLanguage, type Language } from '../law/language.ts';
import type { Addresses } from './addresses.ts';
import { identityOf, isLaw, languageCode } from './akoma-ntoso/identity.ts';

/** A version and where its page stands. */
export interface MetadataOptions {
  readonly dossier: Dossier;
  readonly version: Version;
  readonly language: Language;
  readonly addresses: Addresses;
}

const LANGUAGES = 'http://publications.europa.eu/resource/authority/language/';

/**
 * What a version is, as JSON-LD: schema.org/Legislation for search engines and the ELI ontology for libraries of law (ELI 1.4). The page
 * links to it as a file of its own, because our Content-Security-Policy allows no inline script and JSON-LD would be one.
 */
export function legislationMetadata({ dossier, version, language, addresses }: MetadataOptions): object {
  const { bill, legislature } = dossier;
  const { work, expression, date } = identityOf(dossier, version, language);
  const title = bill.title[language] ?? inLanguage(bill.title, 'en')?.value ?? bill.id;
  const before = version.follows === null ? null : addresses.version(version.follows);
  return withoutUnknown({
    '@context': { '@vocab': 'https://schema.org/', eli: 'http://data.europa.eu/eli/ontology#' },
    '@type': ['Legislation', 'eli:LegalExpression'],
    '@id': addresses.version(version.id),
    url: addresses.version(version.id),
    name: title,
    inLanguage: language,
    legislationIdentifier: isLaw(version) ? (bill.number ?? work) : work,
    legislationDate: isLaw(version) ? date : null,
    legislationDateVersion: version.date,
    datePublished: version.published,
    legislationJurisdiction: legislature.country,
    legislationPassedBy: {
      '@type': 'Organization',
      name: inLanguage(legislature.name, language)?.value ?? legislature.id,
    },
    // Whatever the wording, this copy has no standing of its own (schema.org/LegalValueLevel).
    legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
    creativeWorkStatus: inLanguage(legislature.stages[version.stage] ?? {}, language)?.value ?? version.stage,
    isBasedOn: before,
    sameAs: bill.official[language] ?? null,
    'eli:realizes': { '@type': 'eli:LegalResource', 'eli:id_local': work },
    'eli:id_local': expression,
    'eli:language': { '@id': `${LANGUAGES}${languageCode(language).toUpperCase()}` },
    'eli:title': { '@value': title, '@language': language },
    'eli:date_document': version.date,
    'eli:date_publication': version.published,
    'eli:first_date_entry_in_force': version.force,
  });
}

const withoutUnknown = (value: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(value).filter(([, known]) => known !== null));

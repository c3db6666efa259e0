import type { Version } from '../../law/bill.ts';
import type { Dossier } from '../../law/dossier.ts';
import { inLanguage, type Language } from '../../law/language.ts';
import { ancestry } from '../ancestry.ts';
import { tag, type XmlElement } from '../xml.ts';
import { fullDate, type Identity, identityOf, isLaw, languageCode } from './identity.ts';
import { EDITOR } from './provenance.ts';

const AUTHOR = 'legislature';
const IN_FORCE = 'in-force';

/** eId of the reference to a version. */
export const versionReference = (version: Version): string => `version_${version.id}`;

/** Who the document is at the three levels of FRBR (Akoma Ntoso 1.0 Part 1, `identification`). */
export function identification(
  dossier: Dossier,
  version: Version,
  language: Language,
  { element, country, date, work, expression, manifestation }: Identity,
): XmlElement {
  const { bill } = dossier;
  const level = (name: string, iri: string, dated: object, author: string, rest: readonly XmlElement[]): XmlElement =>
    tag(name, {}, [
      value('FRBRthis', `${iri}/!main`),
      value('FRBRuri', iri),
      tag('FRBRdate', { ...dated }),
      tag('FRBRauthor', { href: `#${author}` }),
      ...rest,
    ]);
  const isOfficial = version.wording[language] === 'official' && bill.authentic.includes(language);
  // The number in bill.md may be that of the law the bill became: a bill does not claim it.
  const number = element === 'act' ? bill.number : null;
  const titles = Object.entries(bill.title).flatMap(([, title]) => (title === undefined ? [] : [title]));
  return tag('identification', { source: `#${EDITOR}` }, [
    level('FRBRWork', work, fullDate(date, 'work'), AUTHOR, [
      value('FRBRcountry', country),
      ...(number === null ? [] : [value('FRBRnumber', number)]),
      ...titles.map((title) => value('FRBRname', title)),
    ]),
    level('FRBRExpression', expression, fullDate(version.date, version.stage), AUTHOR, [
      value('FRBRversionNumber', version.id),
      value('FRBRauthoritative', String(isOfficial)),
      tag('FRBRlanguage', { language: languageCode(language) }),
      ...translation(dossier, version, language),
    ]),
    level('FRBRManifestation', manifestation, fullDate(version.date, 'text'), EDITOR, [
      value('FRBRformat', 'application/akn+xml'),
    ]),
  ]);
}

const value = (name: string, text: string): XmlElement => tag(name, { value: text });

/** A translation names what it was made from; without an authentic language nothing is known of that. */
function translation(dossier: Dossier, version: Version, language: Language): readonly XmlElement[] {
  const from = dossier.bill.authentic.find((one) => one !== language);
  if (version.wording[language] !== 'translation' || from === undefined) return [];
  const href = identityOf(dossier, version, from).expression;
  return [tag('FRBRtranslation', { href, fromLanguage: languageCode(from), by: `#${EDITOR}` })];
}

/** When and where the text was published (Akoma Ntoso 1.0 Part 1, `publication`). */
export const publication = ({ published }: Version): readonly XmlElement[] =>
  published === null
    ? []
    : [tag('publication', { date: fullDate(published, '').date, name: 'publication', showAs: 'Official publication' })];

/**
 * The states of this work, bill or act, and its entry into force (Akoma Ntoso 1.0 Part 1, `lifecycle`); a state without a date makes
 * no event.
 */
export function lifecycle(dossier: Dossier, version: Version): readonly XmlElement[] {
  const states = statesOf(dossier, version).map(({ state, date }, index) => {
    const type = index === 0 ? 'generation' : 'amendment';
    return tag('eventRef', { eId: `event_${state.id}`, date, type, source: `#${versionReference(state)}` });
  });
  const force = forceEvent(version);
  const events = force === null ? states : [...states, force];
  return events.length === 0 ? [] : [tag('lifecycle', { source: `#${EDITOR}` }, events)];
}

function statesOf(dossier: Dossier, version: Version): readonly { readonly state: Version; readonly date: string }[] {
  const line = ancestry(dossier, version);
  const firstLaw = line.findIndex(isLaw);
  return line.slice(Math.max(firstLaw, 0)).flatMap((state) => dated(state));
}

const dated = (state: Version): readonly { readonly state: Version; readonly date: string }[] =>
  state.date === null ? [] : [{ state, date: fullDate(state.date, '').date }];

/** The stages the bill went through up to this text (Akoma Ntoso 1.0 Part 1, `workflow`). */
export function workflow(dossier: Dossier, version: Version): readonly XmlElement[] {
  const steps = ancestry(dossier, version).flatMap(dated);
  if (steps.length === 0) return [];
  const step = ({ state, date }: (typeof steps)[number]): XmlElement =>
    tag('step', { eId: `step_${state.id}`, date, by: `#${AUTHOR}`, href: `#${versionReference(state)}` });
  return [tag('workflow', { source: `#${EDITOR}` }, steps.map(step))];
}

const forceEvent = (version: Version): XmlElement | null =>
  version.force === null
    ? null
    : tag('eventRef', {
        eId: 'event_force',
        date: fullDate(version.force, '').date,
        type: 'generation',
        source: `#${versionReference(version)}`,
        refersTo: `#${IN_FORCE}`,
      });

/** From when the text has force (Akoma Ntoso 1.0 Part 1, `temporalData`). */
export const temporalData = ({ force }: Version): readonly XmlElement[] =>
  force === null
    ? []
    : [
        tag('temporalData', { source: `#${EDITOR}` }, [
          tag('temporalGroup', { eId: 'period_force' }, [
            tag('timeInterval', { start: '#event_force', refersTo: `#${IN_FORCE}` }),
          ]),
        ]),
      ];

/** Everything the metadata name by a fragment (Akoma Ntoso 1.0 Part 1, `references`). */
export function references(dossier: Dossier, version: Version, language: Language, { work }: Identity): XmlElement {
  const { legislature, bill } = dossier;
  const say = (values: Parameters<typeof inLanguage<string>>[0], other: string): string =>
    inLanguage(values, language)?.value ?? other;
  return tag('references', { source: `#${EDITOR}` }, [
    tag('original', { eId: 'work', href: work, showAs: say(bill.title, bill.id) }),
    ...ancestry(dossier, version).map((state) =>
      tag('passiveRef', {
        eId: versionReference(state),
        href: identityOf(dossier, state, language).expression,
        showAs: say(legislature.stages[state.stage] ?? {}, state.stage),
      }),
    ),
    organisation(AUTHOR, legislature.id, say(legislature.name, legislature.id)),
    organisation(EDITOR, 'oqylym', 'Oqylym'),
    tag('TLCConcept', { eId: IN_FORCE, href: '/akn/ontology/concept/in-force', showAs: 'in force' }),
  ]);
}

const organisation = (eId: string, id: string, showAs: string): XmlElement =>
  tag('TLCOrganization', { eId, href: `/akn/ontology/organization/${id}`, showAs });

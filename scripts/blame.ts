import type { Blame } from '../src/amend/blame.ts';
import type { Dossier } from '../src/law/dossier.ts';
import type { Cause, Run } from '../src/law/explanation.ts';
import { eId, isWithin } from '../src/law/ids.ts';
import { provisionsByEId } from '../src/law/provision.ts';
import { addressHint } from '../src/library/addresses.ts';
import { blameVersion } from '../src/library/blame-version.ts';
import { commonLanguage, findVersion, loadLibrary, textIn } from './content.ts';
import type { Known } from './new.ts';
import { Misuse, type Outcome, type Paint, type Place } from './outcome.ts';

/** `blame BILL/VERSION EID`: which amendment put each word of a provision there; where that is not proved, since when it stands. */
export async function blameProvision(
  place: Place,
  [name = '', at = '']: readonly string[],
  options: Known,
): Promise<Outcome> {
  const { dossier, version } = findVersion(await loadLibrary(place), name);
  const language = options.lang ?? commonLanguage(dossier, [version]);
  const units = provisionsByEId(textIn(version, language));
  if (!units.has(eId(at))) {
    throw new Misuse(`${dossier.bill.id}/${version.id} has no ${at}; ${addressHint(eId(at), new Set(units.keys()))}`);
  }
  const blame: Blame = blameVersion(dossier, version, language) ?? new Map();
  const inside = [...blame].filter(([id]) => isWithin(id, eId(at)));
  const title = `${place.paint.strong(`${dossier.bill.id}/${version.id} ${at}`)} (${version.wording[language] ?? 'kind of text not stated'}, ${language})`;
  const shown = inside.flatMap(([id, { heading, text }]) => [
    ...(inside.length > 1 ? ['', place.paint.strong(units.get(id)?.num ?? id)] : []),
    ...[...heading, ...text].map((run) => runLine(run, dossier, place.paint)),
  ]);
  return {
    exit: 0,
    text: [title, ...shown].join('\n'),
    json: {
      schema: 'oqylym/blame@1',
      bill: dossier.bill.id,
      version: version.id,
      lang: language,
      wording: version.wording[language] ?? null,
      eId: at,
      units: inside.map(([id, runs]) => ({ eId: id, ...runs })),
    },
  };
}

const runLine = ({ text, cause }: Run<Cause>, dossier: Dossier, paint: Paint): string =>
  `  ${text.trim().replaceAll(/\s*\n\s*/gu, ' ')}\n    ${paint.quiet(`← ${causeWords(cause, dossier)}`)}`;

function causeWords(cause: Cause, { amendments }: Dossier): string {
  switch (cause.kind) {
    case 'amendment': {
      const amendment = amendments.find(({ id }) => id === cause.mark.amendment);
      const facts = [amendment?.by, amendment?.date].filter((fact) => fact !== null && fact !== undefined).join(', ');
      return `amendment ${cause.mark.amendment}, change ${cause.mark.operation}${facts === '' ? '' : ` (${facts})`}: proved`;
    }
    case 'first':
      return `stood in the first text held, ${cause.version}`;
    case 'entered':
      return `entered at ${cause.version}; cause unknown`;
    case 'held-since':
      return `held since ${cause.version}; when the words came is not known`;
  }
}

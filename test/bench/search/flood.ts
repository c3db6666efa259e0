import { run } from './run.ts';
import { spanishLaw } from './spanish.ts';

/** All wordings of one law at once: how many different provisions the first ten hits hold. */
export async function floodLines(
  shared: string,
  engines: readonly string[],
  print: (line: string) => void,
): Promise<string[]> {
  const documents = spanishLaw(shared);
  const words = [
    'comunicaciones comerciales',
    'prestador de servicios',
    'autoridad competente',
    'servicios de la sociedad de la información',
    'contratos por vía electrónica',
    'infracciones graves',
    'responsabilidad de los prestadores',
    'derechos de los usuarios',
    'protección de datos',
    'medidas provisionales',
    'nombre de dominio',
    'espacio económico europeo',
  ];
  const queries = words.map((query) => ({ type: 'topic', query, id: '' }));
  const lines = [
    `## Versions: ${documents.length} wordings of the provisions of one Spanish law, ${queries.length} topics`,
    '',
    '| engine | different provisions among the first ten | hits |',
    '| --- | --- | --- |',
  ];
  for (const engine of engines) {
    const measured = await run(engine, { documents, queries });
    if (measured) lines.push(`| ${engine} | ${measured.different.toFixed(1)} | ${measured.hits.toFixed(1)} |`);
    print(lines.at(-1) ?? '');
  }
  return [...lines, ''];
}

import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

const folder = new URL('../../public/schemas/', import.meta.url);

/** Names of the schemas that the project ships, sorted. */
export const schemaNames: readonly string[] = readdirSync(folder)
  .map((name) => name.replace(/\.schema\.json$/u, ''))
  .sort();

/** A schema as it is shipped. */
export const schemaNamed = (name: string): { readonly $defs?: Readonly<Record<string, object>> } =>
  JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8'));

const ajv = new Ajv2020({ strict: true, allErrors: false, allowUnionTypes: true });

/** What the schema that a JSON file names has against it; empty if nothing. */
export function faultsOf(file: string): string {
  const value: { readonly schema?: unknown } = JSON.parse(file);
  const name = /^oqylym\/([a-z-]+)@1$/u.exec(String(value.schema))?.[1];
  if (name === undefined || !schemaNames.includes(name)) return `no schema ${String(value.schema)}`;
  const validate = ajv.getSchema(`urn:oqylym:${name}@1`) ?? ajv.compile(schemaNamed(name));
  return validate(value) ? '' : ajv.errorsText(validate.errors);
}

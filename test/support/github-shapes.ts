import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

/** An operation of GitHub's REST API as its published description has it. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly id: string;
  readonly request: object | null;
  readonly responses: Readonly<Record<string, object | null>>;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const api: {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly schemas: Readonly<Record<string, Schema>>;
} = JSON.parse(readFileSync(new URL('../fixtures/github/rest-api.json', import.meta.url), 'utf8'));

export const operations: readonly Operation[] = Object.values(api.operations);

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema({ $id: 'api', schemas: toRoot(api.schemas) });

/** References inside the cut begin at its root. */
function toRoot<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/schemas/', '"api#/schemas/'));
}

/** What the description finds wrong with a request or an answer; empty if nothing. */
export function faultsOf(schema: object | null, data: unknown): string {
  if (schema === null) return '';
  const validate = ajv.compile(toRoot(schema));
  return validate(data) ? '' : ajv.errorsText(validate.errors);
}

/** A value of a shape of the description: what is given, and for every other field that must be there the emptiest value it may have. */
export function shaped(name: string, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return fill(api.schemas[name] ?? {}, given);
}

function fill(schema: Schema, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const value: Record<string, unknown> = { ...given };
  for (const key of schema.required ?? []) {
    const own = schema.properties?.[key] ?? {};
    const there = value[key];
    if (there === undefined) value[key] = emptiest(own);
    else if (isPlain(there)) value[key] = fill(resolved(own), there);
  }
  return value;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const resolved = (schema: Schema): Schema => {
  if (schema.$ref !== undefined) return resolved(api.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  const [first] = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter(({ type }) => type !== 'null');
  return schema.properties === undefined && first ? resolved(first) : schema;
};

function emptiest(schema: Schema): unknown {
  if (schema.anyOf?.some(({ type }) => type === 'null')) return null;
  const { type, enum: values, ...rest } = resolved(schema);
  if (values) return values[0];
  if (type === 'string') return 'x';
  if (type === 'integer' || type === 'number') return 0;
  if (type === 'boolean') return false;
  if (type === 'array') return [];
  return fill(rest, {});
}

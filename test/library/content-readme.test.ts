import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { provisionKinds } from '../../src/law/provision.ts';
import { listSchemas } from '../../src/library/list-schemas.ts';
import {
  amendmentSchema,
  applicabilitySchema,
  billSchema,
  commentarySchema,
  legislatureSchema,
  obligationSchema,
  versionSchema,
} from '../../src/library/schemas.ts';

const readme = readFileSync(fileURLToPath(new URL('../../content/README.md', import.meta.url)), 'utf8');
const examples = [...readme.matchAll(/^```yaml\n(.*?)^```/gmsu)].map(([, block = '']) => block).join('\n');

const files: Readonly<Record<string, z.ZodType>> = {
  'legislatures/ID.md': legislatureSchema,
  'bill.md': billSchema,
  'version.md': versionSchema,
  amendments: amendmentSchema,
  obligations: obligationSchema,
  commentary: commentarySchema,
  'applicability.yml': applicabilitySchema,
  ...listSchemas,
};

/** Every key that a schema knows, at any depth. */
function keysOf(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(keysOf);
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, value]: [string, unknown]) =>
    name === 'properties' && typeof value === 'object' && value !== null
      ? [...Object.keys(value), ...Object.values(value).flatMap(keysOf)]
      : keysOf(value),
  );
}

describe('the README of the content', () => {
  it.each(Object.entries(files))('shows every key that %s may have', (_, schema) => {
    const known = new Set(keysOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })));
    expect(known.size).toBeGreaterThan(1);
    const isShown = (key: string): boolean => new RegExp(`(?:^|[\\s{,])${key}:`, 'mu').test(examples);
    expect([...known].filter((key) => !isShown(key))).toEqual([]);
  });

  it('names every kind of unit', () => {
    const [, listed = ''] = /^Kinds are (.*?);/msu.exec(readme) ?? [];
    const kinds = provisionKinds.filter((kind) => kind !== 'act');
    expect(listed.split(/,\s|\sand\s/u)).toEqual(kinds);
  });
});

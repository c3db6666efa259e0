import { type JsonName, jsonFile } from '../../export/json.ts';

export { billJson, versionJson } from '../../export/json.ts';

/** A value as a JSON file of the site. */
export const toJson = (name: JsonName, value: object): Response =>
  new Response(jsonFile(name, value), { headers: { 'content-type': 'application/json; charset=utf-8' } });

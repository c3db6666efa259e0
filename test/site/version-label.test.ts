import { describe, expect, it } from 'vitest';
import { versionId } from '../../src/law/ids.ts';
import { shortLabel } from '../../src/site/data/version-label.ts';
import { dossierOf } from './small-dossier.ts';

describe('the name of a version', () => {
  it('tells two texts of one stage apart by their dates, or by their numbers without the stage, which is said already', () => {
    const dossier = dossierOf();
    const [first, second] = dossier.versions;
    if (!first || !second) throw new Error('two versions are needed');
    const named = (id: string, date: typeof first.date): string => {
      const version = { ...second, id: versionId(id), stage: first.stage, date };
      return shortLabel({ ...dossier, versions: [first, version] }, version, 'ru');
    };
    const stage = shortLabel(dossier, first, 'ru');
    expect(named('03-presented', null)).toBe(`${stage} 03`);
    expect(named('03-of-the-committee', null)).toBe(`${stage} 03-of-the-committee`);
    expect(named('03-presented', first.date)).toBe(`${stage} ${first.date}`);
  });
});

import type { Amendment, Operation } from '../law/amendment.ts';
import { amendmentId, billId, versionId } from '../law/ids.ts';

/** Operations as an accepted amendment that nobody brought in, to try what they do. */
export const trialOf = (changes: readonly Operation[]): Amendment => ({
  id: amendmentId('trial/1'),
  bill: billId('trial'),
  version: versionId('trial'),
  number: '1',
  title: {},
  by: null,
  date: null,
  outcome: 'accepted',
  sources: [],
  sure: null,
  changes,
  changeLines: changes.map(() => 1),
  accepted: null,
  reason: '',
  file: 'trial.md',
});

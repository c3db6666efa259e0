import type { Check } from './check.ts';
import { checkAmendments } from './check-amendments.ts';
import { checkAnchors } from './check-anchors.ts';
import { checkApplicability } from './check-applicability.ts';
import { checkEvidence } from './check-evidence.ts';
import { checkExecution } from './check-execution.ts';
import { checkLanguages } from './check-languages.ts';
import { checkNames } from './check-names.ts';
import { checkSources } from './check-sources.ts';
import { checkVersions } from './check-versions.ts';
import { checkWording } from './check-wording.ts';

/** Every rule that a dossier is held to, beyond the shape of its files (`schemas.ts`) and of its law text (`markdown/parse.ts`). */
export const checks: readonly Check[] = [
  checkAmendments,
  checkAnchors,
  checkApplicability,
  checkEvidence,
  checkExecution,
  checkLanguages,
  checkNames,
  checkSources,
  checkVersions,
  checkWording,
];

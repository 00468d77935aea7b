import type { RequirementState } from '#src/domain/requirement/outcome.ts';
import type { RequirementTone } from '#src/ui/requirement-mark.tsx';

/** The mark for each state of a rule in the preview. */
export const tones: Record<RequirementState, RequirementTone> = {
  met: 'met',
  metByPlan: 'by-plan',
  metIfRecognised: 'if-recognised',
  unmet: 'unmet',
  unknown: 'unknown',
  notCheckable: 'not-checked',
};

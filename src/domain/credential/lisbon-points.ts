import type { Credential } from './credential.ts';

/**
 * What a recogniser compares: level, workload, quality, profile and learning outcomes (Recommendation on
 * substantial differences under the Lisbon Recognition Convention; EAR Manual). Text as `dossier.point.<point>`.
 */
const lisbonPoints = ['level', 'workload', 'quality', 'profile', 'outcomes'] as const;

type LisbonPoint = (typeof lisbonPoints)[number];

/** The points that a document says nothing to, whatever the learner adds. */
export const pointsNotStated = (credential: Credential): LisbonPoint[] =>
  lisbonPoints.filter((point) => !states[point](credential));

const states: Record<LisbonPoint, (credential: Credential) => boolean> = {
  level: ({ levels }) => levels.length > 0,
  workload: ({ credits, workloadHours }) => credits.length > 0 || workloadHours !== null,
  quality: ({ qualityAssurance }) => qualityAssurance.length > 0,
  profile: ({ fields }) => fields.length > 0,
  outcomes: ({ outcomes }) => outcomes.length > 0,
};

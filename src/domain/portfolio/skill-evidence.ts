import type { LearningOutcome } from '../credential/credential.ts';
import type { LocalizedText } from '../credential/stated.ts';
import { attributionOf } from '../verification/attribution.ts';
import type { OpenedCredential } from './opened-credential.ts';

/** One skill that issuers link to what they teach, with every credential that carries it. */
export type SkillEvidence = {
  /** The term's address; null for a skill that is named only. */
  uri: string | null;
  /** Null where the issuer gives nothing but an address. */
  name: LocalizedText | null;
  /** `ESCO` where the address is one of its own, else the framework that the issuer names. */
  framework: string | null;
  evidence: readonly { credential: OpenedCredential; outcomes: readonly LocalizedText[] }[];
};

type Skill = LearningOutcome['skills'][number];

/** European Skills, Competences, Qualifications and Occupations: addresses of its concepts. */
const esco = /^https?:\/\/data\.europa\.eu\/esco\//u;

/**
 * Skills by the issuers' own links, the one that most credentials carry first. Nothing is matched by its wording but a
 * skill without an address. Credentials with a failed check are left out: their words are nobody's.
 */
export function skillEvidence(credentials: readonly OpenedCredential[]): SkillEvidence[] {
  const found = new Map<string, { skill: Skill; by: Map<OpenedCredential, LocalizedText[]> }>();
  for (const credential of credentials) {
    if (attributionOf(credential.report, false) === 'failed') continue;
    for (const { value } of credential.credential.outcomes) {
      for (const skill of value.skills) {
        const key =
          skill.uri ??
          Object.values(skill.name ?? {})
            .join('\n')
            .trim()
            .toLowerCase();
        if (key === '') continue;
        const known = found.get(key) ?? { skill, by: new Map<OpenedCredential, LocalizedText[]>() };
        const outcomes = known.by.get(credential) ?? [];
        known.by.set(credential, outcomes.includes(value.text) ? outcomes : [...outcomes, value.text]);
        found.set(key, known);
      }
    }
  }
  return [...found.values()]
    .map(({ skill, by }) => ({
      uri: skill.uri,
      name: skill.name,
      framework: skill.uri !== null && esco.test(skill.uri) ? 'ESCO' : skill.framework,
      evidence: [...by].map(([credential, outcomes]) => ({ credential, outcomes })),
    }))
    .toSorted((a, b) => b.evidence.length - a.evidence.length);
}

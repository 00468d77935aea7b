import type { Term } from '../credential/credential.ts';
import type { Candidate } from '#src/domain/pathway/candidates/candidate.ts';
import type { ParametersOf } from '../qualification/rule.ts';
import { sameName } from './names.ts';

/**
 * Which concepts of the European Learning Model's lists (EU Vocabularies: assessment,
 * supervision-verification, accreditation) are, and which surely are not, what a rule's word asks
 * for. A concept in neither list leaves it open: a project can be assessed in either way.
 */
const concepts: Record<keyof Candidate['assurance'], Record<string, { yes: string[]; no: string[] }>> = {
  assessment: {
    // written and oral examination, marked assignment, practical assessment; level of attendance
    summative: { yes: ['6e6cb2cc78', 'd30284d7df', '2939dae15f', '6a4db9f11d'], no: ['7331eb4762'] },
  },
  supervision: {
    'identity-verified': { yes: ['70be69aaf9', 'df2880c5cb'], no: ['c598449d64'] },
    supervised: { yes: ['70be69aaf9'], no: ['df2880c5cb', 'c598449d64'] },
    'supervised-identity-verified': { yes: ['70be69aaf9'], no: ['df2880c5cb', 'c598449d64'] },
  },
  qualityAssurance: {
    // institutional and programme licence, institutional and programme quality assurance
    external: { yes: ['003293d2ce', 'e57dddfcf3', 'bb4618238e', '820101cba6'], no: [] },
  },
};

/** Whether what is stated meets all that a rule asks; `null` where something asked is not stated or not comparable. */
export function assures(stated: Candidate['assurance'], asked: ParametersOf<'assurance'>): boolean | null {
  const answers = (['assessment', 'supervision', 'qualityAssurance'] as const).map((part) => {
    const wanted = asked[part];
    return wanted === null ? true : termsMeet(stated[part], wanted, concepts[part]);
  });
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

function termsMeet(
  terms: readonly Term[],
  wanted: string,
  known: Record<string, { yes: string[]; no: string[] }>,
): boolean | null {
  if (terms.length === 0) return null;
  if (wanted === 'any') return true;
  const ids = terms.map(({ uri }) => uri?.split(/[/#]/u).at(-1) ?? '');
  const lists = Object.hasOwn(known, wanted) ? known[wanted] : undefined;
  if (ids.some((id) => lists?.yes.includes(id))) return true;
  const isNamed = terms.some(
    ({ uri, text }) => uri === wanted || Object.values(text).some((word) => sameName(word, wanted)),
  );
  if (isNamed) return true;
  return ids.every((id) => lists?.no.includes(id)) ? false : null;
}

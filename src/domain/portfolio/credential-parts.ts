import type { Result } from '../result.ts';
import { sensitiveTopics, type PersonalTopic } from './personal-data.ts';

/** One part of a credential that its holder may leave out, with the issuer's signature still fitting. */
export type CredentialPart = {
  /** Alike for the same bytes: a draft remembers choices by it. */
  id: string;
  /** Names and positions from the top of the document. */
  path: readonly string[];
  /** The value in short, as it stands in the document; empty where it holds further members only. */
  value: string;
  /** The part that it stands in, and that must go along; null at the top. */
  parent: string | null;
  /** What a reader would learn by it; null for what is not personal. */
  topic: PersonalTopic | 'grades' | null;
};

/** What of a credential can be left out, and what is always shown. */
export type CredentialParts = {
  parts: readonly CredentialPart[];
  always: readonly Pick<CredentialPart, 'path' | 'value'>[];
};

/** Why parts cannot be shared: what is chosen does not stand by itself, or the whole is not sound. */
export type PartsProblem = { code: 'parts-not-derived' };

/** Makes of a credential one that shows less. Pure data in and out. */
export type Discloser = {
  /** Null where the format leaves nothing out, and where the credential is not sound. */
  partsOf(documentText: string): Promise<CredentialParts | null>;
  /**
   * The credential with the chosen parts and those that they stand in, as text. A signature that its holder made
   * over other parts is not in it.
   */
  disclose(documentText: string, chosen: readonly string[]): Promise<Result<string, PartsProblem>>;
};

/** What nobody needs to judge learning, or what the holder should decide on: off until they do. */
const isOffAtFirst = ({ topic }: CredentialPart): boolean =>
  topic !== null && (topic === 'grades' || sensitiveTopics.has(topic));

/** What is chosen before the holder chooses: everything but the sensitive, grades, and what stands in those. */
export function usualParts({ parts }: CredentialParts): string[] {
  const off = new Set<string>();
  for (const part of parts)
    if (isOffAtFirst(part) || (part.parent !== null && off.has(part.parent))) off.add(part.id);
  return parts.filter(({ id }) => !off.has(id)).map(({ id }) => id);
}

/** The chosen parts with all that they stand in, in the order of the document. */
export function withParents(parts: readonly CredentialPart[], chosen: readonly string[]): string[] {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const all = new Set<string>();
  for (const id of chosen)
    for (let part = byId.get(id); part && !all.has(part.id); part = byId.get(part.parent ?? ''))
      all.add(part.id);
  return parts.filter(({ id }) => all.has(id)).map(({ id }) => id);
}

/** One part ticked with its parents, or unticked with all that stands in it. */
export function choosePart(
  parts: readonly CredentialPart[],
  chosen: readonly string[],
  id: string,
  on: boolean,
): string[] {
  if (on) return withParents(parts, [...chosen, id]);
  const gone = new Set([id]);
  for (const part of parts) if (part.parent !== null && gone.has(part.parent)) gone.add(part.id);
  return chosen.filter((one) => !gone.has(one));
}

import type { Identity, IdentityKind } from '#src/domain/verification/identity.ts';
import { wordsOf } from '#src/domain/verification/same-name.ts';
import { hashesTo } from './hashed-identity.ts';
import type { StatedIdentity } from './stated-recipient.ts';

/** How one stated identity compares: `near` for names that share a word, `apart` for what cannot be compared. */
export type Comparison = {
  outcome: 'same' | 'near' | 'other' | 'apart';
  /** What the match is in, or what was looked at; `hashed` where a hash hides it. */
  kind: IdentityKind | 'hashed';
};

/** Of these people have one for each place they learn at: another one tells nothing. */
const manyHave: readonly IdentityKind[] = ['student-id', 'phone', 'url'];

/** Compares one identity of the document with all of the learner's. */
export async function compareIdentity(
  stated: StatedIdentity,
  identities: readonly Identity[],
): Promise<Comparison> {
  if (stated.form === 'hashed') return compareHash(stated, identities);
  const { kind, value } = stated;
  const comparable = identities.filter((own) => own.kind === kind);
  if (comparable.length === 0) return { outcome: 'apart', kind };
  const outcomes = comparable.map((own) => compareValue(kind, own.value, value));
  const best = (['same', 'near', 'other'] as const).find((outcome) => outcomes.includes(outcome)) ?? 'other';
  return { outcome: best === 'other' && manyHave.includes(kind) ? 'apart' : best, kind };
}

async function compareHash(
  { hash, salt }: Extract<StatedIdentity, { form: 'hashed' }>,
  identities: readonly Identity[],
): Promise<Comparison> {
  const hashable = identities.filter(({ kind }) => kind !== 'birth-date');
  for (const own of hashable) {
    for (const value of spellings(own)) {
      const same = await hashesTo(value, salt, hash);
      if (same === null) return { outcome: 'apart', kind: 'hashed' };
      if (same) return { outcome: 'same', kind: own.kind };
    }
  }
  // What was hashed is nearly always an e-mail address: without one of the learner's, nothing is told.
  const isTold = hashable.some(({ kind }) => kind === 'email');
  return { outcome: isTold ? 'other' : 'apart', kind: 'hashed' };
}

/** A hash is of one exact spelling; people write addresses in several. */
function spellings({ kind, value }: Identity): string[] {
  const said = value.trim();
  const prefixed = kind === 'email' ? [`mailto:${said}`, `mailto:${said.toLowerCase()}`] : [];
  return [...new Set([said, said.toLowerCase(), ...prefixed])];
}

function compareValue(kind: IdentityKind, own: string, stated: string): 'same' | 'near' | 'other' {
  if (kind === 'name') return compareNames(wordsOf(own), wordsOf(stated));
  if (kind === 'birth-date') return isSameDay(own, stated) ? 'same' : 'other';
  return plainValue(kind, own) === plainValue(kind, stated) ? 'same' : 'other';
}

/** The same words in any order, or all of the shorter name, if it is more than one, in the longer. */
function compareNames(own: readonly string[], stated: readonly string[]): 'same' | 'near' | 'other' {
  const [short, long] = own.length <= stated.length ? [own, stated] : [stated, own];
  const shared = short.filter((word) => long.includes(word));
  if (short.length > 0 && shared.length === short.length && (short.length > 1 || long.length === 1))
    return 'same';
  return shared.length > 0 ? 'near' : 'other';
}

/** Some write a birth date as midnight of their own time zone: an instant up to half a day away is that day. */
function isSameDay(own: string, stated: string): boolean {
  if (stated.slice(0, 10) === own.slice(0, 10)) return true;
  const isInstant = stated.length > 10;
  const distance = Date.parse(stated) - Date.parse(`${own.slice(0, 10)}T00:00:00Z`);
  return isInstant && Math.abs(distance) <= 14 * 3_600_000;
}

function plainValue(kind: IdentityKind, value: string): string {
  const said = value.trim();
  switch (kind) {
    case 'email':
      return said.replace(/^mailto:/i, '').toLowerCase();
    case 'phone':
      return said
        .replace(/^tel:/i, '')
        .replace(/^00/, '+')
        .replaceAll(/[^\d+]/g, '');
    case 'url':
      return said
        .toLowerCase()
        .replace(/^https?:\/\/(www\.)?/, '')
        .replace(/\/$/, '');
    case 'national-id':
    case 'student-id':
      return said.toUpperCase().replaceAll(/[\s.\-/]/g, '');
    case 'name':
    case 'birth-date':
    case 'did':
      return said;
  }
}

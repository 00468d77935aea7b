import type { CredentialPart } from '#src/domain/portfolio/credential-parts.ts';
import type { Text } from '#src/i18n/text.tsx';
import { ageIn, claimNameOf } from './claim-names.ts';

/**
 * A part's name in plain words: Cairn's for what formats have a name for, else the document's own with its words
 * apart. What it would tell of the person stands behind a name that does not say so.
 */
export function partName(
  { t }: Pick<Text, 't'>,
  { path, topic }: Pick<CredentialPart, 'path'> & Partial<CredentialPart>,
): string {
  const age = ageIn(path);
  if (age !== null) return t('share.claim.age', { age });
  const members = path.filter((step) => !/^\d+$/.test(step));
  const position = path.findLast((step) => /^\d+$/.test(step));
  const last = members.at(-1);
  const isKnown = last !== undefined && claimNameOf(localName(last)) !== null;
  const name = members
    .slice(-2)
    .map((step) => spoken({ t }, step))
    .join(': ');
  const numbered =
    position === undefined ? name : t('share.parts.numbered', { name, number: Number(position) + 1 });
  if (!topic || topic === 'name' || isKnown) return numbered;
  return t('share.parts.topic', { topic: t(`share.topic.${topic}`), name: numbered });
}

/** The last part of a name that is an address or has a prefix. */
const localName = (step: string): string =>
  step.slice(Math.max(step.lastIndexOf('/'), step.lastIndexOf('#'), step.lastIndexOf(':')) + 1) || step;

/** "given_name" is "Given name" in any language; "craftGuild", which only its issuer knows, is "Craft guild". */
function spoken({ t }: Pick<Text, 't'>, step: string): string {
  const local = localName(step);
  const known = claimNameOf(local);
  if (known !== null) return t(`share.claim.${known}`);
  const words = local
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import { shownAwarding, shownTitle } from '../credential/shown-names.ts';
import { attributionOf } from '../verification/attribution.ts';
import { outcomeOf } from '../verification/standing.ts';
import type { OpenedCredential } from './opened-credential.ts';

/** What LinkedIn is told of a credential: nothing else of it, and no link to the portfolio. */
export type LinkedInEntry = {
  name: string;
  organization: string;
  issuedOn: string | null;
  endsOn: string | null;
};

/** LinkedIn cuts longer ones; a title from a stranger's document can be of any length. */
const longest = 250;

/**
 * Null for what would stand in an institution's name without being its word: a failed check, nobody named as awarding
 * it, or an end that the form cannot tell of.
 */
export function linkedInEntry(
  { credential, report }: Pick<OpenedCredential, 'credential' | 'report'>,
  language: string,
): LinkedInEntry | null {
  if (attributionOf(report, false) === 'failed') return null;
  const { awarding } = shownAwarding(credential, language);
  if (!awarding.named) return null;
  const endsOn = monthOf(credential.validUntil?.value);
  if (endsOn === null && outcomeOf(report, 'validity') === 'failed') return null;
  return {
    name: shownTitle(credential, language).text.slice(0, longest),
    organization: awarding.text.slice(0, longest),
    issuedOn: monthOf(credential.awardedOn?.value),
    endsOn,
  };
}

/** "2026-06" of a day or an instant; null where there is none that is written so. */
const monthOf = (date: string | undefined): string | null => /^\d{4}-\d{2}/u.exec(date ?? '')?.[0] ?? null;

/** The address of LinkedIn's "Add to profile" form, filled in. Opening it is what sends the data. */
export function linkedInAddress({ name, organization, issuedOn, endsOn }: LinkedInEntry): string {
  const asked: [string, string][] = [
    ['startTask', 'CERTIFICATION_NAME'],
    ['name', name],
    ['organizationName', organization],
    ...month('issue', issuedOn),
    ...month('expiration', endsOn),
  ];
  return `https://www.linkedin.com/profile/add?${asked.map(([key, value]) => `${key}=${escaped(value)}`).join('&')}`;
}

const month = (prefix: string, value: string | null): [string, string][] =>
  value === null
    ? []
    : [
        [`${prefix}Year`, value.slice(0, 4)],
        [`${prefix}Month`, String(Number(value.slice(5, 7)))],
      ];

/** Half of a pair, as a cut can leave it, is no character and cannot be escaped. */
const escaped = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));

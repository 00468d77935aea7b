import type { Credential } from '../credential/credential.ts';
import { partyName, shownTitle } from '../credential/shown-names.ts';

/** What LinkedIn is told of a credential: nothing else of it, and no link to the portfolio. */
export type LinkedInEntry = {
  name: string;
  organization: string;
  issuedOn: string | null;
  endsOn: string | null;
};

/** LinkedIn cuts longer ones; a title from a stranger's document can be of any length. */
const longest = 250;

export function linkedInEntry(credential: Credential, language: string): LinkedInEntry {
  const { awardedOn, validUntil } = credential;
  return {
    name: shownTitle(credential, language).text.slice(0, longest),
    organization: partyName(credential.awardingBody?.value ?? credential.issuer.value, language).text.slice(
      0,
      longest,
    ),
    issuedOn: monthOf(awardedOn?.value),
    endsOn: monthOf(validUntil?.value),
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

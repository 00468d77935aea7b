import type { Credential, Party } from './credential.ts';
import { pickLanguage } from './pick-language.ts';

/** The register's own pages and permalinks (EQAR, Database of External Quality Assurance Results). */
const permalink = /^https?:\/\/data\.deqar\.eu\/(institution|report)\/\d{1,9}\/?$/;
const search = 'https://www.eqar.eu/qa-results/search/by-institution/';

/**
 * Where DEQAR tells about the quality assurance of whoever awards a credential: the report or institution that
 * the document itself names, else a search for the awarding body's name. A place to look, opened only
 * by the person: Cairn asks nothing there, and what the issuer claims stays a claim.
 */
export function deqarLink(
  credential: Pick<Credential, 'awardingBody' | 'issuer' | 'qualityAssurance'>,
  language: string,
): string {
  const party = (credential.awardingBody ?? credential.issuer).value;
  const reports = credential.qualityAssurance.map(({ value }) => value.uri ?? '');
  const named = [...reports, ...addressesOf(party)].find((address) => permalink.test(address));
  if (named !== undefined) return named.replace(/^http:/, 'https:');
  const name = party.name === null ? '' : pickLanguage(party.name, [language]).text.slice(0, 200);
  return name === '' ? search : `${search}?query=${encodeURIComponent(name)}`;
}

/** `DEQARINST0382` is institution 382. */
function addressesOf({ id, url, identifiers }: Party): string[] {
  const numbers = identifiers
    .map(({ value }) => /^DEQARINST0*([1-9]\d{0,8})$/i.exec(value.trim())?.[1])
    .filter((number) => number !== undefined);
  return [id ?? '', url ?? '', ...numbers.map((number) => `https://data.deqar.eu/institution/${number}`)];
}

import type { Credential, Learner, Level, Party } from './credential.ts';
import { issuerAddress } from './issuer-address.ts';
import { supportingKindOf, type SupportingKind } from './supporting-document.ts';
import { pickLanguage, type ShownText } from './pick-language.ts';

/** `named` is false for an address or identifier that stands in for a name: those are nobody's words. */
type ShownParty = ShownText & {
  named: boolean;
  /** The identifier as it stands, where `text` is only as much of it as people compare by eye. */
  whole?: string;
};

/** A party as the document names it: by name, else by address, else by id. Empty where it gives none. */
export function partyName(party: Party, language: string): ShownParty {
  const named = party.name ? pickLanguage(party.name, [language]) : null;
  if (named && named.text !== '') return { ...named, named: true };
  const whole = party.url ?? party.id ?? '';
  const text = (whole.startsWith('did:') ? issuerAddress(whole) : null) ?? whole;
  return { text, lang: null, named: false, ...(text !== whole && { whole }) };
}

/** `partyName` for machines, which compare every letter. */
export function wholePartyName(party: Party, language: string): string {
  const { text, whole = text } = partyName(party, language);
  return whole;
}

/** Whether a party says who it is: a DID that is nothing but a key (did:key, did:jwk) tells nobody. */
export const saysWho = ({ name, url, id }: Party): boolean =>
  Object.values(name ?? {}).some((text) => text !== '') ||
  url !== null ||
  (id !== null && !/^did:(?:key|jwk):/.test(id));

/** Who awards, with the country that is theirs, and who issued it where that is somebody else. */
type ShownAwarding = {
  awarding: ShownParty;
  /** The awarding body, else the issuer: its id and address go with `awarding`. */
  party: Party;
  /** Null where the one who awards issued it, and where its issuer gives no name or address. */
  issuedBy: ShownParty | null;
  /** Null where the document does not say in which country the one who awards is: never another's. */
  country: string | null;
};

/** The awarding body leads. A country that the document gives for whoever sealed it is not the awarding body's. */
export function shownAwarding(
  { issuer, awardingBody, issuerCountry }: Pick<Credential, 'issuer' | 'awardingBody' | 'issuerCountry'>,
  language: string,
): ShownAwarding {
  const issuing = partyName(issuer.value, language);
  const awarding = awardingBody ? partyName(awardingBody.value, language) : issuing;
  const isOne =
    !awardingBody ||
    awarding.text === '' ||
    awarding.text === issuing.text ||
    (awardingBody.value.id !== null && awardingBody.value.id === issuer.value.id);
  if (!isOne) {
    const { value } = awardingBody;
    const issuedBy = issuing.text === '' ? null : issuing;
    return { awarding, party: value, issuedBy, country: value.country };
  }
  const country = awardingBody?.value.country ?? issuerCountry?.value ?? issuer.value.country;
  const isNamed = awarding.text !== '';
  return {
    awarding: isNamed ? awarding : issuing,
    party: (isNamed ? awardingBody?.value : null) ?? issuer.value,
    issuedBy: null,
    country,
  };
}

/** The recipient as a reader is told of them; `raw` is the document's own sign where that is no name. */
export type ShownLearner =
  | { kind: 'name' | 'email'; text: string }
  | { kind: 'identifier'; raw: string }
  /** Only a hash is given. */
  | { kind: 'hidden' };

/** Null where nothing tells who it is. */
export function shownLearner({ name, email, id, hashedIdentity }: Learner): ShownLearner | null {
  if (name !== null && !isRawValue(name)) return { kind: 'name', text: name };
  const address = email ?? (id !== null && /^mailto:/i.test(id) ? id : null);
  if (address !== null) return { kind: 'email', text: address.replace(/^mailto:/i, '') };
  const raw = name ?? id;
  if (raw !== null) return { kind: 'identifier', raw };
  return hashedIdentity === null ? null : { kind: 'hidden' };
}

/** Whether a text is a sign for machines where people look for words: an address, a URN, a DID, a hash, bare data. */
export function isRawValue(text: string): boolean {
  const said = text.trim();
  return (
    /^(?:urn|did|https?|data|tag|oid|acct|ni|tel):\S+$/i.test(said) ||
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(said) ||
    /^(?:sha256|md5)\$/i.test(said) ||
    /^[0-9a-f]{16,}$/i.test(said) ||
    (/^[\w+/=-]{32,}$/.test(said) && /\d/.test(said)) ||
    /^(?:\{[\s\S]*\}|\[[\s\S]*\])$/.test(said)
  );
}

/**
 * A credential's title. `standsFor` is null for the issuer's own words, else what is there in their place: the
 * name of its type, what it plainly is, the host that holds it, or an identifier that is no heading.
 */
export type ShownTitle = ShownText & {
  stated: boolean;
  standsFor: SupportingKind | 'type' | 'host' | 'identifier' | null;
};

/** Formats title what has no title by its type, or by the address of what it refers to. */
export function shownTitle(
  credential: Pick<Credential, 'title' | 'types' | 'credits' | 'outcomes' | 'parts'>,
  language: string,
): ShownTitle {
  const { title } = credential;
  const shown = pickLanguage(title.value, [language]);
  const isOfType = /(^|\/)(@?type|vct)(\/\d+)?$/u.test(title.at);
  const isRaw = title.by === 'issuer' && isRawValue(shown.text);
  if (!isOfType && !isRaw) return { ...shown, stated: true, standsFor: null };
  const kind = supportingKindOf(credential);
  if (kind !== null) return { text: '', lang: null, stated: false, standsFor: kind };
  if (!isRaw) return { ...shown, stated: false, standsFor: 'type' };
  const host = /^https?:/i.test(shown.text.trim()) ? issuerAddress(shown.text.trim()) : null;
  return { text: host ?? '', lang: null, stated: false, standsFor: host === null ? 'identifier' : 'host' };
}

/** "EQF 7", or the document's own words for a level in another scheme. */
export function levelName(level: Level, language: string): ShownText {
  const plain = { text: `${level.scheme} ${level.level}`.trim(), lang: null };
  if (level.scheme === 'EQF' || !level.label) return plain;
  const label = pickLanguage(level.label, [language]);
  return label.text === '' ? plain : label;
}

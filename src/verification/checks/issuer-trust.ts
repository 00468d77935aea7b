import type { Credential } from '#src/domain/credential/credential.ts';
import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import type { Check } from '#src/domain/verification/check.ts';
import type { KnownName } from '#src/domain/verification/issuer-names.ts';
import { looksLikeAnother, mixesScripts } from '#src/domain/verification/issuer-names.ts';
import type { IssuerList } from '#src/domain/verification/issuer-list.ts';
import type { Circumstances } from '#src/verification/answer.ts';
import { answer } from '#src/verification/answer.ts';
import { readStatedIssuer } from '#src/verification/certificates/issuer-in-certificate.ts';
import { judgeCertificate, listFacts } from '#src/verification/certificates/judge-certificate.ts';
import { idOf } from '#src/verification/json.ts';
import { placeOf } from '#src/verification/keys/resolve-key.ts';
import type { RegistryAnswer } from '#src/verification/registries/registry-answer.ts';
import { askRegistries } from '#src/verification/registries/ask-registries.ts';
import type { SignatureOutcome } from '#src/verification/signature-outcome.ts';

/**
 * Who on the person's lists vouches for the certificates that signed: an `issuer-trust` answer for each that
 * meets a list, for `checkIssuerTrust` to weigh.
 *
 * @param issuer - as the signed document describes it
 */
export async function trustInCertificates(
  outcomes: readonly SignatureOutcome[],
  issuer: JsonValue | undefined,
  { issuerLists = [] }: Circumstances,
): Promise<Check[]> {
  const found: Check[] = [];
  if (issuerLists.length === 0) return found;
  for (const { signer } of outcomes) {
    if (signer?.certificate === undefined) continue;
    const stated = readStatedIssuer(issuer);
    const { trust } = await judgeCertificate(signer.certificate, stated, '', issuerLists);
    if (trust !== null) found.push(trust);
  }
  return found;
}

/** The issuer of an Open Badge 2.0, named in the class of the badge where that stands inside it. */
export function issuerOfBadge({ badge }: JsonObject): string | null {
  const one = Array.isArray(badge) ? badge[0] : badge;
  return isObject(one) ? idOf(one['issuer']) : null;
}

/** Whose word is looked for: as the signed document has it, and as it is shown. */
export type TrustQuestion = {
  /** As the signed document names its issuer, without a fragment. */
  issuerId: string | null;
  /** What a reader made of the document: only warnings rest on it, since it is what people see. */
  shown: Pick<Credential, 'issuer' | 'awardingBody'>;
  /**
   * What was found about the signatures. Nobody can vouch for an issuer whose key is not shown to be theirs, so
   * the answers to `issuer-identity` count, and those of `trustInCertificates`.
   */
  answered: readonly Check[];
};

/**
 * Who vouches for the issuer: the person's own lists, and where they asked online the known registries. Beside
 * that, what makes a name doubtful. Nothing here is ever `failed`: to be unknown to others is no fault.
 */
export async function checkIssuerTrust(
  question: TrustQuestion,
  circumstances: Circumstances,
): Promise<readonly Check[]> {
  const { issuerId, answered } = question;
  const lists = circumstances.issuerLists ?? [];
  const asked = issuerId === null ? [] : await askRegistries(issuerId, circumstances);
  const vouched = [
    ...answered.filter(({ kind }) => kind === 'issuer-trust'),
    ...(issuerId === null ? [] : fromLists(issuerId, lists)),
    ...asked.flatMap((found) => fromRegistry(found, issuerId ?? '')),
  ];
  const proven = isProven(answered);
  const passed = vouched.filter(({ status }) => status === 'passed');
  const answers = proven && passed.length > 0 ? passed : [openAnswer(passed, vouched, lists, asked)];
  const known = namesOn(lists, asked);
  return [
    ...answers,
    ...addressHint(question),
    ...nameWarnings(question, proven && passed.length > 0, known),
  ];
}

/** Who vouches for a certificate does not vouch for another name beside it. */
const isProven = (answered: readonly Check[]) =>
  answered.some(
    ({ kind, status, code }) =>
      kind === 'issuer-identity' && status === 'passed' && code !== 'certificate-anchored-name-open',
  );

/** Why nobody vouches: the one reason that says most. */
function openAnswer(
  passed: readonly Check[],
  vouched: readonly Check[],
  lists: readonly IssuerList[],
  asked: readonly RegistryAnswer[],
): Check {
  const [unproven] = passed;
  if (unproven !== undefined) return answer('issuer-trust', 'unknown', 'trust-needs-identity', unproven.data);
  const [open] = vouched;
  if (open !== undefined) return open;
  const silent = asked.find(({ found }) => found === 'no-answer');
  if (silent?.found === 'no-answer')
    return answer('issuer-trust', 'unknown', 'registry-unreachable', {
      place: silent.place,
      registry: silent.registry.name,
    });
  if (asked.length > 0)
    return answer('issuer-trust', 'unknown', 'not-in-any-registry', { count: asked.length });
  return lists.length > 0
    ? answer('issuer-trust', 'unknown', 'not-on-your-lists', { count: lists.length })
    : answer('issuer-trust', 'unknown', 'no-registry-asked');
}

const sameId = (one: string, other: string) => one.replace(/\/$/, '') === other.replace(/\/$/, '');

function fromLists(issuerId: string, lists: readonly IssuerList[]): Check[] {
  return lists.flatMap((list) => {
    const listed = list.issuers.find(({ ids }) => ids.some((id) => sameId(id, issuerId)));
    const data = { ...listFacts(list), name: listed?.name ?? '' };
    return listed === undefined ? [] : [answer('issuer-trust', 'passed', 'on-your-list', data)];
  });
}

function fromRegistry(found: RegistryAnswer, issuerId: string): Check[] {
  if (found.found !== 'listed') return [];
  const { registry, name, updatedOn } = found;
  const test = registry.isForTests ? 'yes' : 'no';
  return [
    answer('issuer-trust', 'passed', 'in-registry', {
      registry: registry.name,
      name: name === '' ? placeOf(issuerId) : name,
      updatedOn: updatedOn === '' ? 'none' : updatedOn,
      test,
    }),
  ];
}

function namesOn(lists: readonly IssuerList[], asked: readonly RegistryAnswer[]): KnownName[] {
  const listed = lists.flatMap(({ issuers }) => issuers.map(({ name, ids }) => ({ name, id: ids[0] ?? '' })));
  return [...listed, ...asked.flatMap((found) => (found.found === 'not-listed' ? found.names : []))];
}

/** A key kept on one site and a name that comes with another site: nothing shows that they belong together. */
function addressHint({ issuerId, answered, shown }: TrustQuestion): Check[] {
  const host = issuerId === null || !isProven(answered) ? null : hostOf(issuerId);
  if (host === null) return [];
  const { url, email } = shown.issuer.value;
  const sites = [url === null ? null : hostOf(url), email?.split('@')[1]?.toLowerCase() ?? null];
  const others = sites.filter((site) => site !== null);
  if (others.length === 0 || others.some((site) => related(host, site))) return [];
  return [answer('issuer-trust', 'unknown', 'address-elsewhere', { issuer: host, place: others[0] ?? '' })];
}

function hostOf(id: string): string | null {
  if (id.startsWith('did:web:')) return placeOf(id).replace(/:\d+$/, '').toLowerCase();
  return /^https?:/i.test(id) && URL.canParse(id) ? new URL(id).hostname : null;
}

/** One host is the other, or stands under it; `www` is nobody's own. */
function related(one: string, other: string): boolean {
  const [a, b] = [one.replace(/^www\./, ''), other.replace(/^www\./, '')];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

function nameWarnings(
  { shown, issuerId }: TrustQuestion,
  isVouchedFor: boolean,
  known: readonly KnownName[],
): Check[] {
  const names = namesShown(shown);
  const mixed = names.find(mixesScripts);
  const warnings: Check[] = [];
  if (mixed !== undefined)
    warnings.push(answer('issuer-trust', 'unknown', 'name-mixes-scripts', { name: visible(mixed) }));
  if (known.length === 0) return warnings;
  const ids = [issuerId ?? '', shown.issuer.value.id ?? '', shown.awardingBody?.value.id ?? ''];
  for (const name of names) {
    const other = looksLikeAnother(name, ids, known, { sameToo: !isVouchedFor });
    if (other === null) continue;
    const data = { name: visible(name), other: other.name, place: placeOf(other.id) };
    warnings.push(answer('issuer-trust', 'unknown', 'name-looks-like-another', data));
    break;
  }
  return warnings;
}

/** The names that people see, each once; a few at most. */
function namesShown({ issuer, awardingBody }: TrustQuestion['shown']): string[] {
  const names = Object.values(issuer.value.name ?? {});
  if (awardingBody !== null) names.push(...Object.values(awardingBody.value.name ?? {}));
  return names.length < 2 ? names : [...new Set(names)].slice(0, 20);
}

/** The name with what cannot be seen taken out, so that the sentence about it reads in one direction. */
const visible = (name: string): string => name.replaceAll(/\p{Cf}/gu, '').slice(0, 200);

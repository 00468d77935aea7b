import type { SourceFile } from '#src/domain/credential/reading.ts';
import type {
  Collected,
  HolderKey,
  Issuance,
  IssuanceProblem,
  OfferedCredential,
  OpenedOffer,
  OpeningSession,
  PendingCredential,
} from '#src/domain/issuance/issuance.ts';
import type { JsonValue } from '#src/domain/json.ts';
import { ok, type Result } from '#src/domain/result.ts';
import type { Clock } from '#src/domain/time.ts';
import { createContact, type Contact } from './contact.ts';
import { asObject, displayName, memberOf } from './fields.ts';
import { refuse } from './problem.ts';
import { fetchMetadata, type IssuerMetadata } from './read-metadata.ts';
import { readOffer, unfoldOffer, type Offer } from './read-offer.ts';
import { requestCredential, requestDeferred, type Collecting, type Issued } from './request-credential.ts';
import { requestToken } from './request-token.ts';

/** More copies than this of one credential are not kept: they differ in nothing a learner needs. */
const mostCopies = 20;

/**
 * Takes credentials from issuers, for a person who agreed to contact them.
 *
 * @param key - asked for when an issuer wants proof that somebody holds one
 */
export function createIssuance(options: {
  fetch: typeof fetch;
  key: () => Promise<HolderKey>;
  now: Clock;
}): Issuance {
  return {
    firstHost(text) {
      const unfolded = unfoldOffer(text);
      if (!unfolded.ok) return unfolded;
      if (unfolded.value.kind === 'at') return ok(new URL(unfolded.value.url).host);
      const offer = readOffer(unfolded.value.document);
      return offer.ok ? ok(new URL(offer.value.issuer).host) : offer;
    },

    async open(text, agreed) {
      const contact = createContact(options.fetch, new Set(agreed));
      const offer = await wholeOffer(contact, text);
      if (!offer.ok) return offer;
      const metadata = await fetchMetadata(contact, offer.value);
      if (!metadata.ok) return metadata;
      const opened = describe(offer.value, metadata.value);
      return opened.ok ? ok(sessionFor(options, offer.value, metadata.value, opened.value)) : opened;
    },
  };
}

async function wholeOffer(contact: Contact, text: string): Promise<Result<Offer, IssuanceProblem>> {
  const unfolded = unfoldOffer(text);
  if (!unfolded.ok) return unfolded;
  if (unfolded.value.kind === 'whole') return readOffer(unfolded.value.document);
  const { url } = unfolded.value;
  const answer = await contact({ method: 'GET', url });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status !== 200 || body === null) return refuse('answer-unusable', { host: new URL(url).host });
  return readOffer(body);
}

function describe(offer: Offer, metadata: IssuerMetadata): Result<OpenedOffer, IssuanceProblem> {
  const credentials: OfferedCredential[] = [];
  for (const configurationId of offer.configurationIds) {
    const configuration = metadata.configurations.get(configurationId);
    if (configuration === undefined) return refuse('credential-unknown', { id: configurationId });
    // The final standard moved the names into `credential_metadata` (section 12.2.4).
    const shown = asObject(memberOf(configuration, 'credential_metadata')) ?? configuration;
    credentials.push({ configurationId, name: displayName(memberOf(shown, 'display')) });
  }
  const { tokenEndpoint, credentialEndpoint, nonceEndpoint, deferredEndpoint } = metadata;
  const contacted = [tokenEndpoint, credentialEndpoint, nonceEndpoint, deferredEndpoint];
  return ok({
    issuer: offer.issuer,
    issuerName: displayName(memberOf(metadata.document, 'display')),
    credentials,
    transactionCode: offer.transactionCode,
    hosts: [...new Set(contacted.flatMap((url) => (url === null ? [] : new URL(url).host)))].sort(),
  });
}

function sessionFor(
  options: Parameters<typeof createIssuance>[0],
  offer: Offer,
  metadata: IssuerMetadata,
  opened: OpenedOffer,
): OpeningSession {
  const contact = createContact(options.fetch, new Set(opened.hosts));
  let collecting: Collecting | null = null;

  return {
    opened,
    async collect(transactionCode) {
      // A second try goes on with the token: the offer's code is good for one only (section 6.1).
      if (collecting === null) {
        const token = await requestToken(contact, metadata.tokenEndpoint, offer, transactionCode);
        if (!token.ok) return token;
        const { key, now } = options;
        collecting = { contact, issuer: offer.issuer, metadata, token: token.value, key, now };
      }
      const results: Outcome[] = [];
      for (const credential of opened.credentials) {
        const names = collecting.token.identifiers.get(credential.configurationId) ?? [null];
        for (const name of names.slice(0, mostCopies)) {
          const issued = await requestCredential(collecting, credential.configurationId, name);
          results.push({ credential, issued });
        }
      }
      return sortOut(results);
    },
    async collectPending(pending) {
      const results: Outcome[] = [];
      for (const { credential, transactionId } of pending) {
        if (collecting === null) return refuse('offer-malformed');
        results.push({ credential, issued: await requestDeferred(collecting, transactionId) });
      }
      return sortOut(results);
    },
  };
}

type Outcome = { credential: OfferedCredential; issued: Result<Issued, IssuanceProblem> };

/** One credential that is refused spoils no other; if all are, the first refusal is the answer. */
function sortOut(results: readonly Outcome[]): Result<Collected, IssuanceProblem> {
  const files: SourceFile[] = [];
  const pending: PendingCredential[] = [];
  const refused: { credential: OfferedCredential; problem: IssuanceProblem }[] = [];
  for (const { credential, issued } of results) {
    if (!issued.ok) refused.push({ credential, problem: issued.error });
    else {
      const { credentials, pending: later } = issued.value;
      for (const value of credentials.slice(0, mostCopies))
        files.push(fileOf(credential, value, files.length));
      if (later !== null) pending.push({ credential, ...later });
    }
  }
  const [first] = refused;
  if (first !== undefined && files.length === 0 && pending.length === 0)
    return { ok: false, error: first.problem };
  return ok({ files, pending, refused });
}

/** The credential as it was sent: a token is its own text, a document is JSON. */
function fileOf({ configurationId }: OfferedCredential, value: JsonValue, place: number): SourceFile {
  const stem = configurationId.replace(/[^\w.-]+/g, '-').slice(0, 80) || 'credential';
  const isToken = typeof value === 'string';
  return {
    name: `${stem}${place === 0 ? '' : `-${String(place + 1)}`}.${isToken ? 'jwt' : 'json'}`,
    bytes: new TextEncoder().encode(isToken ? value : JSON.stringify(value)),
  };
}

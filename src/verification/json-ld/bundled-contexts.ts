import type { JsonObject } from '#src/domain/json.ts';
import bitstringStatusListV1 from '#src/verification/contexts/bitstring-status-list-v1.json';
import citizenshipV4rc1 from '#src/verification/contexts/citizenship-v4rc1.json';
import blockcerts20 from '#src/verification/contexts/blockcerts-2.0.json';
import blockcerts20Alpha from '#src/verification/contexts/blockcerts-2.0-alpha.json';
import blockcerts21 from '#src/verification/contexts/blockcerts-2.1.json';
import blockcerts30 from '#src/verification/contexts/blockcerts-3.0.json';
import blockcerts30Alpha from '#src/verification/contexts/blockcerts-3.0-alpha.json';
import blockcerts30Beta from '#src/verification/contexts/blockcerts-3.0-beta.json';
import blockcerts31 from '#src/verification/contexts/blockcerts-3.1.json';
import blockcerts32 from '#src/verification/contexts/blockcerts-3.2.json';
import chainedProof2021V1 from '#src/verification/contexts/chained-proof-2021-v1.json';
import clr20 from '#src/verification/contexts/clr-2.0.json';
import clr201 from '#src/verification/contexts/clr-2.0.1.json';
import credentialsExamplesV1 from '#src/verification/contexts/credentials-examples-v1.json';
import credentialsExamplesV2 from '#src/verification/contexts/credentials-examples-v2.json';
import credentialsUndefinedTermsV2 from '#src/verification/contexts/credentials-undefined-terms-v2.json';
import credentialsV1 from '#src/verification/contexts/credentials-v1.json';
import credentialsV2 from '#src/verification/contexts/credentials-v2.json';
import dataIntegrityV1 from '#src/verification/contexts/data-integrity-v1.json';
import dataIntegrityV2 from '#src/verification/contexts/data-integrity-v2.json';
import dccV1 from '#src/verification/contexts/dcc-v1.json';
import didV1 from '#src/verification/contexts/did-v1.json';
import ed25519SuiteOf2018 from '#src/verification/contexts/ed25519-2018-v1.json';
import ed25519SuiteOf2020 from '#src/verification/contexts/ed25519-2020-v1.json';
import jwsSuiteOf2020 from '#src/verification/contexts/jws-2020-v1.json';
import merkleProof2019V1 from '#src/verification/contexts/merkle-proof-2019-v1.json';
import multikeyV1 from '#src/verification/contexts/multikey-v1.json';
import openBadges2 from '#src/verification/contexts/open-badges-2.json';
import openBadges300 from '#src/verification/contexts/open-badges-3.0.0.json';
import openBadges301 from '#src/verification/contexts/open-badges-3.0.1.json';
import openBadges302 from '#src/verification/contexts/open-badges-3.0.2.json';
import openBadges303 from '#src/verification/contexts/open-badges-3.0.3.json';
import openBadgesExtensions from '#src/verification/contexts/open-badges-extensions.json';
import revocationList2020V1 from '#src/verification/contexts/revocation-list-2020-v1.json';
import statusList2021V1 from '#src/verification/contexts/status-list-2021-v1.json';

/**
 * The exact allow-list of JSON-LD contexts, by address. `contexts/SOURCES.md` says where each
 * came from and under which licence. Nothing else is ever loaded: a context decides what the
 * words of a document mean, so a foreign one could change the meaning of a signed text.
 */
export const bundledContexts: ReadonlyMap<string, JsonObject> = new Map<string, JsonObject>([
  ['https://www.w3.org/2018/credentials/v1', credentialsV1],
  ['https://www.w3.org/ns/credentials/v2', credentialsV2],
  ['https://www.w3.org/2018/credentials/examples/v1', credentialsExamplesV1],
  ['https://www.w3.org/ns/credentials/examples/v2', credentialsExamplesV2],
  ['https://www.w3.org/ns/credentials/undefined-terms/v2', credentialsUndefinedTermsV2],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context.json', openBadges300],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json', openBadges301],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json', openBadges302],
  ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', openBadges303],
  ['https://purl.imsglobal.org/spec/ob/v3p0/extensions.json', openBadgesExtensions],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context.json', clr20],
  ['https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', clr201],
  ['https://w3id.org/security/data-integrity/v1', dataIntegrityV1],
  ['https://w3id.org/security/data-integrity/v2', dataIntegrityV2],
  ['https://w3id.org/security/suites/ed25519-2018/v1', ed25519SuiteOf2018],
  ['https://w3id.org/security/suites/ed25519-2020/v1', ed25519SuiteOf2020],
  ['https://w3id.org/security/suites/jws-2020/v1', jwsSuiteOf2020],
  ['https://w3id.org/security/multikey/v1', multikeyV1],
  ['https://www.w3.org/ns/did/v1', didV1],
  ['https://www.w3.org/ns/credentials/status/v1', bitstringStatusListV1],
  ['https://w3id.org/vc/status-list/2021/v1', statusList2021V1],
  ['https://w3id.org/vc-revocation-list-2020/v1', revocationList2020V1],
  ['https://w3id.org/dcc/v1', dccV1],
  ['https://w3id.org/citizenship/v4rc1', citizenshipV4rc1],
  ['https://w3id.org/openbadges/v2', openBadges2],
  ['https://openbadgespec.org/v2/context.json', openBadges2],
  ['https://w3id.org/security/suites/merkle-2019/v1', merkleProof2019V1],
  ['https://w3id.org/security/suites/chained-2021/v1', chainedProof2021V1],
  ...blockcerts('2.0-alpha', blockcerts20Alpha),
  ...blockcerts('2.0', blockcerts20),
  ...blockcerts('2.1', blockcerts21),
  ...blockcerts('3.0-alpha', blockcerts30Alpha),
  ...blockcerts('3.0-beta', blockcerts30Beta),
  ...blockcerts('3.0', blockcerts30),
  ...blockcerts('3.1', blockcerts31),
  ...blockcerts('3.2', blockcerts32),
]);

/** Blockcerts contexts are named in three ways: by a short address, and by where their file lay on two sites. */
function blockcerts(version: string, context: JsonObject): [string, JsonObject][] {
  return [
    `https://w3id.org/blockcerts/v${version.replace(/\.0$/, '')}`,
    `https://w3id.org/blockcerts/schema/${version}/context.json`,
    `https://www.blockcerts.org/schema/${version}/context.json`,
  ].map((address) => [address, context]);
}

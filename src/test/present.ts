import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import type { JsonObject } from '#src/domain/json.ts';
import { loadForOracle, type TestKey } from './oracle.ts';

/** A presentation of credentials, signed by whoever holds the key with the implementation that serves as the oracle. */
export async function presentWithOracle(
  verifiableCredential: readonly JsonObject[],
  holder: TestKey,
): Promise<JsonObject> {
  const presentation = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    holder: holder.did,
    verifiableCredential,
  };
  const suite = new DataIntegrityProof({
    signer: holder.pair.signer(),
    date: new Date('2026-02-01T00:00:00Z'),
    cryptosuite,
  });
  return (await vc.signPresentation({
    presentation,
    suite,
    challenge: 'sample',
    documentLoader: loadForOracle,
  })) as JsonObject;
}

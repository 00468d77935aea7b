/**
 * Third-party samples whose stated expectation is not met, each with the reason and the section of the standard that
 * it rests on. A test fails for one that is no longer needed.
 */
export const exceptions: Readonly<Record<string, string>> = {
  'blockcerts/ethereum-revoked-2.0.json':
    'its revocation list is not among the files, and a list that does not answer leaves the status open',
  'blockcerts/mainnet-merkle-root-unmatch-2.0.json':
    'its document fits its receipt; that the transaction holds another root is known to the blockchain alone, which is not asked',
  'blockcerts/mocknet-verifiable-presentation-failing-credential.json':
    'both credentials fit their receipts; what fails is a JSON Schema at an address (VC Data Model 2.0 section 4.11), which is not fetched',
  'blockcerts/testnet-v3-did--verification-method-not-referenced.json':
    'that the method is missing would stand in the did:ion document of the issuer, and did:ion is not resolved',
  'blockcerts/vp-eddsa-rdfc-2022.json': 'a presentation that holds no credential: there is nothing to read',
  'di-vectors/ecdsa_ecdsa-sd-2023_employ_derivedRevealDocument.json':
    'its proof holds and its signature passes, but it names one did:key as its issuer and is signed with another: VC Data Integrity 1.0 section 4.4 leaves the key to its controller, and that is not the issuer',
  'di-vectors/ecdsa_ecdsa-sd-2023_prc_addSignedSDBase.json':
    'its proof holds, but its validUntil was 2025-12-16 (VC Data Model 2.0 section 4.9), and what has expired is a problem; its issuer is another key than the one that signed',
  'elm3/credential-signed.jsonld':
    'its validUntil was 2024-09-25 (VC Data Model 2.0 section 4.9), so it has expired',
  'ob3/dcc-docs_tec-de-monterrey-pdf-sample-1-svg-signed.json':
    'it defines words in a context of its own, which is never applied (VC Data Integrity 1.0 section 2.4.1): unknown, never passed',
  'ob3/endorsement-err-schema-status-refresh.json':
    'its faults lie in what its addresses serve and not in its structure; its signature fails, and it is called a problem',
  'qr/legacy-noStatus-expired.png':
    'its code holds an address that the url map lacks, so the credential behind it is not at hand: the address is told, and nothing is called read',
  'qr/legacyRegistry-noStatus-noExpiry-alignments.png':
    'its code holds an address that the url map lacks, so the credential behind it is not at hand: the address is told, and nothing is called read',
  'qr/oidf-validStatus-noExpiry.png':
    'its code holds an address that the url map lacks, so the credential behind it is not at hand: the address is told, and nothing is called read',
  'sdjwt/sdjwt_c5ad4fe2.txt':
    'its issuer publishes no key (SD-JWT VC section 2.5); with the key of its specification it passes, see sd-jwt.test.ts',
  'sdjwt/sdjwt_d0f089ff.txt':
    'its issuer publishes no key (SD-JWT VC section 2.5); with the key of its specification it passes, see sd-jwt.test.ts',
  'vcdm2/presentation-enveloped-vc-ok.json':
    'the presentation carries no signature, but the credential in it is a token that does (VC Data Model 2.0 section 4.13): its key is not at hand, so it is open and not unsigned',
};

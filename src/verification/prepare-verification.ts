/** The words of most credentials that are met, in a document that says nothing. */
const specimen = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:uuid:00000000-0000-4000-8000-000000000000',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
};

/** Works out ahead what most checks need first: the meaning of the usual words takes longer than one check. */
export async function prepareVerification(): Promise<void> {
  const { canonicalize } = await import('./json-ld/canonicalize.ts');
  await canonicalize(specimen, 'credential');
}

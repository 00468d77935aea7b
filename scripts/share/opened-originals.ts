import type { OpenedCredential } from '../../src/domain/portfolio/opened-credential.ts';
import type { Portfolio } from '../../src/domain/portfolio/portfolio.ts';
import { createCredentialReader } from '../../src/formats/index.ts';
import { createVerifier } from '../../src/verification/index.ts';
import { decodePng } from '../inspect/decode-png.ts';

/** What the originals of a portfolio hold, read and checked without a network; files that cannot be read hold nothing. */
export async function openedOriginals({ originals }: Portfolio, now: Date): Promise<OpenedCredential[]> {
  const reader = createCredentialReader({ decodePicture: decodePng });
  const verifier = createVerifier();
  const opened: OpenedCredential[] = [];
  for (const [original, { fileName, bytes }] of originals.entries()) {
    const { outcome } = await reader.read({ name: fileName, bytes: Uint8Array.from(bytes) });
    if (!outcome.ok) continue;
    const reports = await verifier.verifyAll(outcome.value.credentials, { now });
    outcome.value.credentials.forEach((read, index) => {
      const report = reports[index];
      if (report) opened.push({ ...read, report, original, index });
    });
  }
  return opened;
}

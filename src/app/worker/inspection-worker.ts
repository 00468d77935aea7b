import { expose, transfer } from 'comlink';
import { createCredentialReader, textOfCode } from '#src/formats/index.ts';
import { createLinkCodec } from '#src/sharing/index.ts';
import { createVerifier, readIssuerList } from '#src/verification/index.ts';
import type { CredentialReader, Pixels, SourceFile } from '#src/domain/credential/reading.ts';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import type { InspectedFile } from '#src/domain/verification/inspector.ts';
import type { LearnerKnowledge } from '#src/domain/verification/verifier.ts';
import { decodePicture } from './decode-picture.ts';
import { fetchDocument } from './fetch-document.ts';

const reader = createCredentialReader({ decodePicture });
const verifier = createVerifier();
const links = createLinkCodec();

/** Milliseconds: the next frame may show the code better. */
const cameraPatience = 60;

/** What the worker answers; `inspection-client.ts` is its only caller. */
const inspection = {
  async inspect(
    file: SourceFile,
    now: Date,
    online: boolean,
    knowledge: LearnerKnowledge,
  ): Promise<InspectedFile> {
    const { outcome, ...reading } = await reader.read(file);
    if (!outcome.ok) return { ...reading, outcome };
    const { credentials: found } = outcome.value;
    const source = online ? { source: fetchDocument } : {};
    const reports = await verifier.verifyAll(found, { ...knowledge, ...source, now });
    const credentials = reports.flatMap((report, index) => {
      const read = found[index];
      if (read === undefined) return [];
      const { credential, contentSha256, documentText, parent } = read;
      return [{ credential, contentSha256, documentText, parent, report }];
    });
    return { ...reading, outcome: { ok: true, value: { ...outcome.value, credentials } } };
  },

  /** The files' bytes are handed over and not copied. */
  async membersOf(file: SourceFile): ReturnType<CredentialReader['membersOf']> {
    const members = await reader.membersOf(file);
    if (!members?.ok) return members;
    return transfer(
      members,
      members.value.map(({ bytes }) => bytes.buffer as ArrayBuffer),
    );
  },

  async hostsToAsk(file: SourceFile, now: Date): Promise<string[]> {
    const { outcome } = await reader.read(file);
    if (!outcome.ok) return [];
    const hosts = new Set<string>();
    const listening = (url: string) => {
      hosts.add(new URL(url).host);
      return Promise.resolve(null);
    };
    await verifier.verifyAll(outcome.value.credentials, { now, source: listening });
    return [...hosts].sort();
  },

  codeIn: (picture: Pixels) => textOfCode(picture, cameraPatience),

  readIssuerList: (file: SourceFile) => readIssuerList(file),

  encodeLink: (portfolio: Portfolio) => links.encode(portfolio),
  decodeLink: (fragment: string) => links.decode(fragment),
};

export type Inspection = typeof inspection;

expose(inspection);

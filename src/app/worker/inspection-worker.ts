import { expose, transfer } from 'comlink';
import { createCredentialReader, readOffers, readTemplateFile, textOfCode } from '#src/formats/index.ts';
import { createDiscloser, createLinkCodec } from '#src/sharing/index.ts';
import { openKeptAnswers } from '#src/storage/index.ts';
import {
  createVerifier,
  deriveDisclosure,
  mandatoryPointersOf,
  prepareVerification,
  readIssuerList,
} from '#src/verification/index.ts';
import type { CredentialReader, Pixels, SourceFile } from '#src/domain/credential/reading.ts';
import type { TableMapping } from '#src/domain/offers/offer-reading.ts';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import type { InspectedFile, InspectOptions } from '#src/domain/verification/inspector.ts';
import type { LearnerKnowledge } from '#src/domain/verification/verifier.ts';
import { decodePicture } from './decode-picture.ts';
import { askingSource, keepNothing, keptSource, listeningSource } from './document-sources.ts';
import { fetchDocument } from './fetch-document.ts';
import { portfolioIn } from './portfolio-in.ts';
import { portfolioMembers } from './portfolio-members.ts';

const reader = createCredentialReader({ decodePicture });
const verifier = createVerifier();
const links = createLinkCodec();
const discloser = createDiscloser({ mandatoryPointers: mandatoryPointersOf, derive: deriveDisclosure });

/** Milliseconds: the next frame may show the code better. */
const cameraPatience = 60;

const walletsAnswers = openKeptAnswers();

/** Where a page without a wallet checks, nothing is kept. */
const keptFor = (hasWallet: boolean) => (hasWallet ? walletsAnswers : keepNothing);

/** What the worker answers; `inspection-client.ts` is its only caller. */
const inspection = {
  /** Does ahead what the first file would wait for. */
  async prepare(hasWallet: boolean): Promise<void> {
    // The first question opens the database, whatever its answer.
    await Promise.all([prepareVerification(), keptFor(hasWallet).answer('')]);
  },

  async inspect(
    file: SourceFile,
    now: Date,
    options: InspectOptions,
    knowledge: LearnerKnowledge,
    hasWallet: boolean,
  ): Promise<InspectedFile> {
    const { outcome, ...reading } = await reader.read(file);
    if (!outcome.ok) return { ...reading, outcome };
    const { credentials: found } = outcome.value;
    const kept = keptFor(hasWallet);
    const asking = options.online ? askingSource(options.hosts, kept, fetchDocument, () => now) : null;
    const source = asking?.source ?? keptSource(kept);
    const onlyKept = asking === null;
    const reports = await verifier.verifyAll(found, { ...knowledge, source, onlyKept, now });
    const credentials = reports.flatMap((report, index) => {
      const read = found[index];
      if (read === undefined) return [];
      const { credential, contentSha256, documentText, parent } = read;
      return [{ credential, contentSha256, documentText, parent, report }];
    });
    const asked = asking === null ? {} : { asked: asking.asked() };
    return { ...reading, ...asked, outcome: { ok: true, value: { ...outcome.value, credentials } } };
  },

  /** The files' bytes are handed over and not copied. */
  async membersOf(file: SourceFile): ReturnType<CredentialReader['membersOf']> {
    const members = (await reader.membersOf(file)) ?? (await portfolioMembers(file, links));
    if (!members?.ok) return members;
    return transfer(
      members,
      members.value.map(({ bytes }) => bytes.buffer as ArrayBuffer),
    );
  },

  portfolioIn: (file: SourceFile) => portfolioIn(file, links),

  async hostsToAsk(file: SourceFile, now: Date, hasWallet: boolean): Promise<string[]> {
    const { outcome } = await reader.read(file);
    if (!outcome.ok) return [];
    const { source, hosts } = listeningSource(keptFor(hasWallet));
    await verifier.verifyAll(outcome.value.credentials, { now, source });
    return hosts();
  },

  codeIn: (picture: Pixels) => textOfCode(picture, cameraPatience),

  readIssuerList: (file: SourceFile) => readIssuerList(file),
  readOffers: (file: SourceFile, mapping: TableMapping | null) => readOffers(file, mapping),
  readTemplate: (file: SourceFile) => readTemplateFile(file),

  encodeLink: (portfolio: Portfolio, passphrase?: string) => links.encode(portfolio, passphrase),
  partsOf: (documentText: string) => discloser.partsOf(documentText),
  disclose: (documentText: string, chosen: readonly string[]) => discloser.disclose(documentText, chosen),

  decodeLink: (fragment: string, passphrase?: string) => links.decode(fragment, passphrase),
};

export type Inspection = typeof inspection;

expose(inspection);

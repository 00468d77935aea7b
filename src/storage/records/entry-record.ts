import { type ElementKey, mandatoryElements, optionalElements } from '#src/domain/credential/elements.ts';
import {
  type Check,
  checkCodes,
  checkKinds,
  type VerificationReport,
} from '#src/domain/verification/check.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import {
  flag,
  isoDateTime,
  listOf,
  mapOf,
  objectOf,
  oneOf,
  optional,
  orNull,
  sha256Hex,
  type Shape,
  text,
  whole,
} from '../shape.ts';
import { credentialShape } from './credential-shape.ts';
import type { RecordKind } from './record-kind.ts';

const textOrNumber: Shape<string | number> = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) ? value : text(value, at);

const check = objectOf<Check>({
  kind: oneOf(checkKinds),
  status: oneOf(['passed', 'failed', 'unknown', 'not-applicable']),
  code: oneOf(checkCodes),
  data: optional(mapOf(textOrNumber)),
});

const report = objectOf<VerificationReport>({ checkedAt: isoDateTime, online: flag, checks: listOf(check) });

const addition = objectOf({ text, addedOn: isoDateTime });
const elementKeys: readonly ElementKey[] = [...mandatoryElements, ...optionalElements];

const additions: Shape<WalletEntry['additions']> = (value, at) => {
  const map = mapOf(addition)(value, at);
  return Object.fromEntries(
    Object.entries(map).map(([key, item]) => [oneOf(elementKeys)(key, `${at}/${key}`), item]),
  );
};

const fields = objectOf<WalletEntry>({
  id: text,
  fileSha256: sha256Hex,
  index: whole,
  contentSha256: sha256Hex,
  addedOn: isoDateTime,
  credential: credentialShape,
  report,
  note: text,
  additions,
  removedOn: orNull(isoDateTime),
});

export const entryKind: RecordKind<WalletEntry> = {
  shape: (value, at) => {
    const entry = fields(value, at);
    // The id is the file's hash and the position: an entry cannot pose as another file's.
    oneOf([`${entry.fileSha256}.${String(entry.index)}`])(entry.id, `${at}/id`);
    return entry;
  },
  migrations: {},
};

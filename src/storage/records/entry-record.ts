import { mandatoryElements, optionalElements } from '#src/domain/credential/elements.ts';
import { type Check, checkKinds, type VerificationReport } from '#src/domain/verification/check.ts';
import { checkCodes } from '#src/domain/verification/check-codes.ts';
import type { AddedValue, Addition, AdditionKey, Additions } from '#src/domain/wallet/additions.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import {
  finite,
  flag,
  isoDate,
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
  textLike,
  variantOf,
  whole,
} from '../shape.ts';
import { credentialShape } from './credential-shape.ts';

const textOrNumber: Shape<string | number> = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) ? value : text(value, at);

const check = objectOf<Check>({
  kind: oneOf(checkKinds),
  status: oneOf(['passed', 'failed', 'unknown', 'not-applicable']),
  code: oneOf(checkCodes),
  data: optional(mapOf(textOrNumber)),
});

const report = objectOf<VerificationReport>({
  checkedAt: isoDateTime,
  comparedAt: optional(isoDateTime),
  online: flag,
  checks: listOf(check),
});

const added = variantOf<AddedValue>('kind', {
  text: objectOf({ kind: oneOf(['text']), text }),
  date: objectOf({ kind: oneOf(['date']), date: isoDate }),
  level: objectOf({ kind: oneOf(['level']), scheme: text, level: text }),
  workload: objectOf({
    kind: oneOf(['workload']),
    hours: orNull(finite),
    credits: orNull(objectOf({ hundredths: whole, unit: text })),
  }),
  field: objectOf({ kind: oneOf(['field']), code: textLike(/^\d{2,4}$/u, 'an ISCED-F code') }),
  grade: objectOf({ kind: oneOf(['grade']), value: text, scale: text }),
});

const addition = objectOf<Addition>({ value: added, addedOn: isoDateTime });
const additionKeys: readonly AdditionKey[] = [...mandatoryElements, ...optionalElements, 'field'];

const additions: Shape<Additions> = (value, at) => {
  const map = mapOf(addition)(value, at);
  return Object.fromEntries(
    Object.entries(map).map(([key, item]) => [oneOf(additionKeys)(key, `${at}/${key}`), item]),
  );
};

const fields = objectOf<WalletEntry>({
  id: text,
  fileSha256: sha256Hex,
  index: whole,
  parent: orNull(whole),
  contentSha256: sha256Hex,
  addedOn: isoDateTime,
  credential: credentialShape,
  report,
  note: text,
  additions,
  attachments: listOf(sha256Hex),
  countsApart: flag,
  removedOn: orNull(isoDateTime),
});

export const entryShape: Shape<WalletEntry> = (value, at) => {
  const entry = fields(value, at);
  // The id is the file's hash and the position: an entry cannot pose as another file's.
  oneOf([`${entry.fileSha256}.${String(entry.index)}`])(entry.id, `${at}/id`);
  return entry;
};

import { identityKinds } from '#src/domain/verification/identity.ts';
import type { Settings } from '#src/domain/wallet/records.ts';
import { isoDateTime, listOf, objectOf, oneOf, optional, orNull, text, textLike } from '../shape.ts';

export const settingsShape = objectOf<Settings>({
  // The outline of a BCP 47 tag; whether Cairn speaks the language is another question.
  language: orNull(textLike(/^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/iu, 'a language tag')),
  holderName: text,
  sharingName: optional(text),
  identities: listOf(objectOf({ kind: oneOf(identityKinds), value: text })),
  lastBackupOn: orNull(isoDateTime),
  recheckDue: optional(text),
});

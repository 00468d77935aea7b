import type { Settings } from '#src/domain/wallet/records.ts';
import { isoDateTime, objectOf, orNull, text, textLike } from '../shape.ts';

export const settingsShape = objectOf<Settings>({
  // The outline of a BCP 47 tag; whether Cairn speaks the language is another question.
  language: orNull(textLike(/^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/iu, 'a language tag')),
  holderName: text,
  lastBackupOn: orNull(isoDateTime),
});

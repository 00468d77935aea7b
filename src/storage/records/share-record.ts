import type { ShareRecord } from '#src/domain/wallet/records.ts';
import { isoDate, isoDateTime, listOf, objectOf, oneOf, orNull, text } from '../shape.ts';

export const shareShape = objectOf<ShareRecord>({
  id: text,
  sharedOn: isoDateTime,
  recipient: text,
  channel: oneOf(['link']),
  entryIds: listOf(text),
  pathwayId: orNull(text),
  stopAfter: orNull(isoDate),
  link: text,
});

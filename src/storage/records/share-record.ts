import { channels } from '#src/domain/portfolio/channel.ts';
import type { ShareRecord } from '#src/domain/wallet/records.ts';
import {
  isoDate,
  isoDateTime,
  listOf,
  objectOf,
  oneOf,
  optional,
  orNull,
  text,
  whole,
  yes,
} from '../shape.ts';

export const shareShape = objectOf<ShareRecord>({
  id: text,
  sharedOn: isoDateTime,
  recipient: text,
  channel: oneOf(channels),
  locked: optional(yes),
  entryIds: listOf(text),
  statedHundredths: optional(whole),
  pathwayId: orNull(text),
  stopAfter: orNull(isoDate),
  link: text,
  topics: listOf(text),
  note: text,
});

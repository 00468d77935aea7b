import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { Offer, OwnTemplate } from '#src/domain/wallet/records.ts';
import {
  finite,
  flag,
  isoDate,
  isoDateTime,
  listOf,
  mapOf,
  nested,
  objectOf,
  orNull,
  type Shape,
  text,
  textLike,
  whole,
} from '../shape.ts';

/** Deeper than any template nests its rules. */
const maxJsonDepth = 32;

const json: Shape<JsonValue> = nested<JsonValue>(
  (deeper) => (value, at) => {
    if (value === null) return null;
    if (typeof value === 'boolean') return value;
    if (typeof value === 'number') return finite(value, at);
    if (typeof value === 'string') return value;
    return Array.isArray(value) ? listOf(deeper)(value, at) : { ...mapOf(deeper)(value, at) };
  },
  maxJsonDepth,
);

const jsonObject: Shape<JsonObject> = (value, at) => ({ ...mapOf(json)(value, at) });

/** What is in the template is for `parseTemplate` to judge: a broken one is kept, and told so. */
export const ownTemplateShape = objectOf<OwnTemplate>({
  id: text,
  json: jsonObject,
  basedOn: orNull(text),
  changedOn: isoDateTime,
});

export const offerShape = objectOf<Offer>({
  id: text,
  title: mapOf(text),
  provider: text,
  credits: orNull(objectOf({ hundredths: whole, unit: text })),
  levels: listOf(objectOf({ scheme: text, level: text })),
  fields: listOf(textLike(/^\d{2,4}$/u, 'an ISCED-F code')),
  tags: listOf(text),
  isThesis: orNull(flag),
  url: orNull(textLike(/^https?:\/\//u, 'a web address')),
  endsOn: orNull(isoDate),
  catalogue: objectOf({ name: text, readOn: isoDateTime }),
});

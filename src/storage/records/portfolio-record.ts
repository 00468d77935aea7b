import { extractKeys, portfolioTotals } from '#src/domain/portfolio/portfolio.ts';
import {
  type PortfolioDraft,
  type SavedPortfolio,
  sharedForms,
} from '#src/domain/portfolio/portfolio-draft.ts';
import {
  flag,
  isoDateTime,
  listOf,
  mapOf,
  objectOf,
  oneOf,
  optional,
  orNull,
  text,
  textLike,
} from '../shape.ts';

export const portfolioShape = objectOf<SavedPortfolio>({
  id: text,
  name: text,
  changedOn: isoDateTime,
  draft: objectOf<PortfolioDraft>({
    listed: listOf(text),
    unticked: listOf(text),
    forms: mapOf(oneOf(sharedForms)),
    parts: mapOf(listOf(text)),
    facts: mapOf(listOf(oneOf(extractKeys))),
    name: orNull(text),
    title: text,
    recipient: text,
    keepsRecipient: optional(flag),
    purpose: text,
    language: text,
    message: text,
    withDecisions: flag,
    pathwayId: text,
    totals: optional(listOf(oneOf(portfolioTotals))),
    stopAfter: textLike(/^(?:\d{4}-\d{2}-\d{2})?$/u, 'a date or nothing'),
  }),
});

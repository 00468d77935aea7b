import type { LocalizedText } from '#src/domain/credential/stated.ts';
import type { ComposedPortfolio } from '#src/domain/portfolio/compose-portfolio.ts';
import {
  disclosureOf,
  type DisclosedOriginal,
  type Disclosure,
  type LeftBehind,
} from '#src/domain/portfolio/disclosure.ts';
import type { OpenedPortfolio } from '#src/queries/portfolio-queries.ts';

/** What leaves the device, from the very bytes that would be sent; null until all of them are read. */
export function disclosureIn(
  composed: ComposedPortfolio,
  opened: OpenedPortfolio,
  leftBehind: LeftBehind,
): Disclosure | null {
  if (opened.answered < opened.originals.length) return null;
  return disclosureOf(composed.portfolio, disclosedOriginals(composed, opened), leftBehind);
}

/** What the bytes of each original hold, and which of it was chosen. */
function disclosedOriginals(composed: ComposedPortfolio, opened: OpenedPortfolio): DisclosedOriginal[] {
  return composed.portfolio.originals.map((_, position) => {
    const { credentials = [] } = opened.originals.find((one) => one.position === position) ?? {};
    const ids = composed.entryIds[position] ?? [];
    // Taken out of its file a credential is alone; in its file it stands at its entry's place.
    const places = ids.map((id) => Number(id.slice(id.lastIndexOf('.') + 1)));
    return { credentials, chosen: credentials.length === 1 ? [0] : places };
  });
}

/** For each original the title of its first credential, else its file's name. */
export function originalTitles(composed: ComposedPortfolio, opened: OpenedPortfolio): LocalizedText[] {
  return composed.portfolio.originals.map(({ fileName }, position) => {
    const original = opened.originals.find((one) => one.position === position);
    return original?.credentials[0]?.credential.title.value ?? { und: fileName };
  });
}

import type { ReactNode } from 'react';
import type { ComposedPortfolio } from '#src/domain/portfolio/compose-portfolio.ts';
import {
  disclosureOf,
  type DisclosedOriginal,
  type Disclosure,
  type LeftBehind,
} from '#src/domain/portfolio/disclosure.ts';
import type { LocalizedText } from '#src/domain/credential/stated.ts';
import { useText } from '#src/i18n/text.tsx';
import type { OpenedPortfolio } from '#src/queries/portfolio-queries.ts';
import { buttonClass } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { DisclosureLists } from './disclosure-lists.tsx';
import { StepHeading } from './step-heading.tsx';

/** What a reader will see, drawn by the reader's own page from the very bytes that would be sent. */
export function PreviewSection(props: {
  /** What could be shared instead of originals at these positions. */
  renderInstead: (originals: readonly number[]) => ReactNode;
  disclosure: Disclosure | null;
  /** Null while nothing is chosen or its bytes are not at hand yet. */
  composed: ComposedPortfolio | null;
  opened: OpenedPortfolio;
  /** Where readers open it, without the protocol. */
  address: string;
  link: string | null;
  nothingChosen: boolean;
  preview: ReactNode;
}): ReactNode {
  const { t } = useText();
  const { composed, opened } = props;
  return (
    <section aria-labelledby="preview" className="[grid-area:two]">
      <StepHeading id="preview" number={2}>
        {t('share.preview.title')}
      </StepHeading>
      <div className="mt-3 border border-edge bg-fog p-2.5">
        <p className="flex items-center gap-1.5 px-1 pb-2 text-xs break-all text-ink-2">
          <Icon name="link" className="size-4" />
          {t('share.preview.address', { address: props.address })}
        </p>
        <div className="border border-line bg-paper px-6 pt-6 pb-5 max-sm:px-4">
          {composed ? (
            props.preview
          ) : (
            <p className="text-sm text-ink-2">
              {t(props.nothingChosen ? 'share.preview.empty' : 'share.preview.reading')}
            </p>
          )}
        </div>
      </div>
      {composed && props.disclosure && (
        <DisclosureLists
          disclosure={props.disclosure}
          titles={originalTitles(composed, opened)}
          renderInstead={props.renderInstead}
        />
      )}
      {props.link !== null && (
        <a
          href={props.link}
          target="_blank"
          rel="noreferrer"
          className={`mt-4 ${buttonClass('secondary', 'small')}`}
        >
          <Icon name="external" />
          {t('share.preview.full')}
        </a>
      )}
    </section>
  );
}

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

import type { ReactNode } from 'react';
import type { ComposedPortfolio } from '#src/domain/portfolio/compose-portfolio.ts';
import type { Disclosure } from '#src/domain/portfolio/disclosure.ts';
import { useText } from '#src/i18n/text.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { DisclosureLists } from './disclosure-lists.tsx';
import { FullPreview, type OfferPreview } from './full-preview.tsx';
import { StepHeading } from './step-heading.tsx';

/** What a reader will see, drawn by the reader's own page from the very bytes that would be sent. */
export function PreviewSection(props: {
  /** What could be shared instead of originals at these positions. */
  renderInstead: (originals: readonly number[]) => ReactNode;
  disclosure: Disclosure | null;
  /** Null while nothing is chosen or its bytes are not at hand yet. */
  composed: ComposedPortfolio | null;
  /** For each original the title to name it by. */
  titles: readonly string[];
  /** Where readers open it. */
  address: string;
  isLocked: boolean;
  offerPreview: OfferPreview;
  nothingChosen: boolean;
  preview: ReactNode;
}): ReactNode {
  const { t } = useText();
  const { composed, isLocked } = props;
  return (
    <section aria-labelledby="preview" className="[grid-area:two]">
      <StepHeading id="preview" number={2}>
        {t('share.preview.title')}
      </StepHeading>
      <div className="mt-3 border border-edge bg-fog p-2.5">
        <p className="flex items-center gap-1.5 px-1 pb-2 text-xs wrap-anywhere text-ink-2">
          <Icon name={isLocked ? 'lock' : 'link'} className="size-4 flex-none" />
          {t(isLocked ? 'share.preview.address.locked' : 'share.preview.address', {
            address: props.address.replace(/^https?:\/\//, ''),
          })}
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
          titles={props.titles}
          renderInstead={props.renderInstead}
        />
      )}
      {composed && (
        <FullPreview portfolio={composed.portfolio} address={props.address} offer={props.offerPreview} />
      )}
    </section>
  );
}

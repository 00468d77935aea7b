import { Suspense, useState, type ReactNode } from 'react';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import type { SharedOriginal } from '#src/domain/portfolio/portfolio.ts';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { useEmployerParts } from '#src/features/employer/employer-parts.ts';
import { expertDetails } from '#src/features/employer/officer/expert-details.ts';
import { saveOriginal } from '#src/features/employer/save-originals.ts';

/** Folded below each credential: what a person with other tools wants. Drawn only once it is opened. */
export function ExpertDisclosure(props: {
  opened: OpenedCredential;
  original: SharedOriginal | undefined;
}): ReactNode {
  const { t } = useText();
  const { Details } = useEmployerParts();
  const [unfolded, setUnfolded] = useState(false);
  const { original } = props;
  return (
    <details
      {...{ [expertDetails]: '' }}
      className="mt-2 ps-0.5 print:hidden"
      onToggle={(event) => {
        if (event.currentTarget.open) setUnfolded(true);
      }}
    >
      <summary className="min-h-9 py-1.5 text-sm">{t('employer.expert.title')}</summary>
      {unfolded && (
        <div className="mt-2 border-s border-line ps-5 pb-4 max-sm:ps-3">
          {original && (
            <Button
              size="small"
              icon={<Icon name="download" />}
              onClick={() => {
                saveOriginal(original);
              }}
            >
              {t('employer.expert.save')}
            </Button>
          )}
          <Suspense fallback={<p className="text-sm text-ink-2">{t('employer.expert.loading')}</p>}>
            <Details opened={props.opened} />
          </Suspense>
        </div>
      )}
    </details>
  );
}

import { useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import type { OpenedOriginal } from '#src/queries/portfolio-queries.ts';
import { Button, TextButton } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { AsIssued } from './as-issued.tsx';
import { expertDetails } from './expert-details.ts';
import { OriginalLine } from './original-line.tsx';
import { saveOriginals } from '#src/features/employer/save-originals.ts';

/** What someone needs who decides about recognition: the facts as issued, the originals, and how to check them elsewhere. */
export function OfficerSection(props: {
  originals: readonly OpenedOriginal[];
  /** Alike whenever the portfolio is. */
  id: string;
}): ReactNode {
  const { t } = useText();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <details
      className="mt-12 border-t border-line pt-4 print:not-open:hidden"
      onToggle={(event) => {
        if (event.currentTarget.open) setUnfolded(true);
      }}
    >
      <summary className="min-h-11">
        <h2 className="inline">{t('employer.officer.title')}</h2>
      </summary>
      {unfolded && <Unfolded {...props} />}
    </details>
  );
}

function Unfolded({ originals, id }: { originals: readonly OpenedOriginal[]; id: string }): ReactNode {
  const { t } = useText();
  return (
    <>
      <p className="mt-1 max-w-[70ch] text-sm text-ink-2">{t('employer.officer.lead')}</p>
      <TextButton className="min-h-11 text-sm print:hidden" onClick={openEveryDetail}>
        {t('employer.officer.details')}
      </TextButton>
      {originals.map((opened) => (
        <div key={opened.position} className="mt-6 border-t border-ink pt-3">
          {opened.credentials.map((credential) => (
            <AsIssued key={credential.index} opened={credential} />
          ))}
          <OriginalLine opened={opened} id={id} />
        </div>
      ))}
      {originals.length > 1 && (
        <Button
          size="small"
          className="mt-6 print:hidden"
          icon={<Icon name="download" />}
          onClick={() =>
            void saveOriginals(
              originals.map(({ original }) => original),
              t('employer.officer.archive'),
            )
          }
        >
          {t('employer.officer.all', { count: originals.length })}
        </Button>
      )}
    </>
  );
}

/** Opens what is folded below every credential, and goes to the first. */
function openEveryDetail(): void {
  const all = [...document.querySelectorAll<HTMLDetailsElement>(`details[${expertDetails}]`)];
  for (const one of all) one.open = true;
  all[0]?.querySelector('summary')?.focus();
}

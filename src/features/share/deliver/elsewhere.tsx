import type { ReactNode } from 'react';
import { embedSnippet } from '#src/domain/portfolio/embed-snippet.ts';
import { linkedInAddress, linkedInEntry } from '#src/domain/portfolio/linkedin-address.ts';
import { useText } from '#src/i18n/text.tsx';
import { TextButton } from '#src/ui/button.tsx';
import { ExternalLink } from '#src/ui/external-link.tsx';
import type { Delivering } from './delivering.ts';

/** Places where others see it: a profile at LinkedIn, a web site of one's own. */
export function Elsewhere({ delivering, link }: { delivering: Delivering; link: string }): ReactNode {
  const { t, language } = useText();
  const name = delivering.portfolio?.holderName ?? '';
  const entries = delivering.credentials.flatMap((opened) => linkedInEntry(opened, language) ?? []);
  return (
    <details className="text-sm">
      <summary className="min-h-6 cursor-pointer">{t('deliver.elsewhere')}</summary>
      {entries.length > 0 && (
        <>
          <p className="mt-3 font-semibold">{t('deliver.linkedin')}</p>
          <p className="text-ink-2">{t('deliver.linkedin.told')}</p>
          <ul className="mt-1">
            {entries.map((entry, index) => (
              <li key={index} className="py-1 break-words">
                <ExternalLink href={linkedInAddress(entry)}>
                  {t('deliver.linkedin.add', { title: entry.name })}
                </ExternalLink>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-3 font-semibold">{t('deliver.embed')}</p>
      <p className="text-ink-2">{t('deliver.embed.text')}</p>
      <TextButton
        className="mt-1 min-h-9"
        onClick={() => {
          delivering.deliveries.copyText(
            embedSnippet(link, t('share.deliver.mail.subject', { name: name || 'none' })),
          );
        }}
      >
        {t('deliver.embed.copy')}
      </TextButton>
    </details>
  );
}

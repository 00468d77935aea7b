import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Sentence, useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { fragmentOfLink, type Delivering } from './delivering.ts';
import { Fact, LockFact, NotReady } from './parts.tsx';

/** One file with the portfolio and the code that checks it. */
export function WebPagePanel({ delivering }: { delivering: Delivering }): ReactNode {
  const { t, bytes } = useText();
  const { delivery } = useServices();
  const { link, making, deliveries, portfolio } = delivering;
  const { data: page, error } = useQuery({
    queryKey: ['web-page', link],
    queryFn: async () => (await delivery()).webPage(fragmentOfLink(link ?? '')),
    enabled: link !== null && !making,
    gcTime: 0,
  });
  if (link === null) return <NotReady delivering={delivering} />;
  if (error)
    return (
      <p role="alert" className="text-sm">
        {t('app.error.part-missing.text')}
      </p>
    );
  if (!page) return <NotReady delivering={{ ...delivering, making: true }} />;
  const file = { bytes: page, ending: '.html', mediaType: 'text/html' };
  return (
    <>
      <p className="text-sm">
        <Sentence
          id="deliver.webPage.honest"
          values={{ size: bytes(page.length) }}
          components={[<b key="what" />]}
        />
      </p>
      <ul className="my-4 space-y-1.5">
        {(portfolio?.originals.length ?? 0) > 0 && <Fact icon="seal">{t('deliver.webPage.inside')}</Fact>}
        <LockFact delivering={delivering} />
        <Fact icon="info">{t('deliver.webPage.whose')}</Fact>
        <Fact icon="warning">{t('deliver.webPage.filters')}</Fact>
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          disabled={making}
          icon={<Icon name="download" />}
          onClick={() => void deliveries.save('web-page', () => Promise.resolve(file))}
        >
          {t('deliver.webPage.save')}
        </Button>
        {deliveries.canShareFile(file) && (
          <Button
            icon={<Icon name="share" />}
            onClick={() => {
              deliveries.shareFile('web-page', file);
            }}
          >
            {t('deliver.sheet')}
          </Button>
        )}
      </div>
    </>
  );
}

import { lazy, useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import type { IconName } from '#src/ui/icon.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { Tabs } from '#src/ui/tabs.tsx';
import { deliverTabs, type Delivering, type DeliverTab } from './deliver/delivering.ts';
import { LinkPanel } from './deliver/link-panel.tsx';
import { OnDemand } from './deliver/parts.tsx';
import { StepHeading } from './step-heading.tsx';

const icons: Readonly<Record<DeliverTab, IconName>> = {
  link: 'link',
  code: 'qr',
  'web-page': 'file',
  pdf: 'print',
  originals: 'download',
};

const panels = {
  link: LinkPanel,
  code: lazy(async () => ({ default: (await import('./deliver/code-panel.tsx')).CodePanel })),
  'web-page': lazy(async () => ({ default: (await import('./deliver/web-page-panel.tsx')).WebPagePanel })),
  pdf: lazy(async () => ({ default: (await import('./deliver/paper-panel.tsx')).PaperPanel })),
  originals: lazy(async () => ({ default: (await import('./deliver/originals-panel.tsx')).OriginalsPanel })),
} satisfies Readonly<Record<DeliverTab, unknown>>;

/** Ways to hand a portfolio over, one tab each. Nothing leaves the device before a button is pressed. */
export function DeliverSection(props: { delivering: Omit<Delivering, 'onTab'> }): ReactNode {
  const { t } = useText();
  const [tab, setTab] = useState<DeliverTab>('link');
  const Panel = panels[tab];
  const { trouble } = props.delivering.deliveries;
  return (
    <section aria-labelledby="deliver" className="[grid-area:three]">
      <StepHeading id="deliver" number={3}>
        {t('share.deliver.title')}
      </StepHeading>
      <div className="mt-3 space-y-5">
        <Tabs
          label={t('deliver.tabs')}
          tabs={deliverTabs.map((id) => ({ id, icon: icons[id], label: t(`deliver.tab.${id}`) }))}
          selected={tab}
          onSelect={setTab}
        >
          <OnDemand>
            <Panel delivering={{ ...props.delivering, onTab: setTab }} />
          </OnDemand>
        </Tabs>
        {trouble !== null && (
          <Notice tone="bad" alert title={t('app.error.unexpected.title')}>
            {trouble}
          </Notice>
        )}
      </div>
    </section>
  );
}

import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

/** Tabs over a framed panel. Import it only from pages that load lazily: it brings react-aria along. */
export function Tabs(props: {
  label: string;
  tabs: readonly { id: string; label: ReactNode; panel: ReactNode }[];
}): ReactNode {
  return (
    <AriaTabs>
      <TabList aria-label={props.label} className="flex flex-wrap">
        {props.tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="relative -mb-px inline-flex min-h-11 cursor-pointer items-center gap-2 border border-transparent px-4 outline-none data-focus-visible:outline-[3px] data-focus-visible:-outline-offset-3 data-focus-visible:outline-mark data-selected:border-ink data-selected:border-b-paper data-selected:bg-paper data-selected:font-semibold"
          >
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {props.tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="border border-ink p-6 outline-none max-sm:p-4">
          {tab.panel}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

import type { Seen } from '#src/domain/portfolio/disclosure.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import type { Portfolio, ShareProblem } from '#src/domain/portfolio/portfolio.ts';
import type { Deliveries } from '../use-delivery.ts';

/** The tabs of the step, in their order. Each has its text as `deliver.tab.<id>`. */
export const deliverTabs = ['link', 'code', 'web-page', 'pdf', 'originals'] as const;
export type DeliverTab = (typeof deliverTabs)[number];

/** What every way of handing over works with. */
export type Delivering = {
  /** Null while nothing is chosen or its bytes are not at hand. */
  portfolio: Portfolio | null;
  credentials: readonly OpenedCredential[];
  /** For each original the title to name it by. */
  titles: readonly string[];
  /** Where readers open it, without a fragment. */
  viewAddress: string;
  /** What of the originals is to be looked at twice before they leave the device. */
  warnings: readonly Seen[];
  /** Null while there is none. */
  link: string | null;
  problem: ShareProblem | null;
  /** The link being made is not the one shown. */
  making: boolean;
  /** Empty for none. */
  passphrase: string;
  onPassphrase: (passphrase: string) => void;
  /** Empty for none. */
  stopAfter: string;
  onStopAfter: (day: string) => void;
  deliveries: Deliveries;
  onTab: (tab: DeliverTab) => void;
};

/** The fragment of a link, with the passphrase it was locked with already in it. */
export const fragmentOfLink = (link: string): string => link.slice(link.indexOf('#') + 1);

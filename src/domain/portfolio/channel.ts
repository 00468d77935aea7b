/**
 * The ways in which a portfolio leaves the device, in the order in which they are offered; the one list of them. A
 * further one begins here: storage, text (`share.log.how.<channel>`) and the tabs ask for it then.
 */
export const channels = [
  'link',
  'code',
  'web-page',
  'pdf',
  'originals',
  'presentation',
  'json-resume',
  'europass',
] as const;
export type Channel = (typeof channels)[number];

/** What opens at the reader's as a link: only that can be locked, and asks to be used no more after a day. */
const openedAsLink: ReadonlySet<Channel> = new Set<Channel>(['link', 'code', 'web-page']);

/** Whether a passphrase holds for what goes out this way. */
export const carriesLock = (channel: Channel): boolean => openedAsLink.has(channel);

/** Whether the day after which readers are asked to stop goes along: a presentation ends then. */
export const carriesEnd = (channel: Channel): boolean =>
  openedAsLink.has(channel) || channel === 'presentation';

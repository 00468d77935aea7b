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

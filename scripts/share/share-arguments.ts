import { filesIn, instantIn, present, readWords, WrongArguments } from '../words.ts';

const channels = ['link', 'html', 'pdf', 'zip', 'vp'] as const;
type Channel = (typeof channels)[number];

export type ShareArguments = {
  to: Channel;
  passphraseFile: string | null;
  /** Where to write; null prints. */
  out: string | null;
  /** What stands before the `#` of a link. */
  base: string;
  holder: string;
  now: Date;
  files: readonly string[];
};

const usage =
  'usage: npm run --silent share -- --to link|html|pdf|zip|vp [--passphrase-file F] [--out F] [--holder NAME] [--base URL] [--now ISO] FILE...';

const valued = ['--to', '--passphrase-file', '--out', '--base', '--holder', '--now'];

/** Reads the command line; throws `WrongArguments` for anything it does not know. */
export function shareArguments(line: readonly string[], today: Date): ShareArguments {
  const words = readWords(line, { valued, usage });
  const to = channels.find((channel) => channel === words.values.get('--to'));
  if (to === undefined) throw new WrongArguments(`--to names no channel; ${usage}`);
  const passphraseFile = words.values.get('--passphrase-file') ?? null;
  if (passphraseFile !== null && to !== 'link' && to !== 'html')
    throw new WrongArguments(`a passphrase locks a link or a web page, and nothing else; ${usage}`);
  return {
    to,
    passphraseFile: passphraseFile === null ? null : present(passphraseFile),
    out: words.values.get('--out') ?? null,
    base: words.values.get('--base') ?? 'http://localhost:4173',
    holder: words.values.get('--holder') ?? '',
    now: instantIn(words, today, usage),
    files: filesIn(words, usage),
  };
}

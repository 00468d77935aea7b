import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** The host of a web address, or null for anything that a browser should not be sent to. */
function hostOf(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.host : null;
}

/**
 * A way out of the app. The host is part of its text, so that it is clear where it leads; the other
 * side is told nothing about this page. Addresses that are not http or https stay plain text.
 */
export function ExternalLink({
  href,
  children,
  lang,
}: {
  href: string;
  children: ReactNode;
  lang?: string | null;
}): ReactNode {
  const host = hostOf(href);
  const words = <span {...(lang ? { lang } : {})}>{children}</span>;
  if (host === null) return words;
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer noopener"
      referrerPolicy="no-referrer"
      className="inline-block min-h-6 break-words"
    >
      {words} <span className="text-ink-2">({host})</span>
      <Icon name="external" className="ms-1 inline size-4 align-[-0.15em]" />
    </a>
  );
}

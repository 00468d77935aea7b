import type { ReactNode } from 'react';

/** Hosts by name, in a box of their own where they are many. */
export function HostList({ hosts, label }: { hosts: readonly string[]; label: string }): ReactNode {
  return (
    <ul
      aria-label={label}
      // A list that scrolls must be reached by the keyboard.
      tabIndex={hosts.length > 6 ? 0 : undefined}
      className="mt-2 max-h-64 overflow-y-auto border-t border-ink"
    >
      {hosts.map((host) => (
        <li key={host} className="border-b border-line py-2 font-semibold break-all">
          {host}
        </li>
      ))}
    </ul>
  );
}

import type { ReactNode } from 'react';

/** The cairn: solid, outlined, next. */
export function Mark({ className }: { className?: string }): ReactNode {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <path
        fill="currentColor"
        d="M6.8 21.7 24 21.1c3.6-.1 6 1.6 6 4.3S27.8 30 24.1 30H7.4C3.9 30 2 28.4 2 26c0-2.7 1.7-4.2 4.8-4.3Z"
      />
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="2.3"
        d="m10 14.1 11.1-1.2c2.3-.2 3.7.8 3.7 2.5 0 1.6-1.2 2.6-3.2 2.7l-10.7.5c-2.1.1-3.3-.6-3.3-2 0-1.4.9-2.3 2.4-2.5Z"
      />
      <path
        className="fill-mark"
        d="M14.4 3.1c1.6-.8 4.3-1 6-.3 1.7.6 2.6 1.9 2.5 3.6-.1 2-1.5 3.3-3.9 3.5l-4.2.3c-2.4.2-4-1-4-2.9 0-1.8 1.6-3.2 3.6-4.2Z"
      />
    </svg>
  );
}

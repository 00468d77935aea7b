import type { ReactNode } from 'react';

/** A sign for machines behind words for people: shown on demand, and safe to break anywhere. */
export function RawValue(props: { label: string; value: string }): ReactNode {
  return (
    <details className="font-sans text-sm text-ink-2">
      <summary className="min-h-6">{props.label}</summary>
      <span className="break-all">{props.value}</span>
    </details>
  );
}

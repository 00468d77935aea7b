import type { ReactNode } from 'react';

/** A part of the review under its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className="mt-9">
      <h2>{title}</h2>
      <div className="mt-3 border-t border-ink">{children}</div>
    </section>
  );
}

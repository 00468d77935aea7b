import type { ReactNode } from 'react';

/** A part of the page under its heading; `id` can be linked to. */
export function SettingsSection(props: { id: string; title: string; children: ReactNode }): ReactNode {
  return (
    <section aria-labelledby={props.id} className="mt-10 first:mt-0">
      <h2 id={props.id} tabIndex={-1} className="scroll-mt-20 border-b border-ink pb-2">
        {props.title}
      </h2>
      <div className="mt-3">{props.children}</div>
    </section>
  );
}

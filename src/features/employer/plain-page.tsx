import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { EmployerHeader } from './employer-header.tsx';

/** A page that has only something to say: what happened, and what to do. */
export function PlainPage(props: { title: string; children: ReactNode }): ReactNode {
  const { t } = useText();
  return (
    <>
      <title>{`${props.title} · ${t('app.name')}`}</title>
      <EmployerHeader />
      <main id="main" tabIndex={-1} className="mx-auto max-w-[1080px] px-10 pt-12 pb-16 max-md:px-4">
        <h1 className="max-w-[24ch]">{props.title}</h1>
        <div className="mt-4 max-w-[60ch] space-y-3">{props.children}</div>
      </main>
    </>
  );
}

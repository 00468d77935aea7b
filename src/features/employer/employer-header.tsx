import { useContext, type ReactNode } from 'react';
import { Sentence, useText } from '#src/i18n/text.tsx';
import { Mark } from '#src/ui/mark.tsx';
import { useEmployerParts } from './employer-parts.ts';
import { OpenedBesideContext } from '#src/features/employer/several/opened-beside.ts';

/** The reader's own short header: whose page this is and what it does not do. No way into a wallet. */
export function EmployerHeader({ children }: { children?: ReactNode }): ReactNode {
  const { t } = useText();
  const { isFile } = useEmployerParts();
  const beside = useContext(OpenedBesideContext);
  return (
    <>
      <a
        href="#main"
        onClick={(event) => {
          // A jump by address would replace the link's own data behind the #.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
        className="absolute start-4 -top-24 z-40 bg-mark px-4 py-3 text-on-mark focus:top-3 print:hidden"
      >
        {t('app.skip')}
      </a>
      <header className="border-b border-ink">
        <div className="mx-auto flex max-w-[1080px] flex-wrap items-center gap-x-6 gap-y-3 px-10 py-[0.7rem] text-sm max-md:px-4 print:max-w-none print:px-0 print:pt-0 print:pb-1.5">
          <span className="flex items-center gap-2.5 text-[1.125rem] font-semibold tracking-tight">
            <Mark className="size-6" />
            {t('app.name')}
          </span>
          <span className="text-ink-2 print:hidden">
            {t(
              isFile
                ? 'employer.header.file'
                : beside === null
                  ? 'employer.header.line'
                  : 'employer.header.here',
            )}
          </span>
          {children !== undefined && <div className="ms-auto flex gap-2 print:hidden">{children}</div>}
        </div>
      </header>
      {beside}
      {isFile && (
        <aside
          aria-label={t('employer.file.label')}
          className="border-b border-line bg-fog text-sm print:border-none"
        >
          <p className="mx-auto max-w-[1080px] px-10 py-3 max-md:px-4 print:px-0">
            <Sentence id="employer.file.whose" components={[<b key="whose" />]} />
          </p>
        </aside>
      )}
    </>
  );
}

import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';

/** The way between the things that are open on this page. */
export function OpenedNav(props: {
  places: readonly { id: string; name: string }[];
  shown: string;
  onShow: (id: string) => void;
}): ReactNode {
  const { t } = useText();
  return (
    <nav aria-label={t('employer.opened.label')} className="border-b border-line print:hidden">
      <ul className="mx-auto flex max-w-[1080px] flex-wrap gap-x-6 px-10 max-md:gap-x-4 max-md:px-4">
        {props.places.map(({ id, name }) => (
          <li key={id} className="min-w-0">
            <button
              type="button"
              aria-current={id === props.shown ? 'page' : undefined}
              className="min-h-11 max-w-full border-b-4 border-transparent pt-1 text-start text-sm break-words hover:underline aria-[current=page]:border-mark aria-[current=page]:font-semibold"
              onClick={() => {
                props.onShow(id);
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

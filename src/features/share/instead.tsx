import type { ReactNode } from 'react';
import type { ListedEntry } from './use-listed-entries.ts';
import { useText } from '#src/i18n/text.tsx';
import { TextButton } from '#src/ui/button.tsx';
import type { FieldsAsked } from './chosen-list.tsx';
import { useTitle } from './use-title.ts';

/** So many ways out are offered beside one line; the menus of the rows have them all. */
const mostOffered = 3;

/** Other forms for what holds something sensitive: parts where its format allows it, else an extract. */
export function Instead(props: {
  /** What was chosen for the originals that hold it. */
  listed: readonly ListedEntry[];
  onFields: (asked: FieldsAsked) => void;
}): ReactNode {
  const { t } = useText();
  const titleOf = useTitle();
  return props.listed.slice(0, mostOffered).map(({ entry, forms, form }) => {
    const what = forms.includes('parts') ? ('parts' as const) : ('extract' as const);
    if (!forms.includes(what)) return null;
    const words = form === 'parts' ? 'again' : what;
    return (
      <span key={entry.id}>
        {' '}
        <TextButton
          aria-label={t(`share.instead.${words}.of`, { title: titleOf(entry).text })}
          onClick={() => {
            props.onFields({ id: entry.id, what });
          }}
        >
          {t(`share.instead.${words}`)}
        </TextButton>
      </span>
    );
  });
}

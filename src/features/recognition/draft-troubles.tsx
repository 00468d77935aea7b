import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Notice } from '#src/ui/notice.tsx';
import type { DraftErrors, DraftField } from './decision-draft.ts';

/** Everything that keeps a decision from being saved, with the way to each field; one alone stands at its field. */
export function DraftTroubles(props: { errors: DraftErrors; onGo: (field: DraftField) => void }): ReactNode {
  const { t } = useText();
  const errors = Object.entries(props.errors) as [DraftField, NonNullable<DraftErrors[DraftField]>][];
  if (errors.length < 2) return null;
  return (
    <Notice tone="bad" title={t('recognition.error.summary')} alert>
      <ul>
        {errors.map(([field, code]) => (
          <li key={field}>
            <button
              type="button"
              className="min-h-6 text-start underline"
              onClick={() => {
                props.onGo(field);
              }}
            >
              {t(`recognition.error.${code}`)}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

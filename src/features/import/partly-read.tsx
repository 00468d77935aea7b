import { memo, useMemo, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Notice } from '#src/ui/notice.tsx';
import type { ImportSnapshot } from './import-snapshot.ts';

/** Reasons told for one file, and files told of; beyond, only their number. */
const mostTold = 10;

/** Files of several parts, such as presentations, of which some could not be read: nothing goes missing unseen. */
export const PartlyRead = memo(function PartlyRead({ files }: Pick<ImportSnapshot, 'files'>): ReactNode {
  const { t, values } = useText();
  const partly = useMemo(
    () =>
      files.flatMap(({ inspected: { fileName, outcome } }) =>
        outcome.ok && outcome.value.unread.length > 0 ? [{ fileName, ...outcome.value }] : [],
      ),
    [files],
  );
  return partly.slice(0, mostTold).map(({ fileName, unread, credentials }, index) => (
    <div key={index} className="mt-4 break-words">
      <Notice
        tone="warn"
        title={t('import.partly.title', {
          file: fileName,
          unread: unread.length,
          total: unread.length + credentials.length,
        })}
      >
        <ul>
          {unread.slice(0, mostTold).map(({ at, problem }) => (
            <li key={at}>
              {t('import.partly.reason', {
                at,
                reason: t(`problem.${problem.code}.title`, values(problem.data)),
              })}
            </li>
          ))}
          {unread.length > mostTold && (
            <li>{t('import.partly.more', { count: unread.length - mostTold })}</li>
          )}
        </ul>
      </Notice>
    </div>
  ));
});

import { lazy, Suspense, useDeferredValue, type ReactNode } from 'react';
import { Link } from 'react-router';
import { loadText } from '#src/i18n/load-text.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useImportSnapshot } from './use-import-session.ts';

// Hardly any visit has some, so that no page waits for it.
const EarlierImports = lazy(async () => {
  const [{ EarlierImports: component }] = await Promise.all([
    import('./earlier-imports.tsx'),
    loadText('ways'),
  ]);
  return { default: component };
});

/**
 * Says elsewhere that files wait for review, those that an earlier page left as well, unless the page gives way to
 * the review at once. Nothing where none do.
 */
export function WaitingReview(): ReactNode {
  const { t } = useText();
  const { total, files, reading } = useDeferredValue(useImportSnapshot());
  if (total === 0)
    return (
      <Suspense>
        <EarlierImports />
      </Suspense>
    );
  return (
    <p className="mt-5 border-s-[6px] border-ink py-0.5 ps-4 text-sm">
      {reading
        ? t('import.waiting.reading', { done: files.length, total })
        : t('import.waiting', { count: total })}{' '}
      <Link to={paths.importReview} className="inline-block min-h-6">
        {t('import.waiting.open')}
      </Link>
    </p>
  );
}

import type { ReactNode } from 'react';
import type { OffersRead } from '#src/domain/offers/offer-reading.ts';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';

/**
 * What was not taken of a catalogue file, by name. A file that was taken whole needs none of it: the list of
 * catalogues says so.
 */
export function ImportReport(props: { name: string; read: OffersRead; onClose: () => void }): ReactNode {
  const { t } = useText();
  const { offers, remarks, remarkCount, format } = props.read;
  if (remarkCount === 0 && offers.length > 0) return null;
  return (
    <section aria-labelledby="import-report" className="mt-6 border border-edge px-5 py-4 max-sm:px-3">
      <h2 id="import-report" className="break-words">
        {t('catalogue.report.title', { name: props.name })}
      </h2>
      <p className="mt-1 text-sm text-ink-2">
        {t('catalogue.report.taken', { count: offers.length })} {t(`catalogue.format.${format}`)}
      </p>
      {remarkCount > 0 && (
        <details className="mt-2 text-sm" open={offers.length === 0}>
          <summary>{t('catalogue.report.remarks', { count: remarkCount })}</summary>
          <ul className="mt-2 border-t border-line">
            {remarks.map((remark, index) => (
              <li key={index} className="border-b border-line py-1.5 break-words">
                <b>
                  {t(format === 'table' ? 'catalogue.report.line' : 'catalogue.report.place', {
                    at: remark.at,
                  })}
                </b>{' '}
                {remark.title !== '' && <span>{remark.title}. </span>}
                <span className="text-ink-2">
                  {t(`catalogue.remark.${remark.code}`)}{' '}
                  {t(remark.taken ? 'catalogue.report.kept' : 'catalogue.report.left')}
                </span>
              </li>
            ))}
          </ul>
          {remarkCount > remarks.length && (
            <p className="mt-1">{t('catalogue.report.more', { count: remarkCount - remarks.length })}</p>
          )}
        </details>
      )}
      <Button className="mt-3" size="small" onClick={props.onClose}>
        {t('app.close')}
      </Button>
    </section>
  );
}

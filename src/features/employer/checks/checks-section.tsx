import { Suspense, useState, type ReactNode } from 'react';
import { countMatrix, matrixRow } from '#src/domain/portfolio/check-matrix.ts';
import { useText } from '#src/i18n/text.tsx';
import type { OpenedPortfolio } from '#src/queries/portfolio-queries.ts';
import { TextButton } from '#src/ui/button.tsx';
import { CheckTable } from './check-table.tsx';
import { useEmployerParts } from '#src/features/employer/employer-parts.ts';
import { CheckOnline, RepeatResult } from '#src/features/employer/on-demand.tsx';
import type { Repeated } from './repeat-result.tsx';

/** What was asked of every credential, what came out, and how to ask again. */
export function ChecksSection({ opened }: { opened: OpenedPortfolio }): ReactNode {
  const { t, dateTime, list } = useText();
  const { isFile } = useEmployerParts();
  const [asksOnline, setAsksOnline] = useState(false);
  const [repeated, setRepeated] = useState<Repeated | null>(null);
  const repeat = async (hosts: readonly string[] | null) => {
    setAsksOnline(false);
    setRepeated({ hosts, before: opened.credentials, done: false });
    await (hosts === null ? opened.checkAgain() : opened.checkOnline(hosts));
    setRepeated((last) => last && { ...last, done: true });
  };
  const { originals, credentials, answered } = opened;
  const busy = originals.some(({ checking }) => checking);
  const finished = answered === originals.length;
  const reports = credentials.map(({ report }) => report);
  const latest = reports.reduce((last, { checkedAt }) => (checkedAt > last ? checkedAt : last), '');
  const rows = reports.map(matrixRow);
  const { passed, failed, ended, unknown } = countMatrix(rows);
  const counts = [
    passed > 0 && t('employer.checks.passed', { count: passed }),
    failed > 0 && t('employer.checks.failed', { count: failed }),
    ended > 0 && t('employer.checks.ended', { count: ended }),
    unknown > 0 && t('employer.checks.unknown', { count: unknown }),
  ].filter((part) => part !== false);
  return (
    <section className="mt-12">
      <h2>{t('employer.checks.title')}</h2>
      <div className="mt-1 max-w-[66ch] text-sm text-ink-2">
        <p role="status">
          {busy || !finished
            ? t('employer.progress', {
                done: originals.filter((original) => original.answered && !original.checking).length,
                count: originals.length,
              })
            : [
                latest !== '' && t('employer.checks.when', { when: dateTime(latest) }),
                counts.length > 0 && t('employer.checks.counts', { items: list(counts) }),
                unknown > 0 && t('employer.checks.meaning'),
              ]
                .filter(Boolean)
                .join(' ')}
        </p>
        {finished && (
          <p className="flex flex-wrap gap-x-5 print:hidden">
            <TextButton className="min-h-9 text-ink" disabled={busy} onClick={() => void repeat(null)}>
              {t('employer.checks.again')}
            </TextButton>
            {!isFile && (
              <TextButton
                className="min-h-9 text-ink"
                aria-expanded={asksOnline}
                onClick={() => {
                  setAsksOnline(!asksOnline);
                }}
              >
                {t('employer.checks.online')}
              </TextButton>
            )}
          </p>
        )}
        <Suspense>
          {repeated && (
            <RepeatResult
              repeated={repeated}
              credentials={credentials}
              when={latest}
              furtherHosts={opened.furtherHosts}
              onAsk={(hosts) => void repeat(hosts)}
            />
          )}
          {asksOnline && <CheckOnline hostsToAsk={opened.hostsToAsk} onAsk={(hosts) => void repeat(hosts)} />}
        </Suspense>
      </div>
      <CheckTable originals={originals} />
      <p className="mt-2 text-sm text-ink-2">
        {rows.some((row) => row.unchanged === 'failed') && `${t('employer.checks.changed')} `}
        {t('employer.checks.limits')}
      </p>
    </section>
  );
}

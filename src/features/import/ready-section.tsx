import { memo, useCallback, type ReactNode } from 'react';
import type { ReadyCredential } from '#src/domain/wallet/incoming.ts';
import { useText } from '#src/i18n/text.tsx';
import { TextButton } from '#src/ui/button.tsx';
import { LongList } from '#src/ui/long-list.tsx';
import type { EvidenceFile } from './addition.ts';
import { EvidenceRow } from './evidence-row.tsx';
import { incomingKey, withKey } from './incoming-key.ts';
import { mostRows } from './most-rows.ts';
import { ReadyRow } from './ready-row.tsx';
import { Section } from './section.tsx';
import { useImportSession } from './use-import-session.ts';

/** What can be added, each line with its own tick. */
export const ReadySection = memo(function ReadySection(props: {
  ready: readonly ReadyCredential[];
  /** Files that become the learner's own records. */
  papers: readonly EvidenceFile[];
  unticked: ReadonlySet<string>;
}): ReactNode {
  const { t } = useText();
  const session = useImportSession();
  const { ready, papers, unticked } = props;
  const keys = [
    ...ready.map(incomingKey),
    ...papers.map(({ position }) => incomingKey({ position, index: 0 })),
  ];
  const onTick = useCallback(
    (key: string, ticked: boolean) => {
      session.choose({ unticked: withKey(session.snapshot().unticked, key, !ticked) });
    },
    [session],
  );
  if (keys.length === 0) return null;
  const allTicked = keys.every((key) => !unticked.has(key));
  return (
    <Section title={t('import.ready.heading')}>
      {keys.length > 2 && (
        <p className="border-b border-line py-1 text-sm">
          <TextButton
            className="min-h-9"
            onClick={() => {
              session.choose({ unticked: allTicked ? new Set(keys) : new Set() });
            }}
          >
            {t(allTicked ? 'import.ready.tickNone' : 'import.ready.tickAll')}
          </TextButton>
        </p>
      )}
      {ready.length > 0 && (
        <LongList
          items={ready}
          keyOf={incomingKey}
          rowHeight={104}
          mostDrawn={mostRows}
          label={t('import.ready.heading')}
          renderRow={(place, row) => (
            <ReadyRow place={place} ticked={!unticked.has(incomingKey(place))} onTick={onTick} row={row} />
          )}
        />
      )}
      {papers.length > 0 && (
        <ul aria-label={t('import.ready.described')}>
          {papers.map((file) => {
            const key = incomingKey({ position: file.position, index: 0 });
            return (
              <EvidenceRow
                key={key}
                file={file}
                ticked={!unticked.has(key)}
                onTick={(ticked) => {
                  onTick(key, ticked);
                }}
                onTitle={(title) => {
                  session.choose({
                    evidence: new Map(session.snapshot().evidence).set(file.position, title),
                  });
                }}
                onLeaveOut={() => {
                  const evidence = new Map(session.snapshot().evidence);
                  evidence.delete(file.position);
                  session.choose({ evidence });
                }}
              />
            );
          })}
        </ul>
      )}
    </Section>
  );
});

import { memo, useCallback, type ReactNode } from 'react';
import type { DoubtfulCredential } from '#src/domain/wallet/incoming.ts';
import { useText } from '#src/i18n/text.tsx';
import { TextButton } from '#src/ui/button.tsx';
import { LongList } from '#src/ui/long-list.tsx';
import { incomingKey, withKey } from './incoming-key.ts';
import { mostRows } from './most-rows.ts';
import { ReadyRow } from './ready-row.tsx';
import { Section } from './section.tsx';
import { useImportSession } from './use-import-session.ts';

/** What is left out unless the learner ticks it, each line with the reason. */
export const DoubtfulSection = memo(function DoubtfulSection(props: {
  doubtful: readonly DoubtfulCredential[];
  kept: ReadonlySet<string>;
}): ReactNode {
  const { t } = useText();
  const session = useImportSession();
  const { doubtful, kept } = props;
  const onTick = useCallback(
    (key: string, ticked: boolean) => {
      session.choose({ kept: withKey(session.snapshot().kept, key, ticked) });
    },
    [session],
  );
  if (doubtful.length === 0) return null;
  const keys = doubtful.map(incomingKey);
  const allTicked = keys.every((key) => kept.has(key));
  return (
    <Section title={t('import.doubt.heading')}>
      <p className="border-b border-line py-2 text-sm text-ink-2">
        {t('import.doubt.lead')}{' '}
        {keys.length > 2 && (
          <TextButton
            className="min-h-6"
            onClick={() => {
              const here = new Set(keys);
              const others = [...kept].filter((key) => !here.has(key));
              session.choose({ kept: new Set(allTicked ? others : [...others, ...keys]) });
            }}
          >
            {t(allTicked ? 'import.ready.tickNone' : 'import.ready.tickAll')}
          </TextButton>
        )}
      </p>
      <LongList
        items={doubtful}
        keyOf={incomingKey}
        rowHeight={140}
        mostDrawn={mostRows}
        label={t('import.doubt.heading')}
        renderRow={(place, row) => (
          <ReadyRow place={place} ticked={kept.has(incomingKey(place))} onTick={onTick} row={row} />
        )}
      />
    </Section>
  );
});

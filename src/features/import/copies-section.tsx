import { memo, type ReactNode } from 'react';
import type { KnownCopy } from '#src/domain/wallet/incoming.ts';
import { useText } from '#src/i18n/text.tsx';
import { LongList } from '#src/ui/long-list.tsx';
import { CopyRow } from './copy-row.tsx';
import { incomingKey, withKey } from './incoming-key.ts';
import { Section } from './section.tsx';
import { mostRows } from './most-rows.ts';
import { useImportSession } from './use-import-session.ts';

/** What is in the wallet, or among the files, already. Nothing where there is none. */
export const CopiesSection = memo(function CopiesSection(props: {
  copies: readonly KnownCopy[];
  kept: ReadonlySet<string>;
}): ReactNode {
  const { t } = useText();
  const session = useImportSession();
  const { copies, kept } = props;
  if (copies.length === 0) return null;
  return (
    <Section title={t('import.copies.heading')}>
      <LongList
        items={copies}
        keyOf={incomingKey}
        rowHeight={140}
        mostDrawn={mostRows}
        label={t('import.copies.heading')}
        renderRow={(copy, row) => (
          <CopyRow
            copy={copy}
            kept={kept.has(incomingKey(copy))}
            onKeep={(isKept) => {
              session.choose({ kept: withKey(session.snapshot().kept, incomingKey(copy), isKept) });
            }}
            row={row}
          />
        )}
      />
    </Section>
  );
});

import { memo, type ReactNode } from 'react';
import type { UnreadFile } from '#src/domain/wallet/incoming.ts';
import { LongList } from '#src/ui/long-list.tsx';
import type { ImportSnapshot } from './import-snapshot.ts';
import { mostRows } from './most-rows.ts';
import { Section } from './section.tsx';
import { titleFromName } from './title-from-name.ts';
import { UnreadRow } from './unread-row.tsx';
import { useImportSession } from './use-import-session.ts';

/** Files that hold no credential as they are, under one heading. Nothing where there are none. */
export const UnreadSection = memo(function UnreadSection(props: {
  title: string;
  unread: readonly UnreadFile[];
  /** All files of the review. */
  files: ImportSnapshot['files'];
}): ReactNode {
  const session = useImportSession();
  const { title, unread: shown, files } = props;
  if (shown.length === 0) return null;
  return (
    <Section title={title}>
      <LongList
        items={shown}
        keyOf={keyOfUnread}
        rowHeight={190}
        mostDrawn={mostRows}
        label={title}
        renderRow={(unread, row) => (
          <UnreadRow
            unread={unread}
            size={files[unread.position]?.bytes?.length ?? null}
            onKeep={() => {
              const named = titleFromName(unread.file.fileName);
              session.choose({
                evidence: new Map([...session.snapshot().evidence, [unread.position, named]]),
              });
            }}
            row={row}
          />
        )}
      />
    </Section>
  );
});

const keyOfUnread = ({ position }: { position: number }) => String(position);

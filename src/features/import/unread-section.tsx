import type { ReactNode } from 'react';
import type { UnreadFile } from '#src/domain/wallet/incoming.ts';
import { LongList } from '#src/ui/long-list.tsx';
import { titleFromName } from './import-session.ts';
import type { ImportSnapshot } from './import-snapshot.ts';
import { Section } from './section.tsx';
import { UnreadRow } from './unread-row.tsx';
import { useImportSession } from './use-import-session.ts';

/** Files that hold no credential as they are, under one heading. Nothing where there are none. */
export function UnreadSection(props: {
  title: string;
  files: readonly UnreadFile[];
  snapshot: ImportSnapshot;
}): ReactNode {
  const session = useImportSession();
  const { title, files, snapshot } = props;
  if (files.length === 0) return null;
  return (
    <Section title={title}>
      <LongList
        items={files}
        keyOf={keyOfUnread}
        rowHeight={190}
        label={title}
        renderRow={(unread, row) => (
          <UnreadRow
            unread={unread}
            size={snapshot.files[unread.position]?.bytes?.length ?? null}
            onKeep={() => {
              const named = titleFromName(unread.file.fileName);
              session.choose({ evidence: new Map([...snapshot.evidence, [unread.position, named]]) });
            }}
            row={row}
          />
        )}
      />
    </Section>
  );
}

const keyOfUnread = ({ position }: { position: number }) => String(position);

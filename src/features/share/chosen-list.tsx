import type { ReactNode } from 'react';
import type { RecognitionDecision } from '#src/domain/wallet/records.ts';
import { Sentence, useText } from '#src/i18n/text.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { ChosenRow } from './chosen-row.tsx';
import { move, tick, type Change, type Draft } from './draft.ts';
import type { ListedEntry } from './use-listed-entries.ts';
import { useTitle } from './use-title.ts';

/** What is listed for sharing, in the order in which readers see it. */
export function ChosenList(props: {
  listed: readonly ListedEntry[];
  decisions: readonly RecognitionDecision[];
  draft: Draft;
  onChange: Change;
}): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const titleOf = useTitle();
  const { listed, draft, onChange } = props;
  return (
    <>
      <ul className="border-t border-ink">
        {listed.map((one, index) => (
          <ChosenRow
            key={one.entry.id}
            listed={one}
            decisions={props.decisions}
            ticked={!draft.unticked.has(one.entry.id)}
            isFirst={index === 0}
            isLast={index === listed.length - 1}
            onTick={(ticked) => {
              onChange((now) => tick(now, one.entry.id, ticked));
            }}
            onForm={(form) => {
              onChange((now) => ({ ...now, forms: { ...now.forms, [one.entry.id]: form } }));
            }}
            onMove={(by) => {
              onChange((now) => move(now, one.entry.id, by));
              const title = titleOf(one.entry).text;
              announce(
                t('share.choose.moved', { title, position: index + by + 1, count: listed.length }),
                () => {
                  onChange((now) => move(now, one.entry.id, by === 1 ? -1 : 1));
                },
              );
            }}
          />
        ))}
      </ul>
      <p className="mt-1.5 max-w-[66ch] text-sm text-ink-2">
        <Sentence id="share.choose.help" components={[<b key="original" />]} />
      </p>
    </>
  );
}

import type { ReactNode } from 'react';
import { place, tick, type PortfolioDraft } from '#src/domain/portfolio/portfolio-draft.ts';
import type { EntryId, RecognitionDecision } from '#src/domain/wallet/records.ts';
import { Sentence, useText } from '#src/i18n/text.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import type { Change } from './change.ts';
import { ChosenRow } from './chosen-row.tsx';
import { FieldsDialog } from './fields-dialog.tsx';
import type { ListedEntry } from './use-listed-entries.ts';
import { useRowDrag } from './use-row-drag.ts';
import { useTitle } from './use-title.ts';

/** The entry whose fields are being chosen, and for which form. */
export type FieldsAsked = { id: EntryId; what: 'parts' | 'extract' };

/** What is listed for sharing, in the order in which readers see it. */
export function ChosenList(props: {
  listed: readonly ListedEntry[];
  decisions: readonly RecognitionDecision[];
  draft: PortfolioDraft;
  onChange: Change;
  /** Null while no fields are being chosen. */
  fields: FieldsAsked | null;
  onFields: (asked: FieldsAsked | null) => void;
}): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const titleOf = useTitle();
  const { listed, draft, onChange, onFields } = props;
  const asked = listed.find(({ entry }) => entry.id === props.fields?.id);
  const close = () => {
    onFields(null);
  };
  // A draft may list entries that are no longer in the wallet; positions here are those that are seen.
  const placeAt = (id: EntryId, position: number) => {
    const from = draft.listed.indexOf(id);
    const target = draft.listed.indexOf(listed[position]?.entry.id ?? '');
    const entry = listed.find((one) => one.entry.id === id)?.entry;
    onChange((now) => place(now, id, target));
    if (entry && target >= 0 && from !== target)
      announce(
        t('share.choose.moved', { title: titleOf(entry).text, position: position + 1, count: listed.length }),
        () => {
          onChange((now) => place(now, id, from));
        },
      );
  };
  const dragOf = useRowDrag(placeAt);
  return (
    <>
      <ul className="border-t border-ink">
        {listed.map((one, index) => {
          const { id } = one.entry;
          return (
            <ChosenRow
              key={id}
              listed={one}
              decisions={props.decisions}
              ticked={!draft.unticked.includes(id)}
              drag={dragOf(id, index)}
              isFirst={index === 0}
              isLast={index === listed.length - 1}
              onTick={(ticked) => {
                onChange((now) => tick(now, id, ticked));
              }}
              onForm={(form) => {
                onChange((now) => ({ ...now, forms: { ...now.forms, [id]: form } }));
              }}
              onFields={() => {
                if (one.form === 'parts' || one.form === 'extract') onFields({ id, what: one.form });
              }}
              onMove={(by) => {
                placeAt(id, index + by);
              }}
            />
          );
        })}
      </ul>
      <p className="mt-1.5 max-w-[66ch] text-sm text-ink-2">
        <Sentence id="share.choose.help" components={[<b key="original" />, <b key="extract" />]} />
      </p>
      {props.fields && asked && (
        <FieldsDialog
          key={props.fields.id}
          listed={asked}
          title={titleOf(asked.entry).text}
          what={props.fields.what}
          onParts={(ids) => {
            const { id } = asked.entry;
            onChange((now) => ({
              ...now,
              parts: { ...now.parts, [id]: ids },
              forms: { ...now.forms, [id]: 'parts' },
            }));
            close();
          }}
          onFacts={(keys) => {
            const { id } = asked.entry;
            onChange((now) => ({
              ...now,
              facts: { ...now.facts, [id]: keys },
              forms: { ...now.forms, [id]: 'extract' },
            }));
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}

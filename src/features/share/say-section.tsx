import type { ReactNode } from 'react';
import type { Settings } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { Checkbox } from '#src/ui/choice.tsx';
import { Select, TextArea, TextField } from '#src/ui/field.tsx';
import type { Change, Draft } from './draft.ts';

/** What the holder says beside the originals. Every field is optional. */
export function SaySection(props: {
  draft: Draft;
  onChange: Change;
  settings: Settings;
  /** Decisions that concern what is chosen. */
  decisionCount: number;
  pathways: readonly { id: string; name: string }[];
}): ReactNode {
  const { t } = useText();
  const { draft, onChange } = props;
  return (
    <div className="mt-8 space-y-5">
      <TextField
        label={t('share.words.name')}
        help={t('share.words.name.help')}
        autoComplete="name"
        maxLength={200}
        value={draft.name ?? props.settings.holderName}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          onChange((now) => ({ ...now, name: typed }));
        }}
      />
      <TextArea
        label={t('share.words.message')}
        help={t('share.words.message.help')}
        rows={3}
        maxLength={4000}
        value={draft.message}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          onChange((now) => ({ ...now, message: typed }));
        }}
      />
      {props.decisionCount > 0 && (
        <Checkbox
          label={t('share.words.decisions', { count: props.decisionCount })}
          checked={draft.withDecisions}
          onChange={(event) => {
            const typed = event.currentTarget.checked;
            onChange((now) => ({ ...now, withDecisions: typed }));
          }}
        />
      )}
      {props.pathways.length > 0 && (
        <Select
          label={t('share.words.pathway')}
          help={t('share.words.pathway.help')}
          value={draft.pathwayId}
          options={[
            { value: '', label: t('share.words.pathway.none') },
            ...props.pathways.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            onChange((now) => ({ ...now, pathwayId: typed }));
          }}
        />
      )}
    </div>
  );
}

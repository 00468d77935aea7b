import type { ReactNode } from 'react';
import type { PortfolioDraft } from '#src/domain/portfolio/portfolio-draft.ts';
import type { Settings } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { Checkbox } from '#src/ui/choice.tsx';
import { Select, TextArea, TextField } from '#src/ui/field.tsx';
import type { Change } from './change.ts';

/** What the holder says beside the originals. Every field is optional. */
export function SaySection(props: {
  draft: PortfolioDraft;
  onChange: Change;
  settings: Settings;
  /** Decisions that concern what is chosen. */
  decisionCount: number;
  /** BCP 47 tags to choose from. */
  languages: readonly string[];
  pathways: readonly { id: string; name: string }[];
}): ReactNode {
  const { t, language } = useText();
  const { draft, onChange } = props;
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  const write = (field: 'title' | 'recipient' | 'purpose' | 'language', value: string) => {
    onChange((now) => ({ ...now, [field]: value }));
  };
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
      <TextField
        label={t('share.words.title')}
        help={t('share.words.title.help')}
        maxLength={200}
        value={draft.title}
        onChange={(event) => {
          write('title', event.currentTarget.value);
        }}
      />
      <div className="grid grid-cols-2 gap-x-6 gap-y-5 max-sm:grid-cols-1">
        <TextField
          label={t('share.words.recipient')}
          help={t('share.words.recipient.help')}
          maxLength={200}
          value={draft.recipient}
          onChange={(event) => {
            write('recipient', event.currentTarget.value);
          }}
        />
        <TextField
          label={t('share.words.purpose')}
          help={t('share.words.purpose.help')}
          maxLength={400}
          value={draft.purpose}
          onChange={(event) => {
            write('purpose', event.currentTarget.value);
          }}
        />
      </div>
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
      <Select
        label={t('share.words.language')}
        help={t('share.words.language.help')}
        value={draft.language}
        options={[
          { value: '', label: t('share.words.language.none') },
          ...props.languages
            .map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))
            .sort((one, other) => one.label.localeCompare(other.label, language)),
        ]}
        onChange={(event) => {
          write('language', event.currentTarget.value);
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

import type { ReactNode } from 'react';
import type { PortfolioDraft } from '#src/domain/portfolio/portfolio-draft.ts';
import { useText } from '#src/i18n/text.tsx';
import { Checkbox } from '#src/ui/choice.tsx';
import { Select, TextArea, TextField } from '#src/ui/field.tsx';
import type { Change } from './change.ts';
import { PathwayChoice } from './pathway-choice.tsx';

type Written = 'name' | 'title' | 'recipient' | 'purpose' | 'message' | 'language';

/** What the holder says beside the originals. Every field is optional. */
export function SaySection(props: {
  draft: PortfolioDraft;
  onChange: Change;
  /** The name that readers will see. */
  holderName: string;
  /** Decisions that concern what is chosen. */
  decisionCount: number;
  /** BCP 47 tags to choose from. */
  languages: readonly string[];
  pathways: readonly { id: string; name: string }[];
}): ReactNode {
  const { t, language } = useText();
  const { draft, onChange } = props;
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  const field = (name: Written, longest: number) => ({
    maxLength: longest,
    value: draft[name] ?? props.holderName,
    onChange: (event: { currentTarget: { value: string } }) => {
      const typed = event.currentTarget.value;
      onChange((now) => ({ ...now, [name]: typed }));
    },
  });
  return (
    <div className="space-y-5 pt-2 pb-5">
      <TextField
        label={t('share.words.name')}
        help={t('share.words.name.help')}
        autoComplete="name"
        {...field('name', 200)}
      />
      <TextField label={t('share.words.title')} help={t('share.words.title.help')} {...field('title', 200)} />
      <div>
        <div className="grid grid-cols-2 gap-x-6 gap-y-5 max-sm:grid-cols-1">
          <TextField
            label={t('share.words.recipient')}
            help={t('share.words.recipient.help')}
            {...field('recipient', 200)}
          />
          <TextField
            label={t('share.words.purpose')}
            help={t('share.words.purpose.help')}
            {...field('purpose', 400)}
          />
        </div>
        {draft.recipient !== '' && (
          <Checkbox
            label={t('share.words.recipient.shown')}
            checked={draft.keepsRecipient !== true}
            onChange={(event) => {
              const shown = event.currentTarget.checked;
              onChange((now) => ({ ...now, keepsRecipient: !shown }));
            }}
          />
        )}
      </div>
      <TextArea
        label={t('share.words.message')}
        help={t('share.words.message.help')}
        rows={3}
        {...field('message', 4000)}
      />
      <Select
        label={t('share.words.language')}
        help={t('share.words.language.help')}
        value={draft.language}
        onChange={field('language', 0).onChange}
        options={[
          { value: '', label: t('share.words.language.none') },
          ...props.languages
            .map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))
            .sort((one, other) => one.label.localeCompare(other.label, language)),
        ]}
      />
      {props.decisionCount > 0 && (
        <Checkbox
          label={t('share.words.decisions', { count: props.decisionCount })}
          checked={draft.withDecisions}
          onChange={(event) => {
            const ticked = event.currentTarget.checked;
            onChange((now) => ({ ...now, withDecisions: ticked }));
          }}
        />
      )}
      <PathwayChoice draft={draft} onChange={onChange} pathways={props.pathways} />
    </div>
  );
}

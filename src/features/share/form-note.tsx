import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { TextButton } from '#src/ui/button.tsx';
import type { ListedEntry } from './use-listed-entries.ts';

/** What the chosen form means for the reader, with the way to its fields. */
export function FormNote(props: { listed: ListedEntry; title: string; onFields: () => void }): ReactNode {
  const { t, list } = useText();
  const { listed } = props;
  const { form, parts, chosenParts, facts, chosenFacts } = listed;
  if (form !== 'parts' && form !== 'extract') return null;
  const learner = listed.entry.credential.learner?.value;
  const hidden = (
    [
      ['date-of-birth', learner?.dateOfBirth],
      ['national-id', learner?.nationalId],
      ['e-mail', learner?.email],
      ['address', learner?.address],
    ] as const
  ).flatMap(([topic, held]) => (held ? [t(`disclosure.topic.${topic}`)] : []));
  return (
    <div className="mt-1 text-sm text-ink-2">
      <p>
        {form === 'parts'
          ? t('share.parts.shown', { shown: chosenParts.length, all: parts?.parts.length ?? 0 })
          : t('share.extract.shown', { shown: chosenFacts.length, all: facts.length })}{' '}
        <TextButton
          className="text-ink"
          aria-label={t('share.fields.choose.of', { title: props.title })}
          onClick={props.onFields}
        >
          {t('share.fields.choose')}
        </TextButton>
      </p>
      {form === 'extract' && (
        <p className="mt-0.5">{t('share.extract.hides', { count: hidden.length, topics: list(hidden) })}</p>
      )}
      {listed.isRefused && (
        <p role="alert" className="mt-0.5 font-semibold text-bad">
          {t('share.parts.refused')}
        </p>
      )}
    </div>
  );
}

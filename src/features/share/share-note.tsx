import { useState, type ReactNode } from 'react';
import { seenTopics } from '#src/domain/portfolio/disclosure.ts';
import type { ShareRecord } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { Button, TextButton } from '#src/ui/button.tsx';
import { TextArea } from '#src/ui/field.tsx';

/** "3 kinds of fields": what readers could see, as it was then. */
export function FieldsSeen({ topics }: { topics: readonly string[] }): ReactNode {
  const { t, list } = useText();
  const known = seenTopics.filter((topic) => topics.includes(topic));
  if (known.length === 0) return null;
  return (
    <details className="text-ink-2">
      <summary className="min-h-6 cursor-pointer">{t('share.log.fields', { count: known.length })}</summary>
      {list(known.map((topic) => t(`share.topic.${topic}`)))}
    </details>
  );
}

/** The learner's own note on a line of the log, and the way to change it. */
export function ShareNote(props: {
  share: ShareRecord;
  named: { date: string; to: string };
  onNote: (share: ShareRecord, note: string) => void;
}): ReactNode {
  const { t } = useText();
  const { share } = props;
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null)
    return (
      <span className="block font-normal text-ink-2">
        {share.note !== '' && <span className="block break-words whitespace-pre-line">{share.note}</span>}
        <TextButton
          aria-label={t(
            share.note === '' ? 'share.log.note.add.of' : 'share.log.note.change.of',
            props.named,
          )}
          onClick={() => {
            setTyped(share.note);
          }}
        >
          {t(share.note === '' ? 'share.log.note.add' : 'share.log.note.change')}
        </TextButton>
      </span>
    );
  return (
    <form
      className="mt-1 grid gap-2 font-normal"
      onSubmit={(event) => {
        event.preventDefault();
        setTyped(null);
        if (typed.trim() !== share.note) props.onNote(share, typed.trim());
      }}
    >
      <TextArea
        label={t('share.log.note')}
        rows={2}
        maxLength={1000}
        value={typed}
        // The button that was pressed is gone: the focus goes to what it opened.
        // eslint-disable-next-line jsx-a11y/no-autofocus -- see above
        autoFocus
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      <span className="flex gap-2">
        <Button size="small" type="submit">
          {t('share.log.note.save')}
        </Button>
        <Button
          size="small"
          look="bare"
          onClick={() => {
            setTyped(null);
          }}
        >
          {t('app.cancel')}
        </Button>
      </span>
    </form>
  );
}

import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { canAskForCamera } from '#src/ui/camera.ts';
import { TextField } from '#src/ui/field.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { PlainPage } from '#src/features/employer/plain-page.tsx';
import { Refusals } from '#src/features/employer/several/refusals.tsx';
import { ScanCode } from './scan-code.tsx';
import { framesRead, withFrame } from './sent-frames.ts';
import { withLink, type Sent } from './sent.ts';
import { sentText } from './sent-text.ts';

const kinds = ['page', 'credential', 'archive', 'code'] as const;

/** Every way to open what somebody sent: files, a link, a code. */
export function OpenPage(props: {
  sent: Sent;
  reading: boolean;
  onFiles: (files: readonly File[]) => void;
  onSent: (sent: Sent) => void;
}): ReactNode {
  const { t } = useText();
  const { sent } = props;
  const chooser = useRef<HTMLInputElement>(null);
  const takeText = (text: string): 'done' | 'more' | 'nothing' => {
    const found = sentText(text);
    if (found === null) return 'nothing';
    const next = found.kind === 'link' ? withLink(sent, found.fragment) : withFrame(sent, found.frame);
    props.onSent(next);
    return next.frames === null ? 'done' : 'more';
  };
  return (
    <PlainPage title={t('employer.open.title')}>
      <p className="text-lg">{t('employer.open.lead')}</p>
      <div className="mt-6 space-y-8">
        <div className="border-2 border-dashed border-edge px-6 py-8 max-sm:px-4 max-sm:py-5">
          <p className="font-semibold">{t('employer.open.files')}</p>
          <ul className="mt-1 list-disc ps-5 text-sm text-ink-2">
            {kinds.map((kind) => (
              <li key={kind}>{t(`employer.open.kind.${kind}`)}</li>
            ))}
          </ul>
          <Button
            look="primary"
            className="mt-4"
            icon={<Icon name="file" />}
            onClick={() => chooser.current?.click()}
          >
            {t('employer.open.choose')}
          </Button>
          <input
            ref={chooser}
            type="file"
            hidden
            multiple
            data-chooser="files"
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              // The same file can be chosen again.
              event.target.value = '';
              if (files.length > 0) props.onFiles(files);
            }}
          />
          <p role="status" className="mt-2 text-sm empty:hidden">
            {props.reading && t('employer.open.reading')}
          </p>
        </div>
        <LinkField onText={takeText} />
        {canAskForCamera() && (
          <ScanCode
            onText={(text) => {
              const came = takeText(text);
              return came === 'nothing' ? 'more' : came;
            }}
          />
        )}
        <p role="status" className="font-semibold empty:hidden">
          {sent.frames && t('employer.open.frames', framesRead(sent.frames))}
        </p>
        <Refusals refusals={sent.refusals} />
        <p className="text-sm text-ink-2">{t('employer.open.nothingKept')}</p>
      </div>
    </PlainPage>
  );
}

function LinkField({ onText }: { onText: (text: string) => 'done' | 'more' | 'nothing' }): ReactNode {
  const { t } = useText();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const came = onText(text);
    setWrong(came === 'nothing');
    if (came === 'more') setText('');
  };
  return (
    <form className="flex items-end gap-2 max-sm:flex-col max-sm:items-stretch" onSubmit={submit}>
      <div className="min-w-0 flex-1">
        <TextField
          label={t('employer.open.link')}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={text}
          error={isWrong ? t('employer.open.link.wrong') : undefined}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setWrong(false);
          }}
        />
      </div>
      <Button type="submit">{t('employer.open.link.open')}</Button>
    </form>
  );
}

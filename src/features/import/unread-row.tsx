import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { UnreadFile } from '#src/domain/wallet/incoming.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { Button } from '#src/ui/button.tsx';
import type { RowPlace } from '#src/ui/long-list-props.ts';
import { OutcomeMark } from '#src/ui/outcome.tsx';
import { fetchedWords } from './incoming-words.ts';
import { IssuerListButton } from './issuer-list-button.tsx';
import { StepButton } from './step-button.tsx';
import { needsStep, stepIn } from './step.ts';

/** A file that was not read, or only leads to a credential: why, what that means, what to do, and how not to lose it. */
export function UnreadRow(props: {
  unread: UnreadFile;
  /** Bytes; null where the file was never loaded, so that it cannot be kept either. */
  size: number | null;
  onKeep: () => void;
  row: RowPlace;
}): ReactNode {
  const text = useText();
  const { t, bytes, values } = text;
  const { file, problem } = props.unread;
  const data = values(problem.data);
  const step = stepIn(problem);
  const isStep = needsStep(props.unread);
  const canBeKept = props.size !== null && props.size > 0;
  const mayStay = canBeKept && step?.kind !== 'offer' && problem.code !== 'issuer-list';
  return (
    <li
      {...props.row}
      className="grid items-start gap-x-8 gap-y-3 border-b border-edge py-3.5 md:grid-cols-2"
    >
      <div>
        <div className="grid grid-cols-[22px_1fr] gap-x-2">
          <OutcomeMark tone={isStep ? 'nothing' : 'failed'} className="mt-0.5 size-5" />
          <h3 className={isStep ? '' : 'text-bad'}>{t(`problem.${problem.code}.title`, data)}</h3>
        </div>
        <p className="mt-1 text-xs break-words text-ink-3">
          {props.size === null ? file.fileName : `${file.fileName} · ${bytes(props.size)}`}
          {file.fetched && ` · ${fetchedWords(text, file.fetched)}`}
        </p>
        <p className="mt-2 text-sm break-words">{t(`problem.${problem.code}.text`, data)}</p>
        <details className="mt-1.5 text-sm">
          <summary>{t('import.unread.technical')}</summary>
          <p className="break-words text-ink-2">
            {t('import.unread.code', {
              code: problem.code,
              mediaType: file.mediaType,
              sha256: file.sha256,
            })}
          </p>
        </details>
      </div>
      <div>
        <h4 className="font-semibold">{t('import.unread.what')}</h4>
        <ol className="mt-1 list-decimal space-y-1 ps-5 text-sm marker:font-semibold">
          <li className="ps-1.5">
            {t(`problem.${problem.code}.advice`, data)}
            {problem.code === 'wallet-backup' && (
              <Link to={`${paths.more}#restore`} className="ms-1 inline-block min-h-6">
                {t('import.unread.restore')}
              </Link>
            )}
          </li>
          {mayStay && <li className="ps-1.5">{t('import.unread.evidenceAdvice')}</li>}
        </ol>
        <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
          {problem.code === 'issuer-list' && canBeKept && (
            <IssuerListButton sha256={file.sha256} position={props.unread.position} />
          )}
          {step !== null && <StepButton step={step} position={props.unread.position} />}
          {mayStay && (
            <Button size="small" onClick={props.onKeep}>
              {t('import.unread.keep')}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

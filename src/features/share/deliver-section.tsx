import { useId, type ReactNode } from 'react';
import { carefulLimitBytes, largestFirst } from '#src/domain/portfolio/link-size.ts';
import type { Portfolio, ShareProblem } from '#src/domain/portfolio/portfolio.ts';
import { Sentence, useText } from '#src/i18n/text.tsx';
import { Button, buttonClass } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/field.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { SizeMeter } from './size-meter.tsx';
import { StepHeading } from './step-heading.tsx';

/** So many originals are named as the ones to leave out first. */
const named = 2;

/** The link: what it is, how long it is, and ways to hand it over. */
export function DeliverSection(props: {
  portfolio: Portfolio | null;
  /** For each original the title to name it by. */
  titles: readonly string[];
  /** Null while there is none. */
  link: string | null;
  problem: ShareProblem | null;
  /** The link being made is not the one shown. */
  making: boolean;
  recipient: string;
  onRecipient: (recipient: string) => void;
  onCopy: () => void;
  onMail: () => void;
  onSaveOriginals: () => void;
  mailAddress: string;
  /** A link that the browser refused to copy: it is shown for the person to copy. */
  refusedLink: string | null;
  /** What the device could not do. */
  trouble: string | null;
}): ReactNode {
  const { t } = useText();
  const { link, problem, portfolio } = props;
  const heaviest = largestFirst(portfolio?.originals ?? [])
    .slice(0, named)
    .map((position) => props.titles[position] ?? '');
  const ready = link !== null && !props.making;
  return (
    <section aria-labelledby="deliver" className="[grid-area:three]">
      <StepHeading id="deliver" number={3}>
        {t('share.deliver.title')}
      </StepHeading>
      <div className="mt-3 space-y-5 border border-ink p-6 max-sm:p-4">
        <p className="flex items-center gap-2 font-semibold">
          <Icon name="link" />
          {t('share.deliver.link')}
        </p>
        <p className="text-sm">
          <Sentence id="share.deliver.honest" components={[<b key="final" />]} />
        </p>
        <TextField
          label={t('share.deliver.recipient')}
          help={t('share.deliver.recipient.help')}
          maxLength={200}
          value={props.recipient}
          onChange={(event) => {
            props.onRecipient(event.currentTarget.value);
          }}
        />
        {link === null && problem === null && (
          <p role="status" className="text-sm text-ink-2">
            {t(props.making ? 'share.deliver.making' : 'share.deliver.nothing')}
          </p>
        )}
        {problem?.code === 'portfolio-too-large' && (
          <TooLarge problem={problem} titles={heaviest} onSaveOriginals={props.onSaveOriginals} />
        )}
        {link !== null && (
          <>
            <SizeMeter size={link.length} />
            {link.length > carefulLimitBytes && (
              <TooLong titles={heaviest} onSaveOriginals={props.onSaveOriginals} />
            )}
          </>
        )}
        {link !== null && (
          <div className="flex flex-wrap gap-2">
            <Button look="primary" disabled={!ready} icon={<Icon name="link" />} onClick={props.onCopy}>
              {t('share.deliver.copy')}
            </Button>
            {ready && (
              <a href={props.mailAddress} className={buttonClass()} onClick={props.onMail}>
                <Icon name="mail" />
                {t('share.deliver.mail')}
              </a>
            )}
          </div>
        )}
        {props.refusedLink !== null && <LinkField key={props.refusedLink} link={props.refusedLink} />}
        {props.trouble !== null && (
          <Notice tone="bad" alert title={t('app.error.unexpected.title')}>
            {props.trouble}
          </Notice>
        )}
      </div>
    </section>
  );
}

function TooLarge(props: {
  problem: Extract<ShareProblem, { code: 'portfolio-too-large' }>;
  titles: readonly string[];
  onSaveOriginals: () => void;
}): ReactNode {
  const { t, bytes, list } = useText();
  const { problem, titles } = props;
  return (
    <Notice tone="warn" title={t('share.size.tooLarge')} alert>
      <p className="break-words">
        {t('share.size.tooLarge.text', {
          size: bytes(problem.bytes),
          limit: bytes(problem.limitBytes),
          titles: list(titles),
        })}
      </p>
      <SaveOriginals onSave={props.onSaveOriginals} />
    </Notice>
  );
}

function TooLong(props: { titles: readonly string[]; onSaveOriginals: () => void }): ReactNode {
  const { t, list } = useText();
  return (
    <div className="text-sm text-ink-2">
      <p className="break-words">{t('share.size.long.advice', { titles: list(props.titles) })}</p>
      <SaveOriginals onSave={props.onSaveOriginals} />
    </div>
  );
}

function SaveOriginals({ onSave }: { onSave: () => void }): ReactNode {
  const { t } = useText();
  return (
    <Button size="small" className="mt-2 text-ink" icon={<Icon name="download" />} onClick={onSave}>
      {t('share.size.originals')}
    </Button>
  );
}

/** The link to copy by hand, selected as soon as it appears. */
function LinkField({ link }: { link: string }): ReactNode {
  const { t } = useText();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="text-sm font-semibold">
        {t('share.deliver.field')}
      </label>
      <textarea
        id={id}
        readOnly
        rows={4}
        value={link}
        ref={(field) => {
          field?.focus();
          field?.select();
        }}
        className="mt-1 w-full rounded-ui border border-edge bg-paper p-2 text-xs break-all"
      />
      <p role="status" className="mt-1 text-sm text-ink-2">
        {t('share.deliver.notCopied')}
      </p>
    </div>
  );
}

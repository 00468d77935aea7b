import { useId, type ReactNode } from 'react';
import { carefulLimitBytes, largestFirst } from '#src/domain/portfolio/link-size.ts';
import type { ShareProblem } from '#src/domain/portfolio/portfolio.ts';
import { localDay } from '#src/domain/time.ts';
import { Sentence, useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { Button, buttonClass } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/field.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { SizeMeter } from '../size-meter.tsx';
import type { Delivering } from './delivering.ts';
import { Elsewhere } from './elsewhere.tsx';
import { NotReady } from './parts.tsx';

/** So many originals are named as the ones to leave out first. */
const named = 2;

/** The link: what it is, what locks it, how long it is, and ways to hand it over. */
export function LinkPanel({ delivering }: { delivering: Delivering }): ReactNode {
  const { t } = useText();
  const { link, problem, portfolio, making, deliveries } = delivering;
  const heaviest = largestFirst(portfolio?.originals ?? [])
    .slice(0, named)
    .map((position) => delivering.titles[position] ?? '');
  const ready = link !== null && !making;
  return (
    <div className="space-y-5">
      <p className="text-sm">
        <Sentence id="share.deliver.honest" components={[<b key="final" />]} />
      </p>
      <Locks delivering={delivering} />
      {link === null && problem === null && <NotReady delivering={delivering} />}
      {problem?.code === 'portfolio-too-large' && (
        <TooLarge problem={problem} titles={heaviest} delivering={delivering} />
      )}
      {link !== null && (
        <>
          <SizeMeter size={link.length} />
          {link.length > carefulLimitBytes && <TooLong titles={heaviest} delivering={delivering} />}
          <div className="flex flex-wrap gap-2">
            <Button look="primary" disabled={!ready} icon={<Icon name="link" />} onClick={deliveries.copy}>
              {t('share.deliver.copy')}
            </Button>
            {ready && (
              <a
                href={deliveries.mailAddress}
                className={buttonClass()}
                onClick={() => {
                  deliveries.note();
                }}
              >
                <Icon name="mail" />
                {t('share.deliver.mail')}
              </a>
            )}
            {ready && deliveries.canShare && (
              <Button icon={<Icon name="share" />} onClick={deliveries.shareLink}>
                {t('deliver.sheet')}
              </Button>
            )}
          </div>
        </>
      )}
      {deliveries.refusedLink !== null && (
        <LinkField key={deliveries.refusedLink} link={deliveries.refusedLink} />
      )}
      {ready && <Elsewhere delivering={delivering} link={link} />}
    </div>
  );
}

/** Passphrase and end date. They hold for the link, the QR code and the web page. */
function Locks({ delivering }: { delivering: Delivering }): ReactNode {
  const { t } = useText();
  const { now } = useServices();
  const today = localDay(now());
  const { stopAfter } = delivering;
  return (
    <div className="grid grid-cols-2 gap-x-6 gap-y-5 max-sm:grid-cols-1">
      <TextField
        label={t('deliver.passphrase')}
        labelNote={t('deliver.passphrase.recommended')}
        help={t('deliver.passphrase.help')}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={200}
        value={delivering.passphrase}
        onChange={(event) => {
          delivering.onPassphrase(event.currentTarget.value);
        }}
      />
      <TextField
        type="date"
        label={t('share.words.stopAfter')}
        help={t('share.words.stopAfter.help')}
        error={stopAfter !== '' && stopAfter < today ? t('share.words.stopAfter.past') : undefined}
        min={today}
        value={stopAfter}
        onChange={(event) => {
          delivering.onStopAfter(event.currentTarget.value);
        }}
      />
    </div>
  );
}

function TooLarge(props: {
  problem: Extract<ShareProblem, { code: 'portfolio-too-large' }>;
  titles: readonly string[];
  delivering: Delivering;
}): ReactNode {
  const { t, bytes, list } = useText();
  const { problem, titles, delivering } = props;
  return (
    <Notice tone="warn" title={t('share.size.tooLarge')} alert>
      <p className="break-words">
        {t('share.size.tooLarge.text', {
          size: bytes(problem.bytes),
          limit: bytes(problem.limitBytes),
          titles: list(titles),
        })}
      </p>
      <div className="mt-2 flex flex-wrap gap-2 text-ink">
        <Button size="small" icon={<Icon name="download" />} onClick={delivering.deliveries.saveOriginals}>
          {t('share.size.originals')}
        </Button>
        <Button
          size="small"
          icon={<Icon name="print" />}
          onClick={() => {
            delivering.onTab('pdf');
          }}
        >
          {t('deliver.toPdf')}
        </Button>
      </div>
    </Notice>
  );
}

/** Browsers open it, mail and chats may cut it: files do not break. */
function TooLong(props: { titles: readonly string[]; delivering: Delivering }): ReactNode {
  const { t, list } = useText();
  return (
    <div className="text-sm text-ink-2">
      <p className="break-words">{t('share.size.long.advice', { titles: list(props.titles) })}</p>
      <Button
        size="small"
        className="mt-2 text-ink"
        icon={<Icon name="file" />}
        onClick={() => {
          props.delivering.onTab('web-page');
        }}
      >
        {t('deliver.toWebPage')}
      </Button>
    </div>
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

import { useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { ExternalLink } from '#src/ui/external-link.tsx';
import { TextField } from '#src/ui/field.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useFetchAddress, type Fetching } from './use-fetch-address.ts';
import { useHandOver } from './use-import-session.ts';
import { webAddressIn, type WebAddress } from './web-address.ts';

/** Fetches a credential from a web address. Nobody is contacted before the button that names the host is pressed. */
export function AddressForm(props: {
  initial: string;
  /** The position of the file in the review that only names this address. */
  insteadOf?: number | undefined;
  onClose: () => void;
}): ReactNode {
  const { t } = useText();
  const handOver = useHandOver();
  const [text, setText] = useState(props.initial);
  const [isWrong, setWrong] = useState(false);
  const { fetching, start, stop } = useFetchAddress((file) => {
    props.onClose();
    handOver([props.insteadOf === undefined ? file : { ...file, insteadOf: props.insteadOf }]);
  });
  const given = webAddressIn(text);
  const host = given?.host ?? '';
  const isBusy = fetching.state === 'fetching';
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(given === null);
        if (given !== null && !isBusy) void start(given);
      }}
    >
      <TextField
        label={t('ways.address.label')}
        help={t('ways.address.help')}
        error={isWrong && given === null ? t('ways.address.wrong') : undefined}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={text}
        readOnly={isBusy}
        onChange={(event) => {
          setText(event.target.value);
          setWrong(false);
        }}
      />
      {given !== null && <p className="mt-3 break-words">{t('ways.address.whom', { host })}</p>}
      <Answer fetching={fetching} given={given} />
      <div className="mt-5 flex flex-wrap gap-2">
        <Button look="primary" type="submit" disabled={isBusy} className="max-w-full break-all">
          {given === null ? t('ways.address.title') : t('ways.address.fetch', { host })}
        </Button>
        {isBusy ? (
          <Button onClick={stop}>{t('ways.address.stop')}</Button>
        ) : (
          <Button onClick={props.onClose}>{t('app.cancel')}</Button>
        )}
      </div>
    </form>
  );
}

/** What has come so far, or why nothing did and how it can still be brought in. */
function Answer({ fetching, given }: { fetching: Fetching; given: WebAddress | null }): ReactNode {
  const { t, bytes } = useText();
  const host = given?.host ?? '';
  return (
    <>
      <p role="status" className="mt-3 font-semibold empty:hidden">
        {fetching.state === 'fetching' &&
          (fetching.bytes === 0
            ? t('ways.address.fetching', { host })
            : t('ways.address.arrived', { host, size: bytes(fetching.bytes) }))}
      </p>
      {fetching.state === 'failed' && fetching.from.address === given?.address && (
        <div className="mt-4 break-words">
          <Notice
            tone="warn"
            alert
            title={t(`ways.address.problem.${fetching.problem}.title`, { host: fetching.from.host })}
          >
            <p>{t(`ways.address.problem.${fetching.problem}.text`)}</p>
            <p className="mt-2 break-all">
              <ExternalLink href={fetching.from.address}>
                {t('ways.address.open', { address: fetching.from.address })}
              </ExternalLink>
            </p>
          </Notice>
        </div>
      )}
    </>
  );
}

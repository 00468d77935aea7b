import { useState, type ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { LocalizedText } from '#src/domain/credential/stated.ts';
import type { OpenedOffer, TransactionCode } from '#src/domain/issuance/issuance.ts';
import { useText, type Text } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/field.tsx';
import { IssuerFrame, IssuerText } from '#src/ui/voices.tsx';

/** What is offered, in the issuer's unsigned words, and the code that the issuer asks for. */
export function OpenedOfferForm(props: {
  opened: OpenedOffer;
  isBusy: boolean;
  onCollect: (code: string) => void;
  cancel: ReactNode;
}): ReactNode {
  const text = useText();
  const { t, list } = text;
  const { opened, isBusy } = props;
  const { host } = new URL(opened.issuer);
  const asked = opened.transactionCode;
  const [code, setCode] = useState('');
  const [error, setError] = useState<string>();
  const count = opened.credentials.length;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = asked === null ? undefined : codeError(text, asked, code.trim());
        setError(wrong);
        if (wrong === undefined && !isBusy) props.onCollect(code.trim());
      }}
    >
      <div className="mt-4">
        <IssuerFrame proof="unsigned">
          <p className="break-words">
            <Name name={opened.issuerName} fallback={host} />
          </p>
          <ul className="mt-2 space-y-1 text-lg break-words">
            {opened.credentials.map(({ configurationId, name }) => (
              <li key={configurationId}>
                <Name name={name} fallback={t('offer.unnamed', { id: configurationId })} />
              </li>
            ))}
          </ul>
        </IssuerFrame>
      </div>
      <p className="mt-3 text-sm break-words text-ink-2">{t('offer.claimed', { host })}</p>
      {asked !== null && (
        <div className="mt-4 max-w-[24rem]">
          <TextField
            label={t('offer.code')}
            help={codeHelp(text, asked)}
            error={error}
            inputMode={asked.isNumeric ? 'numeric' : 'text'}
            autoComplete="one-time-code"
            spellCheck={false}
            value={code}
            onChange={(event) => {
              setCode(event.target.value);
              setError(undefined);
            }}
          />
        </div>
      )}
      <p className="mt-4 text-sm break-words text-ink-2">
        {t('offer.hosts', { count, hosts: list(opened.hosts) })}
      </p>
      <div className="mt-6 flex flex-wrap gap-2">
        <Button look="primary" type="submit" disabled={isBusy}>
          {isBusy ? t('offer.collecting') : t('offer.collect', { count })}
        </Button>
        {props.cancel}
      </div>
    </form>
  );
}

function Name({ name, fallback }: { name: LocalizedText | null; fallback: string }): ReactNode {
  const { language } = useText();
  if (name === null) return fallback;
  const shown = pickLanguage(name, [language]);
  return <IssuerText lang={shown.lang}>{shown.text}</IssuerText>;
}

function codeHelp({ t }: Text, { isNumeric, length, description }: TransactionCode): string {
  const size = length === null ? '' : t(isNumeric ? 'offer.code.numbers' : 'offer.code.signs', { length });
  const said = description === '' ? t('offer.code.help') : t('offer.code.says', { description });
  return [size, said].filter(Boolean).join(' · ');
}

function codeError({ t }: Text, { isNumeric, length }: TransactionCode, code: string): string | undefined {
  if (code === '') return t('offer.code.missing');
  if (isNumeric && !/^\d+$/.test(code)) return t('offer.code.notNumeric');
  if (length !== null && code.length !== length)
    return t('offer.code.wrongLength', { length, typed: code.length });
  return undefined;
}

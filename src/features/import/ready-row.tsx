import { memo, useId, useState, type ReactNode } from 'react';
import { completeness, mandatoryElements } from '#src/domain/credential/elements.ts';
import { statedEqf } from '#src/domain/credential/ects.ts';
import { shownTitle } from '#src/domain/credential/shown-names.ts';
import { creditClaimOf } from '#src/domain/credits/credit-claim.ts';
import { attributionOf } from '#src/domain/verification/attribution.ts';
import { summariseChecks } from '#src/domain/verification/summary.ts';
import type { Doubt, ReadyCredential } from '#src/domain/wallet/incoming.ts';
import { creditWords, levelWords, type ClaimWords } from '#src/i18n/claim-words.ts';
import { Sentence, useText, type Text } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import { TextButton } from '#src/ui/button.tsx';
import { BareCheckbox } from '#src/ui/choice.tsx';
import type { RowPlace } from '#src/ui/long-list-props.ts';
import { Outcome } from '#src/ui/outcome.tsx';
import { ListStone, SizelessStone, stoneShape } from '#src/ui/stone.tsx';
import { CheckList } from './check-list.tsx';
import { incomingKey } from './incoming-key.ts';
import { issuedWords, originWords } from './incoming-words.ts';
import { RelativeWords } from './relative-words.tsx';

/** The columns of everything that is ready to be added. */
export const readyRow =
  'grid grid-cols-[30px_minmax(0,1fr)] items-start gap-x-2.5 gap-y-1.5 border-b border-edge py-3.5 lg:grid-cols-[30px_60px_minmax(0,1fr)_300px_210px] lg:gap-x-4';
export const readyPart = 'max-lg:col-start-2';
export const keyValues =
  'grid grid-cols-[auto_1fr] content-start gap-x-3 gap-y-0.5 text-sm [&>dt]:text-ink-2';

/** A credential that was read and is not in the wallet yet. */
export const ReadyRow = memo(function ReadyRow(props: {
  place: ReadyCredential & { doubt?: Doubt };
  ticked: boolean;
  onTick: (key: string, ticked: boolean) => void;
  row: RowPlace;
}): ReactNode {
  const { place } = props;
  const [open, setOpen] = useState(false);
  const checksId = useId();
  const text = useText();
  const { t, language, values } = text;
  const { credential, report } = place.found;
  const shown = shownTitle(credential, language);
  const title = titleWords(text, shown);
  const summary = summariseChecks(credential, report);
  const said = values(summary.data);
  const issuerHand = shown.stated && attributionOf(report, credential.format === 'own-record') !== 'failed';
  return (
    <li {...props.row} className={readyRow}>
      <BareCheckbox
        aria-label={t('import.ready.add', { title: title.text })}
        checked={props.ticked}
        onChange={(event) => {
          props.onTick(incomingKey(place), event.target.checked);
        }}
      />
      <div className="flex min-h-16 flex-col justify-end self-end max-lg:hidden lg:-mb-3.5">
        <IncomingStone place={place} />
      </div>
      <div className={readyPart}>
        <h3
          className={`text-[1.1875rem] leading-tight ${issuerHand ? 'font-serif font-medium' : 'font-normal'}`}
          {...(title.lang ? { lang: title.lang } : {})}
        >
          {title.text}
        </h3>
        <p className="text-sm text-ink-2">{issuedWords(text, credential)}</p>
        <p className="text-xs break-words text-ink-3">{originWords(text, place)}</p>
        {place.doubt !== undefined && (
          <p className="mt-1 max-w-[62ch] text-sm">{t(`import.doubt.${place.doubt}`)}</p>
        )}
        {place.relative !== null && <RelativeWords place={place} relative={place.relative} />}
        {place.isRemoved && <p className="text-xs text-ink-3">{t('import.ready.removed')}</p>}
      </div>
      <Facts text={text} place={place} />
      <div className={readyPart}>
        <Outcome
          tone={summary.tone}
          title={t(`summary.${summary.code}.title`, said)}
          {...(summary.tone === 'passed' ? {} : { detail: t(`summary.${summary.code}.detail`, said) })}
        />
        <TextButton
          className="ms-[30px] text-sm"
          aria-expanded={open}
          aria-controls={checksId}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {t('import.ready.checks')}
        </TextButton>
      </div>
      <div
        id={checksId}
        hidden={!open}
        className="col-start-2 -col-end-1 max-w-[78ch] pt-1 text-sm lg:col-start-3"
      >
        {open && <CheckList report={report} />}
      </div>
    </li>
  );
});

function Facts({ text, place }: { text: Text; place: ReadyCredential }): ReactNode {
  const { t } = text;
  const { credential, report } = place.found;
  const attribution = attributionOf(report, false);
  const credits = creditWords(text, creditClaimOf(credential), credential, attribution !== 'failed');
  const eqf = statedEqf(credential);
  const national =
    credential.levels.find(({ value }) => !['EQF', 'QF-EHEA'].includes(value.scheme))?.value ?? null;
  const level = levelWords(text, eqf, national, attribution === 'failed');
  const { present } = completeness(credential);
  return (
    <dl className={`${readyPart} ${keyValues}`}>
      <dt>{t('import.ready.credits')}</dt>
      <dd>
        <ClaimText words={credits} />
      </dd>
      <dt>{t('import.ready.level')}</dt>
      <dd>
        {eqf === null && national === null ? (
          <Sentence id="import.ready.levelNotStated" components={[<b key="none" />]} />
        ) : (
          <ClaimText words={level} />
        )}
      </dd>
      <dt>{t('import.ready.elements')}</dt>
      <dd>{t('import.ready.elementsOf', { present: present.length, all: mandatoryElements.length })}</dd>
    </dl>
  );
}

/** What is stated, and after it what is to be said about it. */
const ClaimText = ({ words }: { words: ClaimWords }): ReactNode => (
  <>
    <b>{words.main}</b> <span className="text-ink-2">{words.detail}</span>
  </>
);

function IncomingStone({ place }: { place: ReadyCredential }): ReactNode {
  const { credential, report } = place.found;
  const claim = creditClaimOf(credential);
  const failed = attributionOf(report, false) === 'failed';
  const shared = {
    level: statedEqf(credential),
    shape: stoneShape(`${place.file.sha256}.${place.index}`),
    cracked: failed,
  };
  const state = failed ? 'left-out' : 'earned';
  if (claim.kind === 'ects') return <ListStone {...shared} state={state} ects={claim.hundredths / 100} />;
  if (claim.kind === 'other-unit' && claim.indicative) {
    const { lowHundredths, highHundredths } = claim.indicative;
    return (
      <ListStone
        {...shared}
        state={lowHundredths === highHundredths && !failed ? 'indicative' : state}
        ects={lowHundredths / 100}
        upTo={highHundredths / 100}
      />
    );
  }
  return <SizelessStone>?</SizelessStone>;
}

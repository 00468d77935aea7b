import type { ReactNode } from 'react';
import { statedEqf } from '#src/domain/credential/ects.ts';
import type { SharedForm } from '#src/domain/portfolio/portfolio-draft.ts';
import { creditClaimOf } from '#src/domain/credits/credit-claim.ts';
import { attributionOf } from '#src/domain/verification/attribution.ts';
import { entryState, type EntryState } from '#src/domain/wallet/entry-state.ts';
import type { RecognitionDecision, WalletEntry } from '#src/domain/wallet/records.ts';
import { creditWords, levelWords } from '#src/i18n/claim-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { Checkbox } from '#src/ui/choice.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { OutcomeMark } from '#src/ui/outcome.tsx';
import { StoneKey, type StoneState } from '#src/ui/stone.tsx';
import { IssuerText } from '#src/ui/voices.tsx';
import type { RowDrag } from './use-row-drag.ts';
import { FormChoice } from './form-choice.tsx';
import { FormNote } from './form-note.tsx';
import type { ListedEntry } from './use-listed-entries.ts';
import { useTitle } from './use-title.ts';

const stoneOf = ({ state, reason }: EntryState): StoneState =>
  state === 'evidence' ? 'left-out' : reason === 'other-unit' ? 'indicative' : state;

/** One credential in the list: ticked or not, how it is shared, and where it stands. */
export function ChosenRow(props: {
  listed: ListedEntry;
  decisions: readonly RecognitionDecision[];
  ticked: boolean;
  drag: RowDrag;
  isFirst: boolean;
  isLast: boolean;
  onTick: (ticked: boolean) => void;
  onForm: (form: SharedForm) => void;
  /** Opens the choice of fields for the form that it has. */
  onFields: () => void;
  onMove: (by: -1 | 1) => void;
}): ReactNode {
  const { t } = useText();
  const { entry } = props.listed;
  const title = useTitle()(entry);
  const own = entry.credential.format === 'own-record';
  const attribution = attributionOf(entry.report, own);
  const eqf = statedEqf(entry.credential);
  return (
    <li
      {...props.drag.props}
      className={`grid grid-cols-[30px_26px_minmax(0,1fr)_auto] items-start gap-x-[0.7rem] border-b border-line py-[0.7rem] max-sm:grid-cols-[28px_24px_minmax(0,1fr)] ${props.drag.isOver ? 'bg-mist' : ''}`}
    >
      <Checkbox
        hideLabel
        label={t('share.choose.include', { title: title.text })}
        checked={props.ticked}
        onChange={(event) => {
          props.onTick(event.currentTarget.checked);
        }}
      />
      <span className="mt-0.5">
        <StoneKey state={stoneOf(entryState(entry, props.decisions))} level={eqf} />
      </span>
      <div className="min-w-0">
        <IssuerText
          lang={title.lang}
          attributed={!own && title.stated && attribution !== 'failed'}
          className="block leading-[1.3] break-words"
        >
          {title.text}
        </IssuerText>
        <EntryLine entry={entry} isCounted={attribution !== 'failed' && attribution !== 'unsigned'} />
        <FormNote listed={props.listed} title={title.text} onFields={props.onFields} />
        {attribution === 'failed' && (
          <p className="mt-0.5 flex items-start gap-1.5 text-sm font-semibold text-bad">
            <OutcomeMark tone="failed" className="mt-px size-[18px]" />
            {t('share.choose.failed')}
          </p>
        )}
      </div>
      <div className="flex items-center gap-1 max-sm:col-start-3 max-sm:mt-1.5 max-[23rem]:-col-start-3 max-[23rem]:-col-end-1 max-[23rem]:gap-0">
        <FormChoice {...props} title={title.text} />
        <MoveButton
          label={t('share.choose.up', { title: title.text })}
          disabled={props.isFirst}
          onPress={() => {
            props.onMove(-1);
          }}
          up
        />
        <MoveButton
          label={t('share.choose.down', { title: title.text })}
          disabled={props.isLast}
          onPress={() => {
            props.onMove(1);
          }}
        />
      </div>
    </li>
  );
}

/** "10 ECTS · EQF 7", or what an own record is. */
function EntryLine(props: { entry: WalletEntry; isCounted: boolean }): ReactNode {
  const { credential } = props.entry;
  const text = useText();
  const eqf = statedEqf(credential);
  const words =
    credential.format === 'own-record'
      ? [text.t('share.choose.own')]
      : [
          creditWords(text, creditClaimOf(credential), credential).main,
          eqf === null ? '' : levelWords(text, eqf, null).main,
          props.isCounted ? '' : text.t('share.choose.notCounted'),
        ];
  return <p className="text-sm text-ink-2">{words.filter(Boolean).join(' · ')}</p>;
}

function MoveButton(props: {
  label: string;
  disabled: boolean;
  onPress: () => void;
  up?: boolean;
}): ReactNode {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      // At an end it stays in place and keeps the focus: a button that vanished would drop it.
      aria-disabled={props.disabled}
      onClick={() => {
        if (!props.disabled) props.onPress();
      }}
      className="grid size-9 place-items-center rounded-ui text-ink-2 hover:bg-mist aria-disabled:cursor-not-allowed aria-disabled:text-line"
    >
      <Icon name="chevronDown" className={`size-4 ${props.up ? 'rotate-180' : ''}`} />
    </button>
  );
}

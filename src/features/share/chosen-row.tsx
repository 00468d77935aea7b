import type { ReactNode } from 'react';
import { statedEqf } from '#src/domain/credential/ects.ts';
import { carriesSignature } from '#src/domain/portfolio/carries-signature.ts';
import { creditClaimOf } from '#src/domain/credits/credit-claim.ts';
import { attributionOf } from '#src/domain/verification/attribution.ts';
import { entryState, type EntryState } from '#src/domain/wallet/entry-state.ts';
import type { RecognitionDecision, WalletEntry } from '#src/domain/wallet/records.ts';
import { creditWords, levelWords } from '#src/i18n/claim-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { Checkbox } from '#src/ui/choice.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { MenuButton } from '#src/ui/menu-button.tsx';
import { OutcomeMark } from '#src/ui/outcome.tsx';
import { StoneKey, type StoneState } from '#src/ui/stone.tsx';
import { IssuerText } from '#src/ui/voices.tsx';
import type { Form } from './draft.ts';
import type { ListedEntry } from './use-listed-entries.ts';
import { useTitle } from './use-title.ts';

const stoneOf = ({ state, reason }: EntryState): StoneState =>
  state === 'evidence' ? 'left-out' : reason === 'other-unit' ? 'indicative' : state;

/** One credential in the list: ticked or not, how it is shared, and where it stands. */
export function ChosenRow(props: {
  listed: ListedEntry;
  decisions: readonly RecognitionDecision[];
  ticked: boolean;
  isFirst: boolean;
  isLast: boolean;
  onTick: (ticked: boolean) => void;
  onForm: (form: Form) => void;
  onMove: (by: -1 | 1) => void;
}): ReactNode {
  const { t } = useText();
  const { entry } = props.listed;
  const title = useTitle()(entry);
  const own = entry.credential.format === 'own-record';
  const attribution = attributionOf(entry.report, own);
  const eqf = statedEqf(entry.credential);
  return (
    <li className="grid grid-cols-[30px_26px_minmax(0,1fr)_auto] items-start gap-x-[0.7rem] border-b border-line py-[0.7rem] max-sm:grid-cols-[28px_24px_minmax(0,1fr)]">
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
        <EntryLine entry={entry} />
        {attribution === 'failed' && (
          <p className="mt-0.5 flex items-start gap-1.5 text-sm font-semibold text-bad">
            <OutcomeMark tone="failed" className="mt-px size-[18px]" />
            {t('share.choose.failed')}
          </p>
        )}
      </div>
      <div className="flex items-center gap-1 max-sm:col-start-3 max-sm:mt-1.5">
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
function EntryLine({ entry: { credential } }: { entry: WalletEntry }): ReactNode {
  const text = useText();
  const words =
    credential.format === 'own-record'
      ? [text.t('share.choose.own')]
      : [
          creditWords(text, creditClaimOf(credential), credential).main,
          levelWords(text, statedEqf(credential), null).main,
        ];
  return <p className="text-sm text-ink-2">{words.filter(Boolean).join(' · ')}</p>;
}

function FormChoice(props: { listed: ListedEntry; title: string; onForm: (form: Form) => void }): ReactNode {
  const { t, bytes } = useText();
  const { entry, form, forms, file } = props.listed;
  const own = entry.credential.format === 'own-record';
  const size = bytes(file?.bytes ?? 0);
  const unsigned = !carriesSignature(entry.report);
  const inRecord = entry.parent !== null;
  const label = {
    whole: own
      ? t('share.choose.words-and-file')
      : t(
          inRecord
            ? 'share.choose.record'
            : forms.length > 1
              ? 'share.choose.whole'
              : unsigned
                ? 'share.choose.original.unsigned'
                : 'share.choose.original',
        ),
    'taken-out': t(inRecord ? 'share.choose.alone.short' : 'share.choose.taken-out.short'),
    words: t('share.choose.words'),
  };
  if (forms.length < 2)
    return <span className="inline-flex min-h-9 items-center px-1 text-sm text-ink-2">{label[form]}</span>;
  const items = {
    whole: {
      id: 'whole',
      label: label.whole,
      detail: own
        ? t('share.choose.words-and-file.detail', { name: file?.name ?? '', size })
        : t(inRecord ? 'share.choose.record.detail' : 'share.choose.whole.detail', { size }),
    },
    'taken-out': {
      id: 'taken-out',
      label: t(inRecord ? 'share.choose.alone' : 'share.choose.taken-out'),
      detail: t(inRecord ? 'share.choose.alone.detail' : 'share.choose.taken-out.detail'),
    },
    words: { id: 'words', label: label.words },
  };
  return (
    <MenuButton
      label={t('share.choose.form', { title: props.title })}
      className="inline-flex min-h-9 items-center gap-1.5 rounded-ui border border-edge bg-paper px-3 text-sm hover:bg-mist"
      items={forms.map((choice) => items[choice])}
      selected={new Set([form])}
      single
      onSelect={(ids) => {
        const [next] = ids;
        if (next) props.onForm(next as Form);
      }}
    >
      {label[form]}
      <Icon name="chevronDown" className="size-4" />
    </MenuButton>
  );
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

import type { ReactNode } from 'react';
import { statedEqf } from '#src/domain/credential/ects.ts';
import { entryState, type EntryState } from '#src/domain/wallet/entry-state.ts';
import type { RecognitionDecision, WalletEntry } from '#src/domain/wallet/records.ts';
import type { MessageId } from '#src/i18n/message-id.ts';
import { useText } from '#src/i18n/text.tsx';
import { OutcomeMark } from '#src/ui/outcome.tsx';
import { StoneKey, type StoneState } from '#src/ui/stone.tsx';

const stoneOf = ({ state, reason }: EntryState): StoneState | null => {
  if (state === 'evidence' || reason === 'no-credits' || reason === 'credits-on-word') return null;
  return reason === 'other-unit' ? 'indicative' : state;
};

/** The reason beside the state; null where the state's own words already say it. */
function reasonId({ reason, data }: EntryState): MessageId | null {
  if (reason === 'not-yet-recognised' || reason === 'other-unit') return null;
  if (reason === 'decision-pending' && data['askedOn'] !== '') return 'credential.state.pendingSince';
  return `entry.reason.${reason}`;
}

/** Where the credential stands in the wallet: its pattern, its state and why. */
export function StateLine(props: {
  entry: WalletEntry;
  decisions: readonly RecognitionDecision[];
}): ReactNode {
  const { t, values } = useText();
  const state = entryState(props.entry, props.decisions);
  const stone = stoneOf(state);
  const reason = reasonId(state);
  return (
    <p className="text-sm">
      {stone !== null && (
        <>
          <StoneKey state={stone} level={statedEqf(props.entry.credential)} />{' '}
        </>
      )}
      {state.reason === 'own-record' && <OutcomeMark tone="own" className="inline size-5 align-[-0.25em]" />}{' '}
      <b>{t(`credential.state.${state.state}`)}</b>{' '}
      {reason && <span className="text-ink-2">{t(reason, values(state.data))}</span>}
    </p>
  );
}

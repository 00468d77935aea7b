import type { ReactNode } from 'react';
import { creditClaimOf } from '#src/domain/credits/credit-claim.ts';
import type { EntryId, WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { TextField } from '#src/ui/field.tsx';
import { ComponentRows } from './component-rows.tsx';
import type { DecisionDraft, DraftField } from './decision-draft.ts';

/** How much was recognised: as the credentials state, another amount, or components of another programme. */
export function DecidedAmount(props: {
  draft: DecisionDraft;
  entries: readonly WalletEntry[];
  groups: readonly { id: string; name: string }[];
  errorOf: (field: DraftField) => string | undefined;
  onChange: (change: Partial<DecisionDraft>) => void;
}): ReactNode {
  const { t } = useText();
  const { draft } = props;
  return (
    <>
      <ComponentRows
        components={draft.components}
        onChange={(components) => {
          props.onChange({ components });
        }}
        statedHundredths={statedOf(props.entries, draft.entryIds)}
        groups={props.groups}
        errorOf={props.errorOf}
      />
      {draft.components.length === 0 && (
        <TextField
          label={t('recognition.field.ects')}
          help={t(
            draft.outcome === 'partial'
              ? 'recognition.field.ects.help.partial'
              : 'recognition.field.ects.help',
          )}
          inputMode="decimal"
          name="ects"
          value={draft.ects}
          error={props.errorOf('ects')}
          onChange={(event) => {
            props.onChange({ ects: event.target.value });
          }}
        />
      )}
    </>
  );
}

/** What the chosen credentials state together, in ECTS hundredths. */
function statedOf(entries: readonly WalletEntry[], chosen: readonly EntryId[]): number {
  const claims = entries
    .filter(({ id }) => chosen.includes(id))
    .map(({ credential }) => creditClaimOf(credential));
  return claims.reduce((sum, claim) => sum + (claim.kind === 'ects' ? claim.hundredths : 0), 0);
}

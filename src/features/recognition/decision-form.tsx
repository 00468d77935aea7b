import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { flushSync } from 'react-dom';
import type { RecognitionDecision, StoredFile, WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { FormEnd } from '#src/ui/form-end.tsx';
import { Button } from '#src/ui/button.tsx';
import { RadioGroup } from '#src/ui/choice.tsx';
import { Select, TextArea, TextField } from '#src/ui/field.tsx';
import { DecidedAmount } from './decided-amount.tsx';
import { DecidedEntries } from './decided-entries.tsx';
import { DraftTroubles } from './draft-troubles.tsx';
import type { DecisionDraft, DraftErrors, DraftField } from './decision-draft.ts';
import { LetterField } from './letter-field.tsx';

const outcomes = [
  'recognised',
  'partial',
  'refused',
  'pending',
] as const satisfies readonly RecognitionDecision['outcome'][];

/** The fields of a decision. What was typed stays typed, whatever is wrong with it. */
export function DecisionForm(props: {
  draft: DecisionDraft;
  onChange: (draft: DecisionDraft) => void;
  /** The file behind the draft's `letterSha256`; null for none. */
  letter: StoredFile | null;
  onLetter: (letter: StoredFile | null) => void;
  /** Credentials it can cover; with only one there is nothing to choose. */
  entries: readonly WalletEntry[];
  /** The groups of the pathway that it is for, to say where a component counts. */
  groups: readonly { id: string; name: string }[];
  /** Pathways to choose from; none hides the choice. */
  pathways: readonly { id: string; name: string }[];
  /** The learner's own calendar day, the latest that a decision can have. */
  today: string;
  /** Saves, or says what is wrong. */
  onSubmit: () => DraftErrors | null;
  onCancel: () => void;
  onDelete: (() => void) | null;
  /** What the device could not do, told beside the buttons. */
  trouble: string | null;
}): ReactNode {
  const { t } = useText();
  const { draft } = props;
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<DraftErrors>({});
  const decided = draft.outcome !== 'pending' && draft.outcome !== '';
  const set = (change: Partial<DecisionDraft>) => {
    props.onChange({ ...draft, ...change });
  };
  const errorOf = (field: DraftField) => {
    const code = errors[field];
    return code && t(`recognition.error.${code}`);
  };
  const focusField = (field: DraftField) =>
    form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = props.onSubmit() ?? {};
    flushSync(() => {
      setErrors(found);
    });
    const first = (Object.keys(found) as DraftField[])[0];
    if (first) focusField(first);
  };

  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-4">
      <DraftTroubles errors={errors} onGo={focusField} />
      {props.entries.length > 1 && (
        <DecidedEntries
          entries={props.entries}
          chosen={draft.entryIds}
          error={errorOf('entryIds')}
          onChange={(entryIds) => {
            set({ entryIds });
          }}
        />
      )}
      <TextField
        label={t('recognition.field.institution')}
        help={t('recognition.field.institution.help')}
        name="institution"
        value={draft.institution}
        error={errorOf('institution')}
        autoComplete="organization"
        onChange={(event) => {
          set({ institution: event.target.value });
        }}
      />
      <RadioGroup
        legend={t('recognition.field.outcome')}
        name="outcome"
        value={draft.outcome === '' ? null : draft.outcome}
        error={errorOf('outcome')}
        onChange={(outcome) => {
          set({ outcome });
        }}
        options={outcomes.map((value) => ({ value, label: t(`recognition.outcome.${value}`) }))}
      />
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <TextField
          label={t('recognition.field.askedOn')}
          type="date"
          name="askedOn"
          max={props.today}
          value={draft.askedOn}
          error={errorOf('askedOn')}
          onChange={(event) => {
            set({ askedOn: event.target.value });
          }}
        />
        {decided && (
          <TextField
            label={t('recognition.field.decidedOn')}
            type="date"
            name="decidedOn"
            max={props.today}
            value={draft.decidedOn}
            error={errorOf('decidedOn')}
            onChange={(event) => {
              set({ decidedOn: event.target.value });
            }}
          />
        )}
      </div>
      {(draft.outcome === 'recognised' || draft.outcome === 'partial') && (
        <DecidedAmount
          draft={draft}
          entries={props.entries}
          groups={props.groups}
          errorOf={errorOf}
          onChange={set}
        />
      )}
      {props.pathways.length > 0 && (
        <Select
          label={t('recognition.field.pathway')}
          help={t('recognition.field.pathway.help')}
          value={draft.pathwayId}
          onChange={(event) => {
            set({ pathwayId: event.target.value });
          }}
          options={[
            { value: '', label: t('recognition.field.pathway.none') },
            ...props.pathways.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <TextField
        label={t('recognition.field.reference')}
        help={t('recognition.field.reference.help')}
        value={draft.reference}
        onChange={(event) => {
          set({ reference: event.target.value });
        }}
      />
      <LetterField letter={props.letter} onChange={props.onLetter} />
      <TextArea
        label={t('recognition.field.note')}
        value={draft.note}
        rows={3}
        onChange={(event) => {
          set({ note: event.target.value });
        }}
      />
      <FormEnd
        trouble={props.trouble}
        save={t('app.save')}
        cancel={t('app.cancel')}
        onCancel={props.onCancel}
      >
        {props.onDelete && (
          <Button look="bare" className="ms-auto" onClick={props.onDelete}>
            {t('recognition.delete')}
          </Button>
        )}
      </FormEnd>
    </form>
  );
}

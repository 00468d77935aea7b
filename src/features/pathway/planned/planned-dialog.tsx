import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { flushSync } from 'react-dom';
import { narrowFields } from '#src/domain/credential/isced-f.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import type { MissingDatum } from '#src/domain/requirement/outcome.ts';
import type { PlannedModule } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { useServices } from '#src/queries/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/choice.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { Select, TextField } from '#src/ui/field.tsx';
import {
  emptyPlannedDraft,
  plannedDraftOf,
  plannedModuleFrom,
  type PlannedDraft,
  type PlannedDraftErrors,
} from './planned-draft.ts';

type Props = {
  /** The module to change; null adds one, for `groupId` where it was asked for a group. */
  module: PlannedModule | null;
  groupId: string | null;
  /** What a rule lacks of it: the form begins there. Null where nothing in particular was asked. */
  datum: MissingDatum['datum'] | null;
  template: QualificationTemplate;
  /** What the device could not do, told beside the buttons. */
  trouble: string | null;
  onSave: (module: PlannedModule) => void;
  onRemove: (module: PlannedModule) => void;
  onClose: () => void;
};

const fieldFor: Partial<Record<MissingDatum['datum'], keyof PlannedDraft>> = {
  level: 'eqf',
  field: 'field',
  date: 'expectedOn',
};

const eqfLevels = ['1', '2', '3', '4', '5', '6', '7', '8'];

/** A code that is finer than the list stays as it is. */
const finerField = (code: string): { value: string; label: string }[] =>
  code === '' || narrowFields.some((narrow) => narrow === code) ? [] : [{ value: code, label: code }];

/** Adds, changes or removes a module the learner means to take. Shown while it is rendered. */
export function PlannedDialog(props: Props): ReactNode {
  const { t } = useText();
  return (
    <Dialog
      open
      title={t(props.module ? 'pathway.planned.edit' : 'pathway.planned.new')}
      onClose={props.onClose}
    >
      <p className="-mt-2 mb-4 text-sm text-ink-2">{t('pathway.planned.lead')}</p>
      <PlannedForm {...props} />
    </Dialog>
  );
}

function PlannedForm({
  module,
  groupId,
  datum,
  template,
  trouble,
  onSave,
  onRemove,
  onClose,
}: Props): ReactNode {
  const { t } = useText();
  const { newId } = useServices();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<PlannedDraft>(
    module ? plannedDraftOf(module) : { ...emptyPlannedDraft, groupId: groupId ?? '' },
  );
  // A module keeps the unit it is offered in, whatever the qualification counts in.
  const ownUnit = module ? (module.unit ?? 'ECTS') : template.unit;
  const unit = unitName(t, ownUnit);
  const asksField = template.rules.some((rule) => rule.type === 'fieldShare');
  const asked = datum === null ? undefined : fieldFor[datum];
  useEffect(() => {
    // Whoever came to supply one fact begins at that fact.
    if (asked) form.current?.querySelector<HTMLElement>(`[name="${asked}"]`)?.focus();
  }, [asked]);
  const [errors, setErrors] = useState<PlannedDraftErrors>({});
  const field = (name: Exclude<keyof PlannedDraft, 'isThesis'>) => ({
    name,
    value: draft[name],
    onChange: (event: { target: { value: string } }) => {
      setDraft({ ...draft, [name]: event.target.value });
    },
  });
  const errorOf = (name: keyof PlannedDraftErrors) => {
    const code = errors[name];
    return code && t(`pathway.planned.error.${code}`, { unit });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const result = plannedModuleFrom(draft, module?.id ?? newId(), ownUnit, module);
    flushSync(() => {
      setErrors(result.ok ? {} : result.error);
    });
    if (result.ok) onSave(result.value);
    else form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  };
  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-4">
      <TextField label={t('pathway.planned.title')} error={errorOf('title')} {...field('title')} />
      <TextField
        label={t('pathway.planned.provider')}
        help={t('pathway.planned.optional')}
        {...field('provider')}
      />
      <div className="grid grid-cols-2 gap-4">
        <TextField
          label={t('pathway.planned.credits', { unit })}
          inputMode="decimal"
          error={errorOf('ects')}
          {...field('ects')}
        />
        <Select
          label={t('pathway.planned.eqf')}
          options={[
            { value: '', label: t('pathway.planned.eqf.unknown') },
            ...eqfLevels.map((level) => ({ value: level, label: t('stack.eqf', { level }) })),
          ]}
          {...field('eqf')}
        />
      </div>
      {(asksField || draft.field !== '') && (
        <Select
          label={t('pathway.planned.field')}
          help={t('pathway.planned.field.help')}
          options={[
            { value: '', label: t('pathway.planned.eqf.unknown') },
            ...narrowFields.map((code) => ({ value: code, label: t(`isced.${code}`) })),
            ...finerField(draft.field),
          ]}
          {...field('field')}
        />
      )}
      <TextField
        label={t('pathway.planned.when')}
        help={t('pathway.planned.when.help')}
        type="date"
        {...field('expectedOn')}
      />
      {template.groups.length > 1 && (
        <Select
          label={t('pathway.planned.group')}
          options={[
            { value: '', label: t('pathway.planned.group.any') },
            ...template.groups.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...field('groupId')}
        />
      )}
      <Checkbox
        label={t('pathway.planned.thesis')}
        checked={draft.isThesis}
        onChange={(event) => {
          setDraft({ ...draft, isThesis: event.target.checked });
        }}
      />
      {trouble !== null && (
        <p role="alert" className="text-sm font-semibold text-bad">
          {trouble}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary">
          {t(module ? 'app.save' : 'pathway.planned.add')}
        </Button>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        {module && (
          <Button
            look="bare"
            className="ms-auto"
            onClick={() => {
              onRemove(module);
            }}
          >
            {t('pathway.planned.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}

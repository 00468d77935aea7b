import type { ReactNode } from 'react';
import { narrowFields } from '#src/domain/credential/isced-f.ts';
import { creditSystems } from '#src/domain/credits/credit-systems.ts';
import { addedKindOf, type AdditionKey } from '#src/domain/wallet/additions.ts';
import { useText } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { Select, TextArea, TextField } from '#src/ui/field.tsx';
import { levelSchemes, type AdditionDraft, type AdditionErrors } from './addition-draft.ts';

const eqfLevels = ['1', '2', '3', '4', '5', '6', '7', '8'];

/** The fields for one element: as few as rules can use, and words where they could use none. */
export function AdditionFields(props: {
  element: AdditionKey;
  draft: AdditionDraft;
  errors: AdditionErrors;
  /** The learner's own calendar day, the latest that an award can have. */
  today: string;
  onChange: (draft: AdditionDraft) => void;
}): ReactNode {
  const { t } = useText();
  const { element, draft, errors, today, onChange } = props;
  const field = (name: keyof AdditionDraft) => ({
    name,
    value: draft[name],
    error: errors[name] && t(`credential.addition.error.${errors[name]}`),
    onChange: (event: { target: { value: string } }) => {
      onChange({ ...draft, [name]: event.target.value });
    },
  });
  const help = t(`credential.element.${element}.help`);
  switch (addedKindOf(element)) {
    case 'text':
      return <TextArea label={t('credential.addition.label')} help={help} {...field('text')} />;
    case 'date':
      return (
        <TextField
          label={t('credential.addition.date')}
          help={help}
          type="date"
          max={today}
          {...field('date')}
        />
      );
    case 'level':
      return (
        <>
          <Select
            label={t('credential.addition.scheme')}
            options={[
              ...levelSchemes.map((scheme) => ({
                value: scheme,
                label: scheme === 'EQF' ? t('credential.addition.scheme.EQF') : scheme,
              })),
              { value: 'other', label: t('credential.addition.scheme.other') },
            ]}
            {...field('scheme')}
          />
          {draft.scheme === 'other' && (
            <TextField
              label={t('credential.addition.otherScheme')}
              help={t('credential.addition.otherScheme.help')}
              {...field('otherScheme')}
            />
          )}
          {draft.scheme === 'EQF' ? (
            <Select
              label={t('credential.addition.level')}
              options={['', ...eqfLevels].map((level) => ({
                value: level,
                label: level === '' ? t('credential.addition.level.choose') : level,
              }))}
              {...field('level')}
            />
          ) : (
            <TextField label={t('credential.addition.level')} {...field('level')} />
          )}
        </>
      );
    case 'workload':
      return (
        <>
          <div className="grid grid-cols-2 gap-4">
            <TextField label={t('credential.addition.credits')} inputMode="decimal" {...field('credits')} />
            <Select
              label={t('credential.addition.unit')}
              options={[
                ...creditSystems.map(({ id }) => id).filter((id) => id !== 'HOURS'),
                'undeclared',
              ].map((unit) => ({ value: unit, label: unitName(t, unit) }))}
              {...field('unit')}
            />
          </div>
          <TextField
            label={t('credential.addition.hours')}
            help={t('credential.addition.hours.help')}
            inputMode="decimal"
            {...field('hours')}
          />
        </>
      );
    case 'field':
      return (
        <>
          <Select
            label={t('credential.addition.narrow')}
            help={help}
            options={[
              { value: '', label: t('credential.addition.narrow.choose') },
              ...narrowFields.map((code) => ({ value: code, label: t(`isced.${code}`) })),
            ]}
            {...field('narrow')}
          />
          <TextField
            label={t('credential.addition.code')}
            help={t('credential.addition.code.help')}
            inputMode="numeric"
            {...field('code')}
          />
        </>
      );
    case 'grade':
      return (
        <>
          <TextField label={t('credential.addition.grade')} help={help} {...field('grade')} />
          <TextField
            label={t('credential.addition.scale')}
            help={t('credential.addition.scale.help')}
            {...field('scale')}
          />
        </>
      );
  }
}

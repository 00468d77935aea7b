import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { QualificationTemplate, TemplateProblem } from '#src/domain/qualification/template.ts';
import type { OwnTemplate } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { paths } from '#src/paths.ts';
import { Button, buttonClass } from '#src/ui/button.tsx';
import { textAt } from './draft.ts';
import { useHandOn } from './hand-on-template.tsx';

/** One qualification of the learner's own, with all that can be done to it. */
export function OwnTemplateRow(props: {
  template: OwnTemplate;
  /** Null for one that cannot be used as it is. */
  usable: QualificationTemplate | null;
  problems: readonly TemplateProblem[];
  onPlan: () => void;
  onRemove: (name: string) => void;
}): ReactNode {
  const { t, date, credits } = useText();
  const { template, usable } = props;
  const name = textAt(template.json, ['name']) || t('qualification.untitled');
  const handOn = useHandOn(template.json, name);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-6 gap-y-2 border-b border-line py-3.5 max-lg:grid-cols-1">
      <div className="min-w-0">
        <h3 className="text-base font-semibold break-words">{name}</h3>
        <p className="mt-0.5 text-sm text-ink-2">
          {usable
            ? t('qualification.list.line', {
                credits: credits(usable.total.minHundredths),
                unit: unitName(t, usable.unit),
                rules: usable.rules.length,
                date: date(template.changedOn),
              })
            : t('qualification.list.broken', { count: props.problems.length })}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {usable && (
          <Button
            size="small"
            look="primary"
            aria-label={t('qualification.plan.label', { name })}
            onClick={props.onPlan}
          >
            {t('qualification.plan')}
          </Button>
        )}
        <Link
          to={paths.qualification(template.id)}
          className={buttonClass('secondary', 'small')}
          aria-label={t('qualification.edit.label', { name })}
        >
          {t('qualification.edit')}
        </Link>
        {handOn.buttons}
        <Button
          size="small"
          look="bare"
          aria-label={t('qualification.remove.label', { name })}
          onClick={() => {
            props.onRemove(name);
          }}
        >
          {t('qualification.remove')}
        </Button>
      </div>
      {handOn.made !== false && <div className="col-span-full">{handOn.made}</div>}
    </li>
  );
}

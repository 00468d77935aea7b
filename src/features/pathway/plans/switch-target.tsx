import { useId, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { Button } from '#src/ui/button.tsx';
import { radioLook } from '#src/ui/choice.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { OwnPlanName } from '#src/features/pathway/plan-name.tsx';
import { TargetName, TargetProgress } from '#src/features/pathway/target-summary.tsx';
import { usePlans } from './use-plans.ts';

/** Chooses which target to look at. Nothing is lost: each target keeps its own plan. */
export function SwitchTarget(props: { presentId: string; onClose: () => void }): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const plans = usePlans();
  const name = useId();
  const [chosen, setChosen] = useState(props.presentId);
  return (
    <Dialog open wide title={t('pathway.switch')} onClose={props.onClose}>
      <p className="-mt-3 mb-3 text-sm text-ink-2">{t('pathway.switch.lead')}</p>
      <fieldset className="min-w-0 border-t border-ink">
        <legend className="sr-only">{t('pathway.switch.legend')}</legend>
        {plans.map(({ pathway, view }) => (
          <label
            key={view.pathwayId}
            className="grid cursor-pointer grid-cols-[30px_minmax(0,1fr)_300px] items-center gap-x-3 border-b border-line py-3 max-sm:grid-cols-[30px_minmax(0,1fr)]"
          >
            <input
              type="radio"
              name={name}
              className={radioLook}
              checked={chosen === view.pathwayId}
              onChange={() => {
                setChosen(view.pathwayId);
              }}
            />
            <span className="block min-w-0">
              <TargetName
                view={view}
                {...(view.pathwayId === props.presentId ? { note: t('pathway.switch.now') } : {})}
              />
              <OwnPlanName name={pathway.name} />
            </span>
            <span className="max-sm:col-start-2 max-sm:mt-1.5">
              <TargetProgress view={view} />
            </span>
          </label>
        ))}
      </fieldset>
      <p className="mt-2 text-sm text-ink-2">{t('pathway.switch.relative')}</p>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-2">
        <span className="flex flex-wrap gap-2">
          <Button size="small" onClick={() => void navigate(paths.pathways)}>
            {t('pathway.switch.other')}
          </Button>
          <Button
            size="small"
            icon={<Icon name="add" className="size-4" />}
            onClick={() => void navigate(paths.newQualification)}
          >
            {t('plan.switch.describe')}
          </Button>
          <Button
            size="small"
            icon={<Icon name="file" className="size-4" />}
            onClick={() => void navigate(paths.qualifications)}
          >
            {t('plan.switch.file')}
          </Button>
          {chosen !== props.presentId && (
            <Button
              size="small"
              icon={<Icon name="swap" className="size-4" />}
              onClick={() => void navigate(paths.compare(props.presentId, chosen))}
            >
              {t('plan.compare')}
            </Button>
          )}
        </span>
        <span className="flex flex-wrap gap-2">
          <Button look="bare" onClick={props.onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            look="primary"
            onClick={() => {
              props.onClose();
              if (chosen !== props.presentId) void navigate(paths.pathway(chosen));
            }}
          >
            {t('pathway.switch.do')}
          </Button>
        </span>
      </div>
    </Dialog>
  );
}

import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { tiers, type Tier } from '#src/domain/pathway/candidates/candidate.ts';
import { useText } from '#src/i18n/text.tsx';
import { Segments } from '#src/ui/choice.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Switch } from '#src/ui/switch.tsx';

type Drawing = {
  show: Tier;
  asTable: boolean;
  /** The plan is looked at as it stands, though a what-if is open on it. */
  whatIfHidden: boolean;
};

/** What is drawn and how; kept in the address, so that it survives a reload. */
export function useDrawing(): Drawing & {
  /** `null` leaves it out of the address. */
  setDrawing: (name: 'count' | 'show' | 'whatif', value: string | null) => void;
} {
  const [params, setParams] = useSearchParams();
  return {
    show: tiers.find((tier) => tier === params.get('count')) ?? 'planned',
    asTable: params.get('show') === 'table',
    whatIfHidden: params.get('whatif') === 'off',
    setDrawing: (name, value) => {
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          if (value === null) next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      );
    },
  };
}

/** How far the drawing counts, stack or table, and the way to try things out. */
export function PlanTools(props: { whatIf: boolean; onWhatIf: (on: boolean) => void }): ReactNode {
  const { t } = useText();
  const { show, asTable, setDrawing } = useDrawing();
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 py-4 print:hidden">
      <div className="max-md:w-full">
        <Segments
          legend={t('stack.count')}
          value={show}
          onChange={(value) => {
            setDrawing('count', value);
          }}
          options={tiers.map((value) => ({ value, label: t(`stack.count.${value}`) }))}
        />
      </div>
      <Segments
        legend={t('stack.show')}
        value={asTable ? 'table' : 'stack'}
        onChange={(value) => {
          setDrawing('show', value);
        }}
        options={(['stack', 'table'] as const).map((value) => ({
          value,
          label: (
            <>
              <Icon name={value} />
              {t(`stack.show.${value}`)}
            </>
          ),
        }))}
      />
      <span className="ms-auto">
        <Switch
          label={t('plan.whatIf')}
          checked={props.whatIf}
          onChange={({ target }) => {
            props.onWhatIf(target.checked);
          }}
        />
      </span>
    </div>
  );
}

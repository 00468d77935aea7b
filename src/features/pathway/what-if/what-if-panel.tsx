import { useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Button, TextButton } from '#src/ui/button.tsx';
import { prepareDialog } from '#src/ui/dialog.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { usePlan } from '#src/features/pathway/plan-context.tsx';
import type { WhatIf } from './use-what-if.ts';
import { WhatIfChanges } from './what-if-changes.tsx';
import { TriedItem } from './what-if-item.tsx';

/** More switches than this would push the plan off the screen. */
const shownAtFirst = 6;

/** A copy of the plan to try things out on: what is tried, what it changes, and what to do with it. */
export function WhatIfPanel({ whatIf }: { whatIf: WhatIf }): ReactNode {
  const { t } = useText();
  const { addModule } = usePlan();
  const [all, setAll] = useState(false);
  // What is tried is always in sight; the rest in the order of the plan.
  const isTried = (item: WhatIf['tried'][number]) =>
    item.kind === 'credential' ? item.assumed !== null : item.change !== 'none';
  const shown = whatIf.tried.filter((item, index) => all || index < shownAtFirst || isTried(item));
  const more = whatIf.tried.length - shown.length;
  return (
    <section
      aria-labelledby="what-if"
      className="mb-6 grid grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)_auto] gap-x-8 gap-y-4 border-2 border-dashed border-ink bg-fog px-6 py-4 max-lg:grid-cols-1 max-sm:px-4 print:bg-paper"
    >
      <div className="min-w-0">
        <h2 id="what-if" className="text-lg">
          {t('plan.whatIf')}
        </h2>
        <p className="text-sm text-ink-2">{t('plan.whatIf.lead')}</p>
        {whatIf.tried.length > 0 && (
          <ul className="mt-1.5 text-sm">
            {shown.map((item) => (
              <TriedItem key={item.id} item={item} whatIf={whatIf} />
            ))}
          </ul>
        )}
        <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
          <Button
            size="small"
            icon={<Icon name="add" className="size-4" />}
            onPointerEnter={prepareDialog}
            onClick={() => {
              addModule(null);
            }}
          >
            {t('plan.whatIf.add')}
          </Button>
          {more > 0 && (
            <TextButton
              className="text-sm"
              onClick={() => {
                setAll(true);
              }}
            >
              {t('plan.whatIf.more', { count: more })}
            </TextButton>
          )}
        </p>
      </div>
      <WhatIfChanges changes={whatIf.changes} unit={whatIf.unit} />
      <div className="flex flex-col gap-2 max-lg:flex-row max-sm:flex-col print:hidden">
        <Button look="primary" disabled={whatIf.isUntouched} onClick={whatIf.keep}>
          {t('plan.whatIf.keep')}
        </Button>
        <Button onClick={whatIf.discard}>{t('plan.whatIf.discard')}</Button>
      </div>
      {whatIf.trouble !== null && (
        <p role="alert" className="col-span-full text-sm font-semibold text-bad">
          {whatIf.trouble}
        </p>
      )}
    </section>
  );
}

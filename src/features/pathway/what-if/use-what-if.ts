import { useMemo } from 'react';
import { compareViews, type ViewChanges } from '#src/domain/pathway/compare/compare-views.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import { keepScratch, openScratch } from '#src/domain/pathway/what-if/scratch.ts';
import {
  assume,
  isUntouched,
  metByAssumption,
  triedIn,
  tryModule,
  type TriedCredential,
  type TriedModule,
} from '#src/domain/pathway/what-if/what-if.ts';
import type { AssumedDecision, Pathway } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { useScratch } from '#src/queries/wallet-queries.ts';
import { useDrawing } from '#src/features/pathway/plan-tools.tsx';
import { useRecordChange } from '#src/features/pathway/use-record-change.ts';

/** A what-if that is being looked at. */
export type WhatIf = {
  changes: ViewChanges;
  unit: string;
  tried: readonly (TriedCredential | TriedModule)[];
  /** Rules that are met only because of what is taken for granted. */
  metByAssumption: ReadonlySet<string>;
  isUntouched: boolean;
  /** @param done - what is said of it */
  assume: (item: TriedCredential, outcome: AssumedDecision['outcome'] | null, done: string) => void;
  tryModule: (item: TriedModule, change: 'dropped' | 'failed' | 'none', done: string) => void;
  keep: () => void;
  discard: () => void;
  trouble: string | null;
};

/** The plan to be shown, which is its what-if while that is looked at, and how to go from one to the other. */
export function useWhatIf(
  plan: Pathway,
  judge: (pathway: Pathway) => PathwayView,
): {
  shown: Pathway;
  view: PathwayView;
  whatIf: WhatIf | null;
  setOn: (on: boolean) => void;
} {
  const { t } = useText();
  const { store, now, newId } = useServices();
  const { change, trouble } = useRecordChange();
  const { whatIfHidden, setDrawing } = useDrawing();
  const kept = useScratch(plan.id);
  const scratch = whatIfHidden ? null : kept;
  const planView = useMemo(() => judge(plan), [judge, plan]);
  const view = useMemo(() => (scratch ? judge(scratch) : planView), [judge, scratch, planView]);

  const whatIf = useMemo((): WhatIf | null => {
    if (!scratch) return null;
    const save = (next: Pathway, done: string) => {
      void change({ pathways: new Map([[next.id, next]]) }, done);
    };
    return {
      changes: compareViews(planView, view),
      unit: view.unit,
      tried: triedIn(plan, scratch, planView),
      metByAssumption:
        scratch.assumed.length === 0 ? new Set() : metByAssumption(view, judge({ ...scratch, assumed: [] })),
      isUntouched: isUntouched(plan, scratch),
      assume: (item, outcome, done) => {
        save(assume(scratch, item.id, outcome, item.ectsHundredths), done);
      },
      tryModule: (item, wish, done) => {
        save(tryModule(plan, scratch, item.id, wish), done);
      },
      keep: () => {
        const pathways = new Map([
          [plan.id, keepScratch(plan, scratch)],
          [scratch.id, null],
        ]);
        void change({ pathways }, t('plan.whatIf.kept'));
      },
      discard: () => {
        void change({ pathways: new Map([[scratch.id, null]]) }, t('plan.whatIf.discarded'));
      },
      trouble,
    };
  }, [plan, scratch, planView, view, judge, change, trouble, t]);

  const setOn = (on: boolean) => {
    if (on && !kept) {
      const opened = openScratch(plan, newId(), now().toISOString());
      void change({ pathways: new Map([[opened.id, opened]]) }, t('plan.whatIf.opened'));
    }
    // A copy that nothing was tried on is not worth keeping, nor a line about it.
    if (!on && kept && isUntouched(plan, kept)) void store.deletePathway(kept.id);
    else setDrawing('whatif', on ? null : 'off');
  };
  return { shown: scratch ?? plan, view, whatIf, setOn };
}

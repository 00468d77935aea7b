import { useCallback, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import type { EntryId, Pathway } from '#src/domain/wallet/records.ts';
import { Sentence, useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useBetterView, useJudge } from '#src/queries/use-judge.ts';
import { useEntries } from '#src/queries/wallet-queries.ts';
import { Notice, Remark } from '#src/ui/notice.tsx';
import { AddPlanButton } from './add-plan-button.tsx';
import { AnswerDialog } from '#src/features/pathway/requirements/answer-dialog.tsx';
import { AwardsOnTheWay } from './awards-on-the-way.tsx';
import { fitsOneColumn } from '#src/features/pathway/stack/fits-one-column.ts';
import { itemsOfRule, rulesOfItem, type Highlight } from './highlight.ts';
import { HandOnPlan } from '#src/features/pathway/hand-on/hand-on-plan.tsx';
import { NextSteps } from '#src/features/pathway/next-steps/next-steps.tsx';
import { NotUsedList } from './not-used.tsx';
import { PathwayHead } from './pathway-head.tsx';
import { PlanProvider } from './plan-context.tsx';
import { PlanTools, useDrawing } from './plan-tools.tsx';
import { PlanTimeline } from '#src/features/pathway/timeline/plan-timeline.tsx';
import { PlannedDialog } from '#src/features/pathway/planned/planned-dialog.tsx';
import { RequirementList } from '#src/features/pathway/requirements/requirement-list.tsx';
import { StackDragArea } from '#src/features/pathway/stack/stack-drag.tsx';
import { StackFigure } from '#src/features/pathway/stack/stack-figure.tsx';
import { StackTable } from '#src/features/pathway/stack/stack-table.tsx';
import { SwitchTarget } from '#src/features/pathway/plans/switch-target.tsx';
import { targetName } from './target-text.ts';
import { usePlanChanges } from './use-plan-changes.ts';
import { useWhatIf } from '#src/features/pathway/what-if/use-what-if.ts';
import { WhatIfPanel } from '#src/features/pathway/what-if/what-if-panel.tsx';

const none: ReadonlySet<string> = new Set();

/** The page of a plan whose target is known. */
export function PlanPage(props: {
  pathway: Pathway;
  template: QualificationTemplate;
  onRecordDecision: (entryIds: readonly EntryId[], kind?: 'request') => void;
}): ReactNode {
  const { template } = props;
  const judgeAny = useJudge();
  const judge = useCallback((changed: Pathway) => judgeAny(template, changed), [judgeAny, template]);
  const { shown, view: own, whatIf, setOn } = useWhatIf(props.pathway, judge);
  const { view, isSearching } = useBetterView(template, shown, own);
  const { t } = useText();
  const entries = useEntries();
  const [highlight, setHighlight] = useState<Highlight>(null);
  const { show, asTable } = useDrawing();
  const { plan, dialog, closeDialog, saveModule, saveAnswer, removeModule, lastPlaced, trouble } =
    usePlanChanges(shown, view, judge, whatIf?.metByAssumption ?? none, props.onRecordDecision);
  const requirements = (
    <RequirementList
      view={view}
      isSearching={isSearching}
      marked={highlight?.kind === 'item' ? rulesOfItem(view, highlight.id) : none}
      markedItem={highlight?.kind === 'item' ? highlight.id : null}
      onHighlight={setHighlight}
    />
  );
  const notUsed = <NotUsedList items={view.notUsed} />;
  const wide = asTable || !fitsOneColumn(view);
  const drawing = asTable ? (
    <>
      <StackTable view={view} show={show} />
      <div className="mt-3 print:hidden">
        <AddPlanButton />
      </div>
    </>
  ) : (
    <StackFigure
      view={view}
      show={show}
      marked={highlight?.kind === 'rule' ? itemsOfRule(view, highlight.id) : none}
      onHighlight={setHighlight}
      lastPlaced={lastPlaced}
    />
  );

  return (
    <PlanProvider value={plan}>
      <title>{t('pathway.pageTitle', { name: targetName(view.template) })}</title>
      <Head view={view} plan={props.pathway} />
      <PlanTools whatIf={whatIf !== null} onWhatIf={setOn} />
      {whatIf && <WhatIfPanel whatIf={whatIf} />}
      {entries.length === 0 && (
        <Remark>
          <Sentence id="pathway.emptyWallet" components={[<Link key="wallet" to={paths.wallet} />]} />
        </Remark>
      )}
      {trouble !== null && dialog === null && (
        <Notice tone="bad" alert title={t('pathway.notSaved')}>
          {trouble}
        </Notice>
      )}
      <StackDragArea>
        {wide ? (
          <>
            {drawing}
            {asTable && notUsed}
            <div className="mt-10 grid items-start gap-x-12 gap-y-10 min-[75rem]:grid-cols-2 print:block print:space-y-8">
              {requirements}
              <NextSteps view={view} />
            </div>
          </>
        ) : (
          <div className="mt-4 grid items-start gap-x-12 gap-y-10 min-[75rem]:grid-cols-[620px_minmax(0,1fr)] print:block print:space-y-8">
            <div className="min-w-0">
              {drawing}
              <div className="mt-10">
                <NextSteps view={view} />
              </div>
            </div>
            {requirements}
          </div>
        )}
        {!asTable && notUsed}
        <PlanTimeline view={view} />
        <AwardsOnTheWay />
        <div className="mt-6 text-ink-2">
          <Remark>{view.template.disclaimer}</Remark>
        </div>
      </StackDragArea>
      {dialog?.kind === 'answer' && (
        <AnswerDialog
          missing={dialog.missing}
          title={dialog.title}
          template={view.template}
          trouble={trouble}
          onSave={saveAnswer}
          onClose={closeDialog}
        />
      )}
      {dialog?.kind === 'module' && (
        <PlannedDialog
          module={dialog.module}
          groupId={dialog.groupId}
          datum={dialog.datum}
          template={view.template}
          trouble={trouble}
          onSave={saveModule}
          onRemove={removeModule}
          onClose={closeDialog}
        />
      )}
    </PlanProvider>
  );
}

/** The head with the ways to another target and to another person. */
function Head({ view, plan }: { view: PathwayView; plan: Pathway }): ReactNode {
  const [asked, setAsked] = useState<'switch' | 'hand-on' | null>(null);
  const close = () => {
    setAsked(null);
  };
  return (
    <>
      <PathwayHead
        view={view}
        name={plan.name}
        onSwitch={() => {
          setAsked('switch');
        }}
        onHandOn={() => {
          setAsked('hand-on');
        }}
        onPrint={() => {
          window.print();
        }}
      />
      {asked === 'switch' && <SwitchTarget presentId={plan.id} onClose={close} />}
      {asked === 'hand-on' && <HandOnPlan pathwayId={plan.id} onClose={close} />}
    </>
  );
}

import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { Pathway } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { IconButton } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { MenuButton } from '#src/ui/menu-button.tsx';
import { RequirementMark, requirementColour } from '#src/ui/requirement-mark.tsx';
import { OwnPlanName, planName } from '#src/features/pathway/plan-name.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { TargetName, TargetProgress } from '#src/features/pathway/target-summary.tsx';
import { targetName } from '#src/features/pathway/target-text.ts';
import { useRecordChange } from '#src/features/pathway/use-record-change.ts';

/** One plan in the list: what it is toward, how far it reaches, and what can be done with it. */
export function PathwayRow(props: {
  pathway: Pathway;
  view: PathwayView;
  /** How many other plans there are to compare it with. */
  others: number;
  /** Both are told what the plan is called. */
  onRemove: (name: string) => void;
  onDuplicate: (name: string) => void;
  onCompare: () => void;
}): ReactNode {
  const { t } = useText();
  const { change, trouble } = useRecordChange();
  const [renaming, setRenaming] = useState(false);
  const { pathway, view } = props;
  const name = planName(pathway, view.template);
  const { state } = view.overall;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_300px_15rem_auto] items-center gap-x-6 gap-y-2 border-b border-line py-3.5 max-lg:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <Link to={paths.pathway(pathway.id)} className="block no-underline hover:underline">
          <TargetName view={view} />
        </Link>
        <OwnPlanName name={pathway.name} />
      </div>
      <div className="max-lg:col-start-1">
        <TargetProgress view={view} />
      </div>
      <p
        className={`flex items-start gap-2 text-sm font-semibold max-lg:col-start-1 ${requirementColour[state]}`}
      >
        <RequirementMark tone={state} className="size-5" />
        {t(`pathway.state.${state}`)}
      </p>
      <span className="flex max-lg:col-start-2 max-lg:row-start-1 max-sm:flex-col">
        <MenuButton
          label={t('plan.list.more', { name })}
          className="inline-grid min-h-11 min-w-11 place-items-center rounded-ui hover:bg-mist"
          items={[
            { id: 'rename', label: t('plan.rename'), icon: 'pencil' },
            { id: 'duplicate', label: t('plan.duplicate'), icon: 'add' },
            ...(props.others > 0 ? [{ id: 'compare', label: t('plan.compare'), icon: 'swap' as const }] : []),
          ]}
          onAction={(id) => {
            if (id === 'rename') setRenaming(true);
            if (id === 'duplicate') props.onDuplicate(name);
            if (id === 'compare') props.onCompare();
          }}
        >
          <Icon name="more" />
        </MenuButton>
        <IconButton
          label={t('pathway.list.remove', { name })}
          onClick={() => {
            props.onRemove(name);
          }}
        >
          <Icon name="trash" />
        </IconButton>
      </span>
      {renaming && (
        <RenameDialog
          name={pathway.name}
          target={targetName(view.template)}
          trouble={trouble}
          onClose={() => {
            setRenaming(false);
          }}
          onSave={(next) => {
            const renamed = { ...pathway, name: next };
            void change(
              { pathways: new Map([[pathway.id, renamed]]) },
              t('plan.renamed', { name: planName(renamed, view.template) }),
            ).then((saved) => {
              if (saved) setRenaming(false);
            });
          }}
        />
      )}
    </li>
  );
}

import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { freshId, textAt } from './draft.ts';
import { ListEditor } from './list-editor.tsx';
import { policies } from './rule-parameters.ts';
import { DraftNumber, DraftSelect, DraftTemplate, DraftText, DraftTexts } from './simple-fields.tsx';
import { SourceSelect } from './source-fields.tsx';

const pair = 'grid grid-cols-2 items-start gap-4 max-[30rem]:grid-cols-1';

/** The parts of the qualification. */
export function GroupsEditor(): ReactNode {
  const { t } = useText();
  return (
    <ListEditor
      path={['groups']}
      folds
      label={t('qualification.groups')}
      addLabel={t('qualification.groups.add')}
      nameOf={(group, index) =>
        textAt(group, ['name']) || t('qualification.groups.name', { number: index + 1 })
      }
      make={(groups) => ({ id: freshId(groups, 'group'), kind: 'elective', min: 0 })}
      renderItem={(at) => (
        <div className="flex flex-col gap-4">
          <DraftText path={[...at, 'name']} label={t('qualification.group.title')} />
          <DraftSelect
            path={[...at, 'kind']}
            label={t('qualification.group.kind')}
            options={(['open', 'core', 'elective', 'capstone'] as const).map((value) => ({
              value,
              label: t(`qualification.group.kind.${value}`),
            }))}
          />
          <div className={pair}>
            <DraftNumber path={[...at, 'min']} label={t('qualification.parameter.min')} />
            <DraftNumber path={[...at, 'max']} label={t('qualification.parameter.max')} optional />
            <DraftNumber path={[...at, 'minCount']} label={t('qualification.group.minCount')} optional />
            <DraftNumber path={[...at, 'maxCount']} label={t('qualification.group.maxCount')} optional />
            <DraftNumber
              path={[...at, 'componentSize', 'min']}
              label={t('qualification.group.size')}
              optional
            />
            <DraftText path={[...at, 'select', 'tag']} label={t('qualification.group.tag')} optional />
            <DraftText
              path={[...at, 'of', 'atMost', 'tag']}
              label={t('qualification.group.atMost.tag')}
              optional
            />
            <DraftNumber
              path={[...at, 'of', 'atMost', 'count']}
              label={t('qualification.group.atMost.count')}
              optional
            />
          </div>
          <DraftTexts path={[...at, 'modules']} label={t('qualification.group.modules')} optional />
          <DraftText path={[...at, 'of', 'pool']} label={t('qualification.group.pool')} optional />
        </div>
      )}
    />
  );
}

/** Sizes that a title is used for. */
export function MilestonesEditor(): ReactNode {
  const { t } = useText();
  return (
    <ListEditor
      path={['milestones']}
      label={t('qualification.milestones')}
      addLabel={t('qualification.milestones.add')}
      nameOf={(milestone, index) =>
        textAt(milestone, ['name']) || t('qualification.milestones.name', { number: index + 1 })
      }
      make={() => ({})}
      renderItem={(at) => (
        <div className="grid grid-cols-3 items-start gap-4 max-sm:grid-cols-1">
          <DraftText path={[...at, 'name']} label={t('qualification.milestone.title')} />
          <DraftNumber path={[...at, 'credits']} label={t('qualification.milestone.credits')} />
          <SourceSelect path={at} isRule={false} />
        </div>
      )}
    />
  );
}

/** Qualifications that this one builds on. */
export function NestedEditor(): ReactNode {
  const { t } = useText();
  return (
    <ListEditor
      path={['nestedFrom']}
      label={t('qualification.nested')}
      addLabel={t('qualification.nested.add')}
      nameOf={(_, index) => t('qualification.nested.name', { number: index + 1 })}
      make={() => ({ policy: 'topUp', assumption: true })}
      renderItem={(at) => (
        <div className="grid grid-cols-3 items-start gap-4 max-sm:grid-cols-1">
          <DraftTemplate path={[...at, 'template']} label={t('qualification.parameter.template')} optional />
          <DraftText path={[...at, 'each']} label={t('qualification.nested.each')} optional />
          <DraftSelect
            path={[...at, 'policy']}
            label={t('qualification.parameter.policy')}
            options={policies.map((value) => ({
              value,
              label: t(`qualification.option.${value as 'topUp' | 'surrenderLower' | 'keepBoth'}`),
            }))}
          />
        </div>
      )}
    />
  );
}

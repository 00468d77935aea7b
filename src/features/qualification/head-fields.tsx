import type { ReactNode } from 'react';
import { creditSystems } from '#src/domain/credits/credit-systems.ts';
import { useText } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { Remark } from '#src/ui/notice.tsx';
import { textAt } from './draft.ts';
import { useEditor } from './editor-context.tsx';
import { DraftNumber, DraftSelect, DraftText } from './simple-fields.tsx';

const pair = 'grid grid-cols-2 items-start gap-4 max-[30rem]:grid-cols-1';

/** What the qualification is, and how large. */
export function HeadFields(): ReactNode {
  const { t } = useText();
  const { draft } = useEditor();
  const unit = unitName(t, textAt(draft, ['unit']) || 'ECTS');
  return (
    <div className="flex flex-col gap-4">
      <DraftText path={['name']} label={t('qualification.name')} />
      <DraftText
        path={['awardType']}
        label={t('qualification.awardType')}
        help={t('qualification.awardType.help')}
      />
      <DraftText path={['awardingBody']} label={t('qualification.awardingBody')} optional />
      <div className={pair}>
        <DraftText
          path={['country']}
          label={t('qualification.country')}
          help={t('qualification.country.help')}
        />
        <DraftSelect
          path={['kind']}
          label={t('qualification.kind')}
          options={(['named-example', 'generic-framework'] as const).map((value) => ({
            value,
            label: t(`qualification.kind.${value}`),
          }))}
        />
      </div>
      <div className={pair}>
        <DraftSelect
          path={['eqf']}
          label={t('qualification.eqf')}
          optional
          options={['1', '2', '3', '4', '5', '6', '7', '8'].map((value) => ({ value, label: value }))}
          write={Number}
        />
        <DraftSelect
          path={['cycle']}
          label={t('qualification.cycle')}
          optional
          options={(['short-cycle', 'first-cycle', 'second-cycle', 'third-cycle'] as const).map((value) => ({
            value,
            label: t(`qualification.cycle.${value}`),
          }))}
        />
      </div>
      <div className={pair}>
        <DraftText path={['nqf', 'framework']} label={t('qualification.framework')} optional />
        <DraftText path={['nqf', 'level']} label={t('qualification.frameworkLevel')} optional />
      </div>
      <DraftText
        path={['unit']}
        label={t('qualification.unit')}
        help={t('qualification.unit.help')}
        list="credit-units"
      />
      <datalist id="credit-units">
        {creditSystems.map(({ id }) => (
          <option key={id} value={id} label={unitName(t, id)} />
        ))}
      </datalist>
      <div className={pair}>
        <DraftNumber path={['total', 'min']} label={t('qualification.total.min', { unit })} />
        <DraftNumber path={['total', 'max']} label={t('qualification.total.max', { unit })} optional />
      </div>
      <DraftText
        path={['confidence']}
        label={t('qualification.confidence')}
        help={t('qualification.confidence.help')}
      />
      <Remark>{textAt(draft, ['disclaimer'])}</Remark>
    </div>
  );
}

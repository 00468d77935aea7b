import { useId, type ReactNode } from 'react';
import { showTotal, totalsOf, type PortfolioDraft } from '#src/domain/portfolio/portfolio-draft.ts';
import { portfolioTotals } from '#src/domain/portfolio/portfolio.ts';
import { useText } from '#src/i18n/text.tsx';
import { Checkbox } from '#src/ui/choice.tsx';
import { Select } from '#src/ui/field.tsx';
import type { Change } from './change.ts';

/** Which pathway is shown, and which of the totals. A plan can be shown only with its pathway. */
export function PathwayChoice(props: {
  draft: PortfolioDraft;
  onChange: Change;
  pathways: readonly { id: string; name: string }[];
}): ReactNode {
  const { t } = useText();
  const help = useId();
  const { draft, onChange, pathways } = props;
  const hasPathway = pathways.some(({ id }) => id === draft.pathwayId);
  const shown = totalsOf(draft);
  return (
    <>
      {pathways.length > 0 && (
        <Select
          label={t('share.words.pathway')}
          help={t('share.words.pathway.help')}
          value={draft.pathwayId}
          options={[
            { value: '', label: t('share.words.pathway.none') },
            ...pathways.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            onChange((now) => ({ ...now, pathwayId: chosen }));
          }}
        />
      )}
      <fieldset aria-describedby={help}>
        <legend className="text-sm font-semibold">{t('share.words.totals')}</legend>
        <div className="flex flex-wrap gap-x-6">
          {portfolioTotals
            .filter((total) => total !== 'planned' || hasPathway)
            .map((total) => (
              <Checkbox
                key={total}
                label={t(`app.total.${total}`)}
                checked={shown.includes(total)}
                onChange={(event) => {
                  const ticked = event.currentTarget.checked;
                  onChange((now) => showTotal(now, total, ticked));
                }}
              />
            ))}
        </div>
        <p id={help} className="text-sm text-ink-2">
          {t('share.words.totals.help')}
        </p>
      </fieldset>
    </>
  );
}

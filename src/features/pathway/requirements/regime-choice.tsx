import type { ReactNode } from 'react';
import { withRegime } from '#src/domain/pathway/edit/plan-words.ts';
import { regimes, type Regime } from '#src/domain/qualification/regimes.ts';
import { useText } from '#src/i18n/text.tsx';
import { Checkbox } from '#src/ui/choice.tsx';
import { Tag } from '#src/ui/notice.tsx';
import { usePlan } from '#src/features/pathway/plan-context.tsx';
import { SourceLink } from '#src/features/pathway/source-link.tsx';
import { useChangePlan } from '#src/features/pathway/use-change-plan.ts';

/** Lays the rules of a country or an institution over the qualification, and takes them off. */
export function RegimeChoice(): ReactNode {
  const { t } = useText();
  const { pathway } = usePlan();
  const { change, trouble } = useChangePlan();
  const on = regimes.filter(({ id }) => pathway.regimeIds.includes(id)).length;
  return (
    <details>
      <summary className="flex min-h-9 cursor-pointer items-center">
        {t('pathway.regimes', { count: on })}
      </summary>
      <p className="text-ink-2">{t('pathway.regimes.lead')}</p>
      <ul className="mt-1">
        {regimes.map((regime) => (
          <li key={regime.id} className="border-t border-line py-1">
            <Checkbox
              label={t(`regime.${regime.id}`)}
              checked={pathway.regimeIds.includes(regime.id)}
              onChange={({ target: { checked } }) => {
                const name = t(`regime.${regime.id}`);
                void change(
                  withRegime(pathway, regime.id, checked),
                  t(checked ? 'pathway.regimes.on' : 'pathway.regimes.off', { name }),
                );
              }}
            />
            <div className="ps-8.5 text-ink-2">
              {regime.rules.map((rule) => (
                <p key={rule.id}>{rule.text}</p>
              ))}
              <RegimeOrigin regime={regime} />
            </div>
          </li>
        ))}
      </ul>
      {trouble !== null && (
        <p role="alert" className="font-semibold text-bad">
          {trouble}
        </p>
      )}
    </details>
  );
}

function RegimeOrigin({ regime }: { regime: Regime }): ReactNode {
  const { t } = useText();
  return (
    <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-xs text-ink-3">
      {regime.rules.every(({ assumption }) => assumption) && (
        <Tag assumption>{t('rule.origin.assumption')}</Tag>
      )}
      <SourceLink source={{ ...regime.source, ref: regime.id }} />
    </p>
  );
}

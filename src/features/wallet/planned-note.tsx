import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { WalletTotals } from '#src/domain/wallet/totals.ts';
import { Sentence, useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useTemplates } from '#src/queries/use-templates.ts';
import { usePathways } from '#src/queries/wallet-queries.ts';

/** "3 steps in MAS Sustainable Building". Loaded on demand: it knows every qualification. */
export default function PlannedNote({ planned }: { planned: WalletTotals['planned'] }): ReactNode {
  const { t, credits } = useText();
  const pathways = usePathways().filter((pathway) => planned.pathwayIds.includes(pathway.id));
  const { find } = useTemplates();
  const [only] = pathways;
  const name =
    pathways.length === 1 && only ? find(only.templateId)?.name.replace(/ \([^)]*\)$/u, '') : undefined;
  const to = pathways.length === 1 && only ? paths.pathway(only.id) : paths.pathways;
  return (
    <>
      <Sentence
        id="wallet.totals.planned"
        values={{
          count: planned.count,
          name: name ?? t('wallet.totals.plannedIn', { count: pathways.length }),
        }}
        components={[<Link key="to" to={to} className="inline-block" />]}
      />
      {planned.overdue.hundredths > 0 && (
        <span className="block">
          {t('wallet.totals.overdue', { credits: credits(planned.overdue.hundredths) })}
        </span>
      )}
    </>
  );
}

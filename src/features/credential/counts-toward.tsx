import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { evaluatePathway } from '#src/domain/pathway/evaluate-pathway.ts';
import type { CountedItem, PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { TemplateShelf } from '#src/domain/qualification/template-shelf.ts';
import type { Pathway, RecognitionDecision, WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { paths } from '#src/paths.ts';
import { useServices } from '#src/queries/services.tsx';
import { useTemplates } from '#src/queries/use-templates.ts';
import { useDecisions, usePathways } from '#src/queries/wallet-queries.ts';
import { StoneBar } from '#src/ui/stone.tsx';

function viewsOf(
  find: TemplateShelf['find'],
  pathways: readonly Pathway[],
  entries: readonly WalletEntry[],
  decisions: readonly RecognitionDecision[],
  now: string,
): PathwayView[] {
  return pathways.flatMap((pathway) => {
    const template = find(pathway.templateId);
    return template ? [evaluatePathway({ template, entries, decisions, pathway, now })] : [];
  });
}

/** How much of it counts, and what keeps the rest out. */
function Counted({ item, unit }: { item: CountedItem; unit: string }): ReactNode {
  const { t, credits } = useText();
  return (
    <>
      <b className="text-ink">
        {t(item.tier === 'recognised' ? 'credential.toward.recognised' : 'credential.toward.earned', {
          counted: credits(item.countedHundredths),
          offered: credits(item.offeredHundredths),
          unit,
        })}
      </b>
      {item.code !== 'counted' &&
        ` ${t(`credential.toward.reason.${item.code}`, { max: 0, ...item.data, unit })}`}
    </>
  );
}

function Toward({ view, entry }: { view: PathwayView; entry: WalletEntry }): ReactNode {
  const { t, credits, values } = useText();
  const unit = unitName(t, view.unit);
  const { template, totals } = view;
  const item = view.groups.flatMap((group) => group.items).find(({ id }) => id === entry.id);
  const notUsed = view.notUsed.find(({ id }) => id === entry.id);
  const own = item?.countedHundredths ?? 0;
  const recognised = totals.recognised - (item?.tier === 'recognised' ? own : 0);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_250px] gap-x-6 gap-y-2 border-b border-line py-3 text-sm not-print:max-md:grid-cols-1">
      <div>
        <h3>{template.name}</h3>
        <p className="text-ink-2">
          {item && <Counted item={item} unit={unit} />}
          {notUsed && (
            <>
              <b className="text-ink">{t('credential.toward.notUsed')}</b>{' '}
              {t(`allocation.reason.${notUsed.code}`, values(notUsed.data))}.
            </>
          )}
          {template.kind === 'generic-framework' && ` ${t('credential.toward.framework')}`}{' '}
          <Link
            to={paths.pathway(view.pathwayId)}
            aria-label={t('credential.toward.open.of', { name: template.name })}
            className="inline-block min-h-6"
          >
            {t('credential.toward.open')}
          </Link>
        </p>
      </div>
      <div className="pt-0.5">
        <StoneBar
          parts={[
            { state: 'recognised', share: recognised },
            ...(item ? [{ state: item.tier, level: item.eqf, share: own }] : []),
          ]}
          open={Math.max(totals.targetHundredths - recognised - own, 0)}
        />
        <p className="mt-0.5 flex justify-between text-xs text-ink-2">
          <span>{t('credential.toward.bar', { recognised: credits(totals.recognised) })}</span>
          <span>{`${credits(totals.targetHundredths)} ${unit}`}</span>
        </p>
      </div>
    </li>
  );
}

/** Where this credential counts in each of the learner's pathways, and why. */
export function CountsToward({
  entry,
  entries,
}: {
  entry: WalletEntry;
  entries: readonly WalletEntry[];
}): ReactNode {
  const { t } = useText();
  const { now } = useServices();
  const pathways = usePathways();
  const { find } = useTemplates();
  const decisions = useDecisions();
  const views = useMemo(
    () => viewsOf(find, pathways, entries, decisions, now().toISOString()),
    [find, pathways, entries, decisions, now],
  );
  return (
    <section aria-labelledby="toward" className="mt-12">
      <h2 id="toward">{t('credential.toward')}</h2>
      {views.length === 0 ? (
        <p className="mt-3 border-y border-line border-t-ink py-3 text-sm text-ink-2">
          {t('credential.toward.none')}{' '}
          <Link to={paths.pathways} className="inline-block min-h-6 text-ink">
            {t('credential.toward.choose')}
          </Link>
        </p>
      ) : (
        <ul className="mt-3 border-t border-ink">
          {views.map((view) => (
            <Toward key={view.pathwayId} view={view} entry={entry} />
          ))}
        </ul>
      )}
    </section>
  );
}

import type { ReactNode } from 'react';
import type { PathwayView, RuleView } from '#src/domain/pathway/pathway-view.ts';
import type { EntryId } from '#src/domain/wallet/records.ts';
import { ruleTitle } from '#src/i18n/rule-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { ExternalLink } from '#src/ui/external-link.tsx';

/** The rules of the target that the decision concerns, each with where it was read. */
export function DossierRules({
  view,
  entryIds,
}: {
  view: PathwayView;
  entryIds: readonly EntryId[];
}): ReactNode {
  const text = useText();
  const { t } = text;
  const rules = view.rules.filter(
    ({ outcome, type }) =>
      outcome.waitsFor.some((id) => entryIds.includes(id)) ||
      type === 'recognitionDecision' ||
      type === 'recognitionCap',
  );
  if (rules.length === 0) return null;
  return (
    <section aria-labelledby="concerned" className="mt-8">
      <h2 id="concerned">{t('dossier.rules')}</h2>
      <p className="mt-1 text-sm text-ink-2">{t('dossier.rules.lead', { target: view.template.name })}</p>
      <ul className="mt-2 border-t border-ink text-sm">
        {rules.map((rule) => {
          const title = ruleTitle(text, rule);
          return (
            <li key={rule.id} className="border-b border-line py-2.5 break-inside-avoid">
              <p className="font-semibold">{title}</p>
              {rule.text !== '' && rule.text !== title && <p>{rule.text}</p>}
              <p className="text-ink-2">
                <RuleSource rule={rule} />
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function RuleSource({ rule: { origin } }: { rule: RuleView }): ReactNode {
  const { t, date } = useText();
  if (origin.kind === 'assumption') return t('dossier.rules.assumed');
  const { title, url, readOn, asOf } = origin.source;
  const when = readOn === null ? asOf : t('dossier.rules.read', { day: date(readOn) });
  return (
    <>
      {url !== null && /^https?:/u.test(url) ? <ExternalLink href={url}>{title}</ExternalLink> : title}
      {when !== null && ` (${when})`}
      {url !== null && <span className="hidden break-all print:inline"> {url}</span>}
    </>
  );
}

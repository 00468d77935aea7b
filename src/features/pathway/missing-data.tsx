import type { ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { PathwayView, RuleView } from '#src/domain/pathway/pathway-view.ts';
import type { MissingDatum } from '#src/domain/requirement/outcome.ts';
import { useText } from '#src/i18n/text.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { SupplyAction } from './supply-action.tsx';

/** More than this would bury the rule; the next steps list them all. */
const mostNamed = 3;

/** What a rule lacks, by name and with the way to supply it, and what it has on the learner's word alone. */
export function MissingData({ view, rule }: { view: PathwayView; rule: RuleView }): ReactNode {
  const { t, list, language } = useText();
  const titleOf = ({ candidateId }: MissingDatum): string => {
    const item = view.groups.flatMap(({ items }) => items).find(({ id }) => id === candidateId);
    return item ? pickLanguage(item.title, [language]).text : '';
  };
  const { missing } = rule.outcome;
  const named = missing.slice(0, mostNamed);
  return (
    <>
      {named.length > 0 && (
        <ul className="mt-1 text-sm">
          {named.map((datum) => (
            <li key={`${datum.datum} ${datum.candidateId}`}>
              {t(`rule.missing.${datum.datum}`, { title: titleOf(datum) })}{' '}
              <span className="print:hidden">
                <SupplyAction missing={datum} title={titleOf(datum)} look="text" />
              </span>
            </li>
          ))}
          {missing.length > named.length && (
            <li className="text-ink-2">{t('rule.missing.more', { count: missing.length - named.length })}</li>
          )}
        </ul>
      )}
      {rule.onWord.length > 0 && (
        <p className="mt-1 flex items-start gap-1.5 text-sm">
          <Icon name="pencil" className="mt-0.5 size-4 flex-none" />
          <span>
            {t('rule.onWord', {
              items: list(
                rule.onWord.map((datum) =>
                  t('rule.onWord.item', { datum: t(`rule.datum.${datum.datum}`), title: titleOf(datum) }),
                ),
              ),
            })}
          </span>
        </p>
      )}
    </>
  );
}

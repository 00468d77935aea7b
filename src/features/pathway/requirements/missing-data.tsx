import { useId, useState, type ReactNode } from 'react';
import { groupBy } from '#src/domain/group-by.ts';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { PathwayView, RuleView } from '#src/domain/pathway/pathway-view.ts';
import type { MissingDatum } from '#src/domain/requirement/outcome.ts';
import { useText } from '#src/i18n/text.tsx';
import { TextButton } from '#src/ui/button.tsx';
import { OwnWord } from './rule-words.tsx';
import { SupplyAction } from './supply-action.tsx';

type Named = { missing: MissingDatum; title: string };

/** What a rule lacks, one line for each kind of fact with the way to supply it. */
export function MissingData({ view, rule }: { view: PathwayView; rule: RuleView }): ReactNode {
  const { language } = useText();
  const { missing } = rule.outcome;
  const items = view.groups.flatMap((group) => group.items);
  const named = missing.map((each): Named => {
    const item = items.find(({ id }) => id === each.candidateId);
    return { missing: each, title: item ? pickLanguage(item.title, [language]).text : '' };
  });
  return [...groupBy(named, (each) => each.missing.datum)].map(([datum, of]) => (
    <MissingKind key={datum} datum={datum} of={of} />
  ));
}

/** "The type of 4 items is not stated. Add it": one is supplied at once, several are unfolded first. */
function MissingKind({ datum, of }: { datum: MissingDatum['datum']; of: readonly Named[] }): ReactNode {
  const { t } = useText();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [first] = of;
  if (first === undefined) return null;
  if (of.length === 1)
    return (
      <p className="text-sm text-ink-2">
        {t(`rule.missing.${datum}`, { title: first.title })}{' '}
        <span className="text-ink print:hidden">
          <SupplyAction missing={first.missing} title={first.title} look="text" />
        </span>
      </p>
    );
  return (
    <>
      <p className="text-sm text-ink-2">
        {t('rule.missing.many', { count: of.length, datum })}{' '}
        <TextButton
          className="text-ink print:hidden"
          aria-expanded={open}
          aria-controls={listId}
          aria-label={t('rule.missing.many.add', { count: of.length, datum: t(`rule.datum.${datum}`) })}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {t('pathway.steps.supply')}
        </TextButton>
      </p>
      <ul id={listId} hidden={!open} className="mt-0.5 border-s border-line ps-3 text-sm print:hidden">
        {of.map(({ missing, title }) => (
          <li key={missing.candidateId} className="flex items-baseline justify-between gap-x-4">
            <span className="min-w-0 break-words">{title}</span>
            <span className="flex-none">
              <SupplyAction missing={missing} title={title} look="text" />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a rule has on the learner's word alone. */
export function DataOnWord({ view, rule }: { view: PathwayView; rule: RuleView }): ReactNode {
  const { t, list, language } = useText();
  if (rule.onWord.length === 0) return null;
  const items = view.groups.flatMap((group) => group.items);
  const words = rule.onWord.map(({ datum, candidateId }) => {
    const item = items.find(({ id }) => id === candidateId);
    const title = item ? pickLanguage(item.title, [language]).text : '';
    return t('rule.onWord.item', { datum: t(`rule.datum.${datum}`), title });
  });
  return <OwnWord>{t('rule.onWord', { items: list(words) })}</OwnWord>;
}

import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { NotUsed } from '#src/domain/pathway/candidates/candidate.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { amountOf } from './target-text.ts';
import { usePlan } from './plan-context.tsx';
import { sentenceValues } from '#src/i18n/sentence-values.ts';
import { useStackDrag } from '#src/features/pathway/stack/stack-drag.tsx';
import { PlaceButton } from './place-button.tsx';

const shownAtFirst = 3;
const cell = 'py-2.5 pe-4 align-top max-sm:block max-sm:p-0';

/** What the learner has and this pathway does not count, with the reason and what can be done. */
export function NotUsedList({ items }: { items: readonly NotUsed[] }): ReactNode {
  const { t } = useText();
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  const sorted = [...items].sort(byUse);
  const shown = all ? sorted : sorted.slice(0, shownAtFirst);
  return (
    <section aria-labelledby="not-used" className="mt-12">
      <h2 id="not-used">{t('pathway.notUsed.title')}</h2>
      <table className="mt-2.5 w-full text-sm max-sm:block">
        <thead className="text-xs text-ink-3 max-sm:sr-only">
          <tr className="border-b border-ink [&>th]:pe-4 [&>th]:pb-1.5 [&>th]:font-normal">
            <th scope="col">{t('pathway.notUsed.credential')}</th>
            <th scope="col">{t('pathway.notUsed.credits')}</th>
            <th scope="col">{t('pathway.notUsed.why')}</th>
            <th scope="col">
              <span className="sr-only">{t('pathway.notUsed.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody className="max-sm:block max-sm:border-t max-sm:border-ink">
          {shown.map((item) => (
            <NotUsedRow key={item.id} item={item} />
          ))}
        </tbody>
      </table>
      {items.length > shownAtFirst && !all && (
        <button
          type="button"
          className="min-h-11 w-full border-b border-line text-start text-sm underline underline-offset-[0.2em] print:hidden"
          onClick={() => {
            setAll(true);
          }}
        >
          {t('pathway.notUsed.more', { count: items.length - shownAtFirst })}
        </button>
      )}
    </section>
  );
}

const actionOrder: readonly NotUsed['action'][] = [
  'put-back',
  'ask-decision',
  'place-anyway',
  'see-check',
  'none',
];

/** What the learner took out first, then what could count most easily and brings most; what states no credits last. */
const byUse = (a: NotUsed, b: NotUsed): number =>
  rankOf(a) - rankOf(b) || (b.amount?.hundredths ?? 0) - (a.amount?.hundredths ?? 0);

const rankOf = ({ action, amount }: NotUsed): number =>
  actionOrder.indexOf(action) + (amount === null ? actionOrder.length : 0);

function NotUsedRow({ item }: { item: NotUsed }): ReactNode {
  const text = useText();
  const { t, language } = text;
  const title = pickLanguage(item.title, [language]);
  // Words that no longer fit their signature cannot be attributed to the issuer.
  const attributed = item.kind === 'credential' && item.code !== 'check-failed' && item.code !== 'own-record';
  const drag = useStackDrag();
  const draggable = drag !== null && (item.action === 'place-anyway' || item.action === 'put-back');
  return (
    <tr className="border-b border-line max-sm:block max-sm:py-3">
      <th
        scope="row"
        className={`${cell} text-base leading-snug ${attributed ? 'font-serif font-medium' : 'font-normal'} ${draggable ? 'stack-draggable' : ''}`}
        onPointerDown={(event) => {
          if (draggable) drag.press(event, { ...item, tier: 'left-out', eqf: null, groupId: null });
        }}
        {...(title.lang ? { lang: title.lang } : {})}
      >
        {title.text}
      </th>
      <td className={`${cell} whitespace-nowrap`}>
        <span className="text-ink-2 sm:hidden">{t('pathway.notUsed.credits')}: </span>
        {item.amount === null
          ? t('stack.level.none')
          : amountOf(text, item.amount.hundredths, item.amount.unit)}
      </td>
      <td className={cell}>
        {t(`allocation.reason.${item.code}`, sentenceValues(text, item.data))}
        {item.change && (
          <span className="block text-ink-2">
            {t(`allocation.change.${item.change.code}`, sentenceValues(text, item.change.data))}
          </span>
        )}
        {item.code === 'duplicate' && typeof item.data['of'] === 'string' && (
          <>
            {' '}
            <Link to={paths.credential(item.data['of'])} className="inline-block min-h-6">
              {t('pathway.notUsed.counts')}
              <span className="sr-only">: {title.text}</span>
            </Link>
          </>
        )}
      </td>
      <td className={`${cell} pe-0 text-end whitespace-nowrap max-sm:text-start print:hidden`}>
        <NotUsedAction item={item} />
      </td>
    </tr>
  );
}

const linkLook = 'inline-flex min-h-6 items-center underline underline-offset-[0.2em] hover:decoration-2';

function NotUsedAction({ item }: { item: NotUsed }): ReactNode {
  const { t, language } = useText();
  const { recordDecision, putBack, editModule } = usePlan();
  const { text: title } = pickLanguage(item.title, [language]);
  switch (item.action) {
    case 'see-check':
      return (
        <Link to={paths.credential(item.id)} className={linkLook}>
          {t('allocation.action.see-check')}
          <span className="sr-only">: {title}</span>
        </Link>
      );
    case 'ask-decision':
      return (
        <button
          type="button"
          className={linkLook}
          onClick={() => {
            recordDecision([item.id]);
          }}
        >
          {t('stack.menu.decision')}
          <span className="sr-only">: {title}</span>
        </button>
      );
    case 'put-back':
      return (
        <button
          type="button"
          className={linkLook}
          onClick={() => {
            putBack(item.id);
          }}
        >
          {t('allocation.action.put-back')}
          <span className="sr-only">: {title}</span>
        </button>
      );
    case 'place-anyway':
      return (
        <>
          <PlaceButton itemId={item.id} title={title} className={linkLook} />
          {item.kind === 'planned' && (
            <button
              type="button"
              className={`${linkLook} ms-4`}
              onClick={() => {
                editModule(item.id);
              }}
            >
              {t('stack.menu.edit')}
              <span className="sr-only">: {title}</span>
            </button>
          )}
        </>
      );
    case 'none':
      return null;
  }
}

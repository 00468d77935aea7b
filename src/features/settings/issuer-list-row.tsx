import type { ReactNode } from 'react';
import type { IssuerList } from '#src/domain/verification/issuer-list.ts';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';

/** Names shown of what a list holds; the file itself has the rest. */
const shownNames = 50;

/** One list: whose it is, how old, and on demand what is in it. */
export function IssuerListRow(props: { list: IssuerList; now: Date; onRemove: () => void }): ReactNode {
  const { t, date } = useText();
  const { list } = props;
  const names =
    list.kind === 'trusted-list'
      ? [
          ...new Set(
            list.services.map(({ provider, name }) => (provider === '' ? name : `${provider}: ${name}`)),
          ),
        ]
      : list.issuers.map(({ name, ids, fingerprints }) =>
          [name, ids[0] ?? fingerprints[0]].filter(Boolean).join(', '),
        );
  const isOverdue = list.nextUpdate !== null && Date.parse(list.nextUpdate) < props.now.getTime();
  return (
    <li className="border-b border-line py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-[1_1_16rem]">
          <p className="font-semibold [overflow-wrap:anywhere]">{list.name}</p>
          <p className="text-sm text-ink-2">
            {t(`settings.lists.kind.${list.kind}`, { count: names.length })}{' '}
            {list.issuedOn === null
              ? t('settings.lists.undated', { added: date(list.addedOn) })
              : t('settings.lists.dated', { issued: date(list.issuedOn), added: date(list.addedOn) })}
          </p>
          {isOverdue && (
            <p className="text-sm font-semibold text-warn">
              {t('settings.lists.overdue', { date: date(list.nextUpdate ?? '') })}
            </p>
          )}
        </div>
        <Button
          size="small"
          look="bare"
          aria-label={t('settings.lists.removeLabel', { name: list.name })}
          onClick={props.onRemove}
        >
          {t('settings.you.remove')}
        </Button>
      </div>
      <details className="mt-1">
        <summary className="text-sm">{t('settings.lists.contents')}</summary>
        <p className="mt-1 text-sm text-ink-2">{t('settings.lists.notChecked')}</p>
        <ul className="mt-1 list-disc ps-5 text-sm">
          {names.slice(0, shownNames).map((name, index) => (
            <li key={index} className="[overflow-wrap:anywhere]">
              {name}
            </li>
          ))}
        </ul>
        {names.length > shownNames && (
          <p className="mt-1 text-sm text-ink-2">
            {t('settings.lists.more', { count: names.length - shownNames })}
          </p>
        )}
      </details>
    </li>
  );
}

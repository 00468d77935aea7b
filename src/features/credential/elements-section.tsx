import { useState, type ReactNode } from 'react';
import {
  completeness,
  factsFor,
  mandatoryElements,
  optionalElements,
} from '#src/domain/credential/elements.ts';
import type { Attribution } from '#src/domain/verification/attribution.ts';
import type { AddedValue, AdditionKey } from '#src/domain/wallet/additions.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { AdditionDialog } from './addition-dialog.tsx';
import { ElementRow } from './element-row.tsx';
import { useAskedAddition } from './use-asked-addition.ts';

function RowsHead({ children }: { children: ReactNode }): ReactNode {
  return (
    <tr className="border-b border-line not-print:max-md:block">
      <th
        colSpan={4}
        scope="rowgroup"
        className="pt-5 pb-1.5 text-xs font-normal text-ink-2 not-print:max-md:block"
      >
        {children}
      </th>
    </tr>
  );
}

/** How many of the mandatory elements come from whom. */
function counts(entry: WalletEntry): { stated: number; added: number; missing: number } {
  const { present, missing } = completeness(entry.credential);
  const own = present.filter((key) => factsFor(entry.credential, key).every((fact) => fact.by === 'learner'));
  const added = missing.filter((key) => entry.additions[key] !== undefined);
  return {
    stated: present.length - own.length,
    added: own.length + added.length,
    missing: missing.length - added.length,
  };
}

/**
 * The elements of a European micro-credential: what each says and who says it. A complete record is
 * easier to judge; it is never said to be recognised for that.
 */
export function ElementsSection({
  entry,
  attribution,
}: {
  entry: WalletEntry;
  attribution: Attribution;
}): ReactNode {
  const { t } = useText();
  const { store, now } = useServices();
  const announce = useAnnounce();
  const { asked, forget } = useAskedAddition();
  const [editing, setEditing] = useState<{ element: AdditionKey; open: boolean } | null>(
    asked && { element: asked, open: true },
  );
  const { stated, added, missing } = counts(entry);

  const keep = async (key: AdditionKey, value: AddedValue | null) => {
    const before = entry.additions;
    await store.updateEntry(entry.id, (current) => {
      const others = Object.fromEntries(Object.entries(current.additions).filter(([name]) => name !== key));
      const addition = value === null ? {} : { [key]: { value, addedOn: now().toISOString() } };
      return { ...current, additions: { ...others, ...addition } };
    });
    announce(t(value === null ? 'credential.addition.removed' : 'credential.addition.saved'), async () => {
      await store.updateEntry(entry.id, (current) => ({ ...current, additions: before }));
    });
  };
  const rows = (keys: readonly AdditionKey[], first: number | null) =>
    keys.map((key, index) => (
      <ElementRow
        key={key}
        number={first === null ? null : first + index}
        element={key}
        entry={entry}
        attribution={attribution}
        onAdd={() => {
          setEditing({ element: key, open: true });
        }}
        onRemove={() => keep(key, null)}
      />
    ));

  const table = (
    <table className="mt-3 w-full border-collapse not-print:max-md:block">
      <caption className="sr-only">{t('credential.elements.caption')}</caption>
      <thead className="not-print:max-md:sr-only">
        <tr className="border-b border-ink text-xs text-ink-2 [&>th]:py-1.5 [&>th]:font-normal">
          <th scope="col" className="w-9">
            <span className="sr-only">{t('credential.elements.number')}</span>
          </th>
          <th scope="col" className="w-60 print:w-40">
            {t('credential.elements.element')}
          </th>
          <th scope="col">{t('credential.elements.says')}</th>
          <th scope="col" className="w-68 print:w-48">
            {t('credential.elements.source')}
          </th>
        </tr>
      </thead>
      <tbody className="not-print:max-md:block not-print:max-md:border-t not-print:max-md:border-ink">
        {rows(mandatoryElements, 1)}
      </tbody>
      <tbody className="not-print:max-md:block">
        <RowsHead>{t('credential.elements.optional')}</RowsHead>
        {rows(optionalElements, mandatoryElements.length + 1)}
      </tbody>
      <tbody className="not-print:max-md:block">
        <RowsHead>{t('credential.elements.rules')}</RowsHead>
        {rows(['field'], null)}
      </tbody>
    </table>
  );

  return (
    <section aria-labelledby="elements" className="mt-12">
      <h2 id="elements">{t('credential.elements')}</h2>
      <p className="mt-1.5 max-w-[66ch] text-sm text-ink-2">
        {attribution === 'failed' ? (
          t('credential.elements.failed')
        ) : (
          <>
            <b className="text-ink">
              {t('credential.elements.count', { total: mandatoryElements.length, stated, added, missing })}
            </b>{' '}
            {t('credential.elements.limits')}
          </>
        )}
      </p>
      {attribution === 'failed' ? (
        <details className="mt-3">
          <summary className="text-sm">{t('credential.elements.failed.show')}</summary>
          {table}
        </details>
      ) : (
        table
      )}
      {editing && (
        <AdditionDialog
          key={editing.element}
          element={editing.element}
          open={editing.open}
          value={entry.additions[editing.element]?.value ?? null}
          onSave={(value) => keep(editing.element, value)}
          onClose={() => {
            setEditing({ ...editing, open: false });
            forget();
          }}
        />
      )}
    </section>
  );
}

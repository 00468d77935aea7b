import { useState, type ReactNode } from 'react';
import { creditSystems } from '#src/domain/credits/credit-systems.ts';
import {
  offerColumns,
  type OfferColumn,
  type OpenTable,
  type TableMapping,
} from '#src/domain/offers/offer-reading.ts';
import { useText } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/choice.tsx';
import { Select } from '#src/ui/field.tsx';

/** Asks what the columns of a table mean, each beside what stands in it. */
export function MappingForm(props: {
  name: string;
  table: OpenTable;
  onRead: (mapping: TableMapping) => void;
  onCancel: () => void;
}): ReactNode {
  const { t } = useText();
  const { lines, guess, count } = props.table;
  const [mapping, setMapping] = useState<TableMapping>({
    ...guess,
    columns: (lines[0] ?? []).map((_, index) => guess.columns[index] ?? null),
  });
  const [tried, setTried] = useState(false);
  const missing = !mapping.columns.includes('title');
  const rows = mapping.hasHeader ? lines.slice(1) : lines;
  const setColumn = (at: number, column: OfferColumn | null) => {
    setMapping({
      ...mapping,
      // A meaning belongs to one column: whoever chooses it elsewhere takes it away here.
      columns: mapping.columns.map((old, index) => (index === at ? column : old === column ? null : old)),
    });
  };
  return (
    <form
      noValidate
      aria-labelledby="mapping"
      className="mt-6 border-y border-ink py-5"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (missing) event.currentTarget.querySelector('select')?.focus();
        else props.onRead(mapping);
      }}
    >
      <h2 id="mapping">{t('catalogue.mapping.title')}</h2>
      <p className="mt-1 max-w-[66ch] text-sm text-ink-2">
        {t('catalogue.mapping.lead', { name: props.name, count })}
      </p>
      <Checkbox
        label={t('catalogue.mapping.header')}
        checked={mapping.hasHeader}
        onChange={(event) => {
          setMapping({ ...mapping, hasHeader: event.target.checked });
        }}
      />
      <ol className="mt-2 border-t border-line">
        {mapping.columns.map((column, index) => (
          // Columns have no name of their own but their place.
          <li
            key={index}
            className="grid grid-cols-[minmax(0,1fr)_minmax(0,18rem)] items-center gap-x-6 gap-y-2 border-b border-line py-3 max-sm:grid-cols-1"
          >
            <div className="min-w-0 text-sm">
              {mapping.hasHeader && <p className="font-semibold break-words">{lines[0]?.[index]}</p>}
              <p className="break-words text-ink-2">
                {rows
                  .flatMap((row) => row[index] ?? [])
                  .slice(0, 3)
                  .join(' · ')}
              </p>
            </div>
            <Select
              label={t('catalogue.mapping.column', { number: index + 1 })}
              value={column ?? ''}
              error={tried && missing && index === 0 ? t('catalogue.mapping.missing') : undefined}
              options={[
                { value: '', label: t('catalogue.mapping.leaveOut') },
                ...offerColumns.map((value) => ({ value, label: t(`catalogue.column.${value}`) })),
              ]}
              onChange={(event) => {
                setColumn(index, offerColumns.find((known) => known === event.target.value) ?? null);
              }}
            />
          </li>
        ))}
      </ol>
      {!mapping.columns.includes('unit') && (
        <div className="mt-4 max-w-[24rem]">
          <Select
            label={t('catalogue.mapping.unit')}
            help={t('catalogue.mapping.unit.help')}
            value={mapping.unit ?? ''}
            options={[
              { value: '', label: t('catalogue.mapping.unit.unknown') },
              ...creditSystems.map(({ id }) => ({ value: id, label: unitName(t, id) })),
            ]}
            onChange={(event) => {
              setMapping({ ...mapping, unit: event.target.value || null });
            }}
          />
        </div>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button type="submit" look="primary">
          {t('catalogue.mapping.read')}
        </Button>
        <Button onClick={props.onCancel}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}

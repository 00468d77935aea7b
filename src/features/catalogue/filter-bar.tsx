import type { ReactNode } from 'react';
import type { NamedField } from '#src/domain/credential/isced-f.ts';
import type { Offer } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { useTemplates } from '#src/queries/use-templates.ts';
import { usePathways } from '#src/queries/wallet-queries.ts';
import { SearchField, Select, TextField } from '#src/ui/field.tsx';
import { choicesOf, fieldsOf, groupKey, levelsOf, type OfferFilter } from './offer-filter.ts';
import type { useFilter } from './use-filter.ts';

/** All ways to narrow a catalogue, each kept in the address. */
export function FilterBar(props: { offers: readonly Offer[] } & ReturnType<typeof useFilter>): ReactNode {
  const { t } = useText();
  const { find } = useTemplates();
  const { offers, filter, gapOf, set } = props;
  const targets = usePathways().flatMap((pathway) => {
    const template = find(pathway.templateId);
    return template && pathway.scratchOf === null ? [{ pathway, template }] : [];
  });
  const any = { value: '', label: t('catalogue.filter.any') };
  const choose = (
    name: keyof OfferFilter | 'gap',
    label: string,
    value: string,
    options: readonly { value: string; label: string }[],
  ) =>
    options.length > 0 && (
      <div className="col-span-2 max-[24rem]:col-span-4">
        <Select
          label={label}
          value={value}
          options={[any, ...options]}
          onChange={(event) => {
            set(name, event.target.value);
          }}
        />
      </div>
    );
  const plain = (value: string) => ({ value, label: value });
  const amount = (name: 'from' | 'to') => (
    <div className="max-[24rem]:col-span-2">
      <TextField
        label={t(`catalogue.filter.${name}`)}
        inputMode="decimal"
        value={filter[name]}
        onChange={(event) => {
          set(name, event.target.value);
        }}
      />
    </div>
  );
  return (
    <section aria-label={t('catalogue.filter')} className="mt-6">
      <SearchField
        label={t('catalogue.filter.words')}
        placeholder={t('catalogue.filter.words')}
        value={filter.words}
        onChange={(event) => {
          set('words', event.target.value);
        }}
      />
      <div className="mt-3 grid grid-cols-6 items-end gap-3 max-lg:grid-cols-4">
        {choose(
          'provider',
          t('catalogue.filter.provider'),
          filter.provider,
          choicesOf(offers, ({ provider }) => [provider]).map(plain),
        )}
        {choose('level', t('catalogue.filter.level'), filter.level, choicesOf(offers, levelsOf).map(plain))}
        {choose(
          'field',
          t('catalogue.filter.field'),
          filter.field,
          choicesOf(offers, fieldsOf).map((value) => ({ value, label: t(`isced.${value as NamedField}`) })),
        )}
        {choose(
          'fits',
          t('catalogue.filter.fits'),
          filter.fits,
          targets.flatMap(({ template }) =>
            template.groups.map((group) => ({
              value: groupKey(template.id, group.id),
              label: t('catalogue.filter.fits.group', { group: group.name, target: template.name }),
            })),
          ),
        )}
        {choose(
          'gap',
          t('catalogue.filter.gap'),
          gapOf,
          targets.map(({ pathway, template }) => ({
            value: pathway.id,
            label: pathway.name || template.name,
          })),
        )}
        {amount('from')}
        {amount('to')}
      </div>
    </section>
  );
}

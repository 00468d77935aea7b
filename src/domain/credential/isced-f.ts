/**
 * Narrow fields of education and training by ISCED-F 2013 (UNESCO Institute for Statistics), by their three
 * digits. The first two are the broad field. Each has its text as `isced.<code>`.
 */
export const narrowFields = [
  '001',
  '002',
  '003',
  '011',
  '021',
  '022',
  '023',
  '031',
  '032',
  '041',
  '042',
  '051',
  '052',
  '053',
  '054',
  '061',
  '071',
  '072',
  '073',
  '081',
  '082',
  '083',
  '084',
  '091',
  '092',
  '101',
  '102',
  '103',
  '104',
] as const;

type NarrowField = (typeof narrowFields)[number];

/** The broad fields, by two digits. Each has its text as `isced.<code>`. */
const broadFields = ['00', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10'] as const;

/** The two to four digits of a code, which may come as an address that ends in them; `null` where there are none. */
export const iscedCodeOf = (field: string): string | null => /(\d{2,4})\D*$/u.exec(field)?.[1] ?? null;

/** A field that has a name: text `isced.<code>`. */
export type NamedField = NarrowField | (typeof broadFields)[number];

/** The narrowest of the fields known by name that a code lies in; `null` for a code outside of ISCED-F 2013. */
export function namedField(code: string): NamedField | null {
  return (
    narrowFields.find((narrow) => code.startsWith(narrow)) ??
    broadFields.find((broad) => code.startsWith(broad)) ??
    null
  );
}

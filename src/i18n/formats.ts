/** Numbers and dates as the person's language writes them. */
export type Formats = {
  /** Whole hundredths of a credit to a number with at most two decimals: 750 → "7.5". */
  credits: (hundredths: number) => string;
  /** "5–7.5": an en dash between the ends, one number where they are equal. */
  creditRange: (fromHundredths: number, toHundredths: number) => string;
  number: (value: number) => string;
  /** "21 Nov 2026". Unreadable dates are shown as they stand. */
  date: (iso: string) => string;
  /** "21 November 2026". */
  longDate: (iso: string) => string;
  /** "Nov 2026". */
  month: (iso: string) => string;
  /** "21 Nov 2026, 08:12", in the device's time zone. */
  dateTime: (iso: string) => string;
  /** "14 kB". */
  bytes: (count: number) => string;
  /** A country's name for an ISO 3166-1 alpha-2 code; other codes as they stand. */
  country: (code: string) => string;
  /** "a, b and c". */
  list: (items: readonly string[]) => string;
  /** Values for a sentence: those whose name ends in `On` are ISO dates and are written as dates. */
  values: (data: Readonly<Record<string, string | number>>) => Record<string, string | number>;
};

const known = new Map<string, Formats>();

/** The formats of a locale. They are made once: browsers take a good part of a millisecond for each. */
export function formatsIn(locale: string): Formats {
  const formats = known.get(locale) ?? createFormats(locale);
  known.set(locale, formats);
  return formats;
}

/** Made when it is first used: most pages need two or three of them, and each costs the start of a page. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function createFormats(locale: string): Formats {
  const credits = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = once(() => new Intl.DateTimeFormat(locale, options));
    return (iso: string) => {
      const date = new Date(iso);
      return Number.isNaN(date.getTime()) ? iso : format().format(date);
    };
  };
  // A calendar day is the same day everywhere, so it is read and written in UTC.
  const day = dates({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const longDay = dates({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const month = dates({ month: 'short', year: 'numeric', timeZone: 'UTC' });
  const moment = dates({
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const large = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
  const regions = once(() => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }));
  const list = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const amount = (hundredths: number) => credits().format(hundredths / 100);
  return {
    credits: amount,
    creditRange: (from, to) => (from === to ? amount(from) : `${amount(from)}–${amount(to)}`),
    number: (value) => credits().format(value),
    date: day,
    longDate: longDay,
    month,
    dateTime: moment,
    bytes: (count) =>
      count < 1000
        ? `${count} B`
        : count < 1e6
          ? `${large().format(count / 1000)} kB`
          : count < 1e9
            ? `${large().format(count / 1e6)} MB`
            : `${large().format(count / 1e9)} GB`,
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (regions().of(code) ?? code) : code),
    list: (items) => list().format(items),
    values: (data) =>
      Object.fromEntries(
        Object.entries(data).map(([name, value]) => [
          name,
          name.endsWith('On') && typeof value === 'string' && value !== '' ? day(value) : value,
        ]),
      ),
  };
}

import type { OwnWords } from '#src/domain/wallet/own-record.ts';

/** The form as it is filled in: text, whatever becomes of it. */
export type Draft = Record<
  'title' | 'givenBy' | 'awardedOn' | 'hours' | 'credits' | 'unit' | 'outcomes' | 'description' | 'link',
  string
>;

/** What is wrong with a field; each has its text as `record.field.<field>.<fault>`. */
export type Faults = {
  title?: 'missing';
  hours?: 'wrong';
  credits?: 'wrong';
  unit?: 'missing';
  link?: 'wrong';
};

export const emptyDraft: Draft = {
  title: '',
  givenBy: '',
  awardedOn: '',
  hours: '',
  credits: '',
  unit: '',
  outcomes: '',
  description: '',
  link: '',
};

export const draftOf = (words: OwnWords): Draft => ({
  title: words.title,
  givenBy: words.givenBy,
  awardedOn: words.awardedOn ?? '',
  hours: words.hours === null ? '' : String(words.hours),
  credits: words.credits === null ? '' : String(words.credits.hundredths / 100),
  unit: words.credits?.unit ?? '',
  outcomes: words.outcomes.join('\n'),
  description: words.description,
  link: words.link,
});

/** A number as people type it, with a point or a comma; null for what is none, or is beyond belief. */
function amountOf(text: string): number | null {
  const amount = /^\d{1,6}([.,]\d{1,2})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : NaN;
  return amount > 0 ? amount : null;
}

const mostOutcomes = 100;

/** What the form says, or what is wrong with it. */
export function wordsIn(draft: Draft): { words: OwnWords; faults: Faults } {
  const trimmed = Object.fromEntries(
    Object.entries(draft).map(([name, text]) => [name, text.trim()]),
  ) as Draft;
  const { title, hours, credits, unit, link } = trimmed;
  const amount = amountOf(credits);
  const faults: Faults = {
    ...(title === '' ? { title: 'missing' } : {}),
    ...(hours !== '' && amountOf(hours) === null ? { hours: 'wrong' } : {}),
    ...(credits !== '' && amount === null ? { credits: 'wrong' } : {}),
    ...(credits !== '' && unit === '' ? { unit: 'missing' } : {}),
    ...(link !== '' && !isWebAddress(link) ? { link: 'wrong' } : {}),
  };
  const words: OwnWords = {
    title,
    givenBy: trimmed.givenBy,
    awardedOn: trimmed.awardedOn === '' ? null : trimmed.awardedOn,
    hours: amountOf(hours),
    credits: amount === null ? null : { hundredths: Math.round(amount * 100), unit },
    outcomes: trimmed.outcomes
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .slice(0, mostOutcomes),
    link,
    description: trimmed.description,
  };
  return { words, faults };
}

const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text);

import { createElement, lazy, type ComponentType, type ReactNode } from 'react';
import { loadText } from '#src/i18n/load-text.ts';

/**
 * A part of the page that is not there when it opens. What has been fetched by the time it is shown is drawn
 * at once; otherwise it suspends.
 */
function partOnDemand<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let arrived: ComponentType<Props> | undefined;
  const fetch = async () => {
    [arrived] = await Promise.all([load(), loadText('reader')]);
    return { default: arrived };
  };
  const Later = lazy(fetch);
  return { Shown: (props: Props): ReactNode => createElement(arrived ?? Later, props), fetch };
}

const credentialsSection = partOnDemand(
  async () => (await import('./credentials-section.tsx')).CredentialsSection,
);
const footnotes = partOnDemand(async () => (await import('./footnotes.tsx')).Footnotes);
const checkOnline = partOnDemand(async () => (await import('./check-online.tsx')).CheckOnline);
const repeatResult = partOnDemand(async () => (await import('./repeat-result.tsx')).RepeatResult);
const faultyCard = partOnDemand(async () => (await import('./faulty-card.tsx')).FaultyCard);
const holderWords = partOnDemand(async () => (await import('./holder-words.tsx')).HolderWords);
const sizeRulers = partOnDemand(async () => (await import('./size-rulers.tsx')).SizeRulers);
const lockedPage = partOnDemand(async () => (await import('./locked-page.tsx')).LockedPage);
const linkProblemPage = partOnDemand(async () => (await import('./unopened-pages.tsx')).LinkProblemPage);
const stoppedPage = partOnDemand(async () => (await import('./unopened-pages.tsx')).StoppedPage);

export const CredentialsSection = credentialsSection.Shown;
export const Footnotes = footnotes.Shown;
export const CheckOnline = checkOnline.Shown;
export const RepeatResult = repeatResult.Shown;
export const FaultyCard = faultyCard.Shown;
export const HolderWords = holderWords.Shown;
export const SizeRulers = sizeRulers.Shown;
export const LockedPage = lockedPage.Shown;
export const LinkProblemPage = linkProblemPage.Shown;
export const StoppedPage = stoppedPage.Shown;

/** Fetches what shows once checks are made or somebody asks for it, so that it is there without a network. */
export const prepareOnDemand = () =>
  Promise.all(
    [credentialsSection, footnotes, checkOnline, repeatResult, faultyCard, holderWords, sizeRulers].map(
      (part) => part.fetch(),
    ),
  );

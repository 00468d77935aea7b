import { partOnDemand } from './part-on-demand.tsx';

/** What most portfolios show comes in one file. */
const shown = () => import('./shown-parts.ts');

const credentialsSection = partOnDemand(async () => (await shown()).CredentialsSection);
const footnotes = partOnDemand(async () => (await shown()).Footnotes);
const checkOnline = partOnDemand(
  async () => (await import('#src/features/employer/checks/check-online.tsx')).CheckOnline,
);
const repeatResult = partOnDemand(
  async () => (await import('#src/features/employer/checks/repeat-result.tsx')).RepeatResult,
);
const holderWords = partOnDemand(async () => (await shown()).HolderWords);
const sizeRulers = partOnDemand(async () => (await shown()).SizeRulers);
const lockedPage = partOnDemand(
  async () => (await import('#src/features/employer/open/locked-page.tsx')).LockedPage,
);
const linkProblemPage = partOnDemand(
  async () => (await import('#src/features/employer/open/unopened-pages.tsx')).LinkProblemPage,
);
const stoppedPage = partOnDemand(
  async () => (await import('#src/features/employer/open/unopened-pages.tsx')).StoppedPage,
);

const pageBanners = partOnDemand(async () => (await shown()).PageBanners);
const skillsSection = partOnDemand(async () => (await shown()).SkillsSection);
const officerSection = partOnDemand(async () => (await shown()).OfficerSection, 'credential');

export const PageBanners = pageBanners.Shown;
export const SkillsSection = skillsSection.Shown;
export const OfficerSection = officerSection.Shown;
export const CredentialsSection = credentialsSection.Shown;
export const Footnotes = footnotes.Shown;
export const CheckOnline = checkOnline.Shown;
export const RepeatResult = repeatResult.Shown;
export const HolderWords = holderWords.Shown;
export const SizeRulers = sizeRulers.Shown;
export const LockedPage = lockedPage.Shown;
export const LinkProblemPage = linkProblemPage.Shown;
export const StoppedPage = stoppedPage.Shown;

/** Fetches what shows once checks are made or somebody asks for it, so that it is there without a network. */
export const prepareOnDemand = () =>
  Promise.all(
    [
      credentialsSection,
      footnotes,
      checkOnline,
      repeatResult,
      holderWords,
      sizeRulers,
      pageBanners,
      lockedPage,
      linkProblemPage,
      skillsSection,
      officerSection,
    ].map((part) => part.fetch()),
  );

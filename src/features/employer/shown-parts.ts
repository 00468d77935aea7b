export { CredentialsSection } from '#src/features/employer/credentials/credentials-section.tsx';
export { Footnotes } from '#src/features/employer/portfolio/footnotes.tsx';
export { HolderWords } from '#src/features/employer/portfolio/holder-words.tsx';
export { OfficerSection } from '#src/features/employer/officer/officer-section.tsx';
export { PageBanners } from '#src/features/employer/portfolio/page-banners.tsx';
export { SizeRulers } from '#src/features/employer/portfolio/size-rulers.tsx';
export { SkillsSection } from '#src/features/employer/portfolio/skills-section.tsx';

export { CredentialsSection } from './credentials-section.tsx';
export { Footnotes } from './footnotes.tsx';
export { HolderWords } from './holder-words.tsx';
export { OfficerSection } from './officer-section.tsx';
export { PageBanners } from './page-banners.tsx';
export { SizeRulers } from './size-rulers.tsx';
export { SkillsSection } from './skills-section.tsx';

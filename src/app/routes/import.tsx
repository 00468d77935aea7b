export { ImportPage as Component } from '#src/features/import/import-page.tsx';

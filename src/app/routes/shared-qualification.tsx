export { SharedQualificationPage as Component } from '#src/features/qualification/shared-qualification-page.tsx';

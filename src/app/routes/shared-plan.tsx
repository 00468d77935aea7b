export { SharedPlanPage as Component } from '#src/features/pathway/hand-on/shared-plan-page.tsx';

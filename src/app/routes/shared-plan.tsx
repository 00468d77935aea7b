export { SharedPlanPage as Component } from '#src/features/pathway/shared-plan-page.tsx';

import type { RequirementState } from '#src/domain/requirement/outcome.ts';
import type { PathwayView, RuleView } from '#src/domain/pathway/pathway-view.ts';

type Totals = PathwayView['totals'];
type Total = 'recognised' | 'earned' | 'planned' | 'surplus' | 'open';

/** One value as it is, and as it would be. */
type Change<T> = { before: T; after: T };

/** What is different in a second view of a plan. Only what changes is in it. */
export type ViewChanges = {
  /** Hundredths of the qualification's unit, of `before.unit`. */
  totals: readonly (Change<number> & { total: Total })[];
  /** Rules whose state or deficit changes, in the order of the second view; `null` where there is no such rule. */
  rules: readonly (Change<RuleChange | null> & Pick<RuleView, 'id' | 'title' | 'text' | 'severity'>)[];
  /** `null` where it stays as it is. */
  overall: Change<PathwayView['overall']['state']> | null;
  /** `null` where the last planned day stays as it is. */
  plannedUntil: Change<Totals['plannedUntil']> | null;
};

type RuleChange = { state: RequirementState; deficitHundredths: number };

const totalsTold: readonly Total[] = ['recognised', 'earned', 'planned', 'surplus', 'open'];

/** What changes from one view of a plan to another, such as from a plan to its what-if. */
export function compareViews(before: PathwayView, after: PathwayView): ViewChanges {
  const known = new Map(before.rules.map((rule) => [rule.id, rule]));
  const gone = before.rules.filter(({ id }) => !after.rules.some((rule) => rule.id === id));
  const pairs = [
    ...after.rules.map((rule) => ({ rule, from: known.get(rule.id) ?? null, to: rule })),
    ...gone.map((rule) => ({ rule, from: rule, to: null })),
  ];
  return {
    totals: totalsTold
      .map((total) => ({ total, before: before.totals[total], after: after.totals[total] }))
      .filter((change) => change.before !== change.after),
    rules: pairs
      .map(({ rule: { id, title, text, severity }, from, to }) => ({
        ...{ id, title, text, severity },
        before: from && told(from),
        after: to && told(to),
      }))
      .filter((change) => !isSame(change.before, change.after)),
    overall: changeOf(before.overall.state, after.overall.state),
    plannedUntil: changeOf(before.totals.plannedUntil, after.totals.plannedUntil),
  };
}

const told = ({ outcome: { state, deficitHundredths } }: RuleView): RuleChange => ({
  state,
  deficitHundredths,
});

const isSame = (one: RuleChange | null, other: RuleChange | null): boolean =>
  one?.state === other?.state && one?.deficitHundredths === other?.deficitHundredths;

const changeOf = <T>(before: T, after: T): Change<T> | null => (before === after ? null : { before, after });

import type { LocalizedText } from '#src/domain/credential/stated.ts';
import type { AssumedDecision, EntryId, Pathway, PlannedModule } from '#src/domain/wallet/records.ts';
import { withModule, withoutModule } from '#src/domain/pathway/edit/plan-changes.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';

/** A credential that is earned and not recognised, with what a what-if takes for granted of it. */
export type TriedCredential = {
  kind: 'credential';
  id: EntryId;
  title: LocalizedText;
  /** Null where nothing is assumed. */
  assumed: AssumedDecision['outcome'] | null;
  /** Assumed to be recognised as this, for credits in another unit; null for what the credential states. */
  ectsHundredths: number | null;
};

/** A planned module, and what a what-if does to it. */
export type TriedModule = {
  kind: 'module';
  id: string;
  title: string;
  /** As it is in the what-if, or was in the plan where it is dropped. */
  module: PlannedModule;
  change: 'none' | 'dropped' | 'failed' | 'changed' | 'added';
};

/**
 * All that can be tried out on a plan: every earned credential that nobody decided on for it, and every planned
 * module, those included that only the what-if has.
 *
 * @param planView - the plan as it stands, without the what-if
 */
export function triedIn(
  plan: Pathway,
  scratch: Pathway,
  planView: Pick<PathwayView, 'groups' | 'notUsed'>,
): (TriedCredential | TriedModule)[] {
  const assumedOf = (id: EntryId) => scratch.assumed.find(({ entryIds }) => entryIds.includes(id));
  const credential = (id: EntryId, title: LocalizedText, ectsHundredths: number | null): TriedCredential => ({
    kind: 'credential',
    id,
    title,
    assumed: assumedOf(id)?.outcome ?? null,
    ectsHundredths,
  });
  const placed = planView.groups
    .flatMap((group) => group.items)
    .filter((item) => item.kind === 'credential' && item.tier === 'earned')
    .map((item) => credential(item.id, item.title, null));
  // The low end, or the least that counts: a what-if that leans on the better one would promise too much.
  const inOtherUnits = planView.notUsed.flatMap((item) =>
    item.code === 'other-unit-range' && item.indicative
      ? [
          credential(
            item.id,
            item.title,
            Math.max(item.indicative.lowHundredths, Number(item.data['least'] ?? 0) * 100),
          ),
        ]
      : [],
  );
  const before = new Map(plan.planned.map((module) => [module.id, module]));
  const after = new Map(scratch.planned.map((module) => [module.id, module]));
  const modules = [...new Map([...before, ...after]).values()].map((module): TriedModule => ({
    kind: 'module',
    id: module.id,
    title: module.title,
    module,
    change: changeOf(before.get(module.id), after.get(module.id)),
  }));
  return [...placed, ...inOtherUnits, ...modules];
}

function changeOf(
  before: PlannedModule | undefined,
  after: PlannedModule | undefined,
): TriedModule['change'] {
  if (after === undefined) return 'dropped';
  if (before === undefined) return 'added';
  if (after.failed && !before.failed) return 'failed';
  return JSON.stringify(entriesOf(before)) === JSON.stringify(entriesOf(after)) ? 'none' : 'changed';
}

const entriesOf = (module: PlannedModule) => Object.entries(module).sort(([a], [b]) => (a < b ? -1 : 1));

/** Takes for granted how a credential is decided on; null takes nothing for granted. */
export function assume(
  scratch: Pathway,
  entryId: EntryId,
  outcome: AssumedDecision['outcome'] | null,
  ectsHundredths: number | null = null,
): Pathway {
  const others = scratch.assumed.filter(({ entryIds }) => !entryIds.includes(entryId));
  const own: AssumedDecision[] =
    outcome === null
      ? []
      : [{ entryIds: [entryId], outcome, ectsHundredths: outcome === 'refused' ? null : ectsHundredths }];
  return { ...scratch, assumed: [...others, ...own] };
}

/** Tries out a planned module being dropped or failed, or being as it is in the plan again. */
export function tryModule(
  plan: Pathway,
  scratch: Pathway,
  moduleId: string,
  change: 'dropped' | 'failed' | 'none',
): Pathway {
  if (change === 'dropped') return withoutModule(scratch, moduleId);
  const original = plan.planned.find(({ id }) => id === moduleId);
  // What only the what-if has goes when its change is taken back.
  if (!original) {
    const own = scratch.planned.find(({ id }) => id === moduleId);
    return change === 'failed' && own
      ? withModule(scratch, { ...own, failed: true })
      : withoutModule(scratch, moduleId);
  }
  const back = withModule(scratch, change === 'failed' ? { ...original, failed: true } : original);
  const answers = plan.answers.filter(({ itemId }) => itemId === moduleId);
  return {
    ...back,
    planned: inOrderOf(plan, back.planned),
    answers: [...back.answers.filter(({ itemId }) => itemId !== moduleId), ...answers],
  };
}

/** As in the plan; what the plan does not have comes last. */
function inOrderOf(plan: Pathway, planned: readonly PlannedModule[]): PlannedModule[] {
  const ids = plan.planned.map(({ id }) => id);
  const rank = ({ id }: PlannedModule) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return [...planned].sort((a, b) => rank(a) - rank(b));
}

/** Whether a what-if has changed anything of its plan. */
export const isUntouched = (plan: Pathway, scratch: Pathway): boolean =>
  JSON.stringify(tried(plan)) === JSON.stringify(tried(scratch));

const tried = ({
  planned,
  pins,
  ownInstitutionIssuers,
  answers,
  regimeIds,
  overrides,
  ...rest
}: Pathway) => ({
  ...{ planned: planned.map(entriesOf), pins, ownInstitutionIssuers, answers, regimeIds, overrides },
  ...{ confirmed: rest.confirmed, assumed: rest.assumed },
});

/** Rules that are met in a what-if and would not be without the decisions it takes for granted. */
export function metByAssumption(whatIf: PathwayView, withoutAssumptions: PathwayView): ReadonlySet<string> {
  const met = new Set(
    withoutAssumptions.rules.filter(({ outcome }) => outcome.state === 'met').map(({ id }) => id),
  );
  return new Set(
    whatIf.rules.filter(({ id, outcome }) => outcome.state === 'met' && !met.has(id)).map(({ id }) => id),
  );
}

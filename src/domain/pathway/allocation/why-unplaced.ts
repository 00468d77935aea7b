import { pickLanguage } from '../../credential/pick-language.ts';
import type { QualificationTemplate } from '../../qualification/template.ts';
import type { ReasonData } from '../../wallet/entry-state.ts';
import type { NotUsedCode } from '#src/domain/pathway/candidates/candidate.ts';
import { read, type Problem } from './problem.ts';
import type { Placement } from './search.ts';

/** Why an item that could go somewhere stands nowhere: the rule that binds, with its numbers. */
export function whyUnplaced(
  problem: Problem,
  placement: Placement,
  index: number,
  template: QualificationTemplate,
): { code: NotUsedCode; data: ReasonData } {
  const item = problem.items[index];
  const groups = (item?.options ?? []).flatMap((group) => template.groups[group] ?? []);
  const data = {
    groups: groups.map(({ name }) => name).join(', '),
    count: groups.length,
    unit: template.unit,
  };
  if (item === undefined) return { code: 'fits-no-better', data };
  const full = [...placement.groups.keys()].map((each) => problem.items[each]?.hundredths ?? 0);
  /** What stands where this one is put. */
  const put = (group: number): number[] => placement.groups.map((at, each) => (each === index ? group : at));

  const need = problem.needs.find(
    ({ items, given }) =>
      items[index] === true &&
      given[index] !== true &&
      !placement.groups.some((at, each) => at >= 0 && given[each] === true),
  );
  if (need) return { code: 'companion-missing', data: { ...data, rule: need.ruleId } };

  const overCount = item.options.map((group) =>
    problem.countLimits.find(({ meter, max }) => read(problem, meter, put(group), full) > max),
  );
  const [firstOver] = overCount;
  if (firstOver && overCount.every((limit) => limit !== undefined)) {
    const rule = template.rules.find(({ id }) => id === firstOver.ruleId);
    const others = problem.items.filter(
      (_, each) =>
        each !== index &&
        problem.meters[firstOver.meter]?.has[each] === true &&
        (placement.groups[each] ?? -1) >= 0,
    );
    const other = pickLanguage(others[0]?.candidate.title ?? {}, []).text;
    return rule?.type === 'exclusion'
      ? { code: 'excluded-by', data: { ...data, rule: rule.id, other } }
      : { code: 'groups-full', data: { ...data, rule: firstOver.ruleId, max: firstOver.max } };
  }

  const covers = (meter: number, group: number): boolean => {
    const { has = [], group: only = null } = problem.meters[meter] ?? {};
    return has[index] === true && (only === null || only === group);
  };
  const reached = item.options.map((group) =>
    problem.limits.find(
      ({ meter, max }) =>
        covers(meter, group) && read(problem, meter, placement.groups, placement.counted) >= max,
    ),
  );
  const [first] = reached;
  if (first && reached.every((limit) => limit !== undefined)) {
    const bound = { ...data, rule: first.ruleId, max: first.max / 100 };
    return { code: first.kind === 'group' ? 'groups-full' : 'cap-reached', data: bound };
  }
  const isPart =
    problem.whole &&
    item.options.every((group) =>
      problem.limits.some(
        ({ meter, max }) => covers(meter, group) && read(problem, meter, put(group), full) > max,
      ),
    );
  return { code: isPart ? 'no-part-credit' : 'fits-no-better', data };
}

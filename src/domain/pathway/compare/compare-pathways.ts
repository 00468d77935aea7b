import type { LocalizedText } from '#src/domain/credential/stated.ts';
import type { NotUsed, NotUsedCode, Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { CountedItem, PathwayView } from '#src/domain/pathway/pathway-view.ts';

/** What one credential comes to in one pathway. */
export type Standing =
  | { counts: true; tier: Tier; groupName: string; countedHundredths: number; offeredHundredths: number }
  | { counts: false; code: NotUsedCode | null };

/** One credential in two pathways. */
export type Comparison = {
  id: string;
  title: LocalizedText;
  first: Standing;
  second: Standing;
  /**
   * `both`: it carries over. `undecided`: it counts in neither, and could in one of them once an institution decides.
   * `neither` is listed so that nothing of the wallet is missing.
   */
  where: 'both' | 'first' | 'second' | 'undecided' | 'neither';
};

const order: readonly Comparison['where'][] = ['both', 'first', 'second', 'undecided', 'neither'];

/**
 * What of one wallet counts toward two targets. Planned modules belong to their own pathway and are left out.
 * What carries over comes first, then the larger.
 */
export function comparePathways(first: PathwayView, second: PathwayView): Comparison[] {
  const [a, b] = [standingsIn(first), standingsIn(second)];
  const undecided = new Set([...first.inOtherUnits, ...second.inOtherUnits].map(({ id }) => id));
  const ids = [...new Set([...a.keys(), ...b.keys()])];
  return ids
    .map((id): Comparison => {
      const [one, other] = [a.get(id), b.get(id)];
      const [here, there] = [one?.standing ?? absent, other?.standing ?? absent];
      const none = undecided.has(id) ? 'undecided' : 'neither';
      const where = here.counts ? (there.counts ? 'both' : 'first') : there.counts ? 'second' : none;
      return { id, title: one?.title ?? other?.title ?? {}, first: here, second: there, where };
    })
    .sort(
      (one, other) =>
        order.indexOf(one.where) - order.indexOf(other.where) ||
        most(other) - most(one) ||
        (one.id < other.id ? -1 : 1),
    );
}

const absent: Standing = { counts: false, code: null };

type Named = { title: LocalizedText; standing: Standing };

function standingsIn({ groups, notUsed }: PathwayView): Map<string, Named> {
  const counted = groups.flatMap((group) =>
    group.items
      .filter((item) => item.kind !== 'planned')
      .map((item): [string, Named] => [
        item.id,
        { title: item.title, standing: standingOf(item, group.name) },
      ]),
  );
  const left = notUsed
    .filter((item) => item.kind !== 'planned')
    .map((item: NotUsed): [string, Named] => [
      item.id,
      { title: item.title, standing: { counts: false, code: item.code } },
    ]);
  return new Map([...left, ...counted]);
}

const standingOf = (item: CountedItem, groupName: string): Standing =>
  item.countedHundredths > 0
    ? {
        counts: true,
        tier: item.tier,
        groupName,
        countedHundredths: item.countedHundredths,
        offeredHundredths: item.offeredHundredths,
      }
    : { counts: false, code: null };

const most = ({ first, second }: Comparison): number =>
  Math.max(first.counts ? first.countedHundredths : 0, second.counts ? second.countedHundredths : 0);

import type { LocalizedText } from '../../src/domain/credential/stated.ts';
import type { GroupView, PathwayView, RuleView } from '../../src/domain/pathway/pathway-view.ts';
import type { WalletEntry } from '../../src/domain/wallet/records.ts';
import type { UnreadFile } from './read-wallet.ts';

/** A view as the one JSON object that the command prints; see docs/plan-command.md. */
export function describePlan(
  view: PathwayView,
  entries: readonly WalletEntry[],
  unread: readonly UnreadFile[],
) {
  const files = new Map(entries.map((entry) => [entry.id, entry.fileSha256]));
  const sha256Of = (id: string): string | null => files.get(id) ?? null;
  const { recognised, earned, planned } = view.totals;
  return {
    template: view.template.id,
    totals: { recognised, earned, planned },
    state: view.overall.state,
    optimal: view.allocation.optimal,
    gap: view.allocation.optimal ? null : view.allocation.gap,
    groups: view.groups.map((group) => ({
      id: group.id,
      state: stateOf(group, view.rules),
      counted: countedIn(group),
      min: group.minHundredths,
      max: group.maxHundredths,
      credentials: group.items.map((item) => ({
        sha256: sha256Of(item.id),
        id: item.id,
        kind: item.kind,
        tier: item.tier,
        title: textOf(item.title),
        counted: item.countedHundredths,
        reason: item.code,
      })),
    })),
    rules: view.rules.map(({ id, type, severity, state, outcome }) => ({
      id,
      type,
      severity,
      state,
      deficit: outcome.deficitHundredths > 0 ? outcome.deficitHundredths : null,
      unknown: outcome.missing.map(({ datum, candidateId }) => ({
        datum,
        id: candidateId,
        sha256: sha256Of(candidateId),
      })),
      code: outcome.code,
    })),
    notUsed: [
      ...view.notUsed.map((item) => ({
        sha256: sha256Of(item.id),
        id: item.id,
        title: textOf(item.title),
        reason: item.code,
      })),
      ...unread.map(({ sha256, title, reason }) => ({ sha256, id: null, title, reason })),
    ],
  };
}

/** The state of the group's own rule; of one that no rule is about, whether its minimum is counted. */
function stateOf(group: GroupView, rules: readonly RuleView[]): string {
  const rule = rules.find(
    ({ id, type, groupId }) => type === 'group' && groupId === group.id && !id.endsWith(':at-most'),
  );
  return rule?.state ?? (countedIn(group) >= group.minHundredths ? 'met' : 'unmet');
}

const countedIn = ({ counted }: GroupView): number => counted.recognised + counted.earned + counted.planned;

/** English where there is any, else what the document gives first. */
const textOf = (text: LocalizedText): string => text['en'] ?? Object.values(text)[0] ?? '';

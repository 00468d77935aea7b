import { answeredOn, unreached, type Check } from '#src/domain/verification/check.ts';
import type { MessageId } from '#src/i18n/message-id.ts';

/** Facts of checks that have a name for experts; others keep the name they have in the data. */
const names: Readonly<Record<string, MessageId>> = {
  name: 'credential.expert.fact.name',
  key: 'credential.expert.fact.key',
  algorithm: 'credential.expert.fact.algorithm',
  place: 'credential.expert.fact.place',
  list: 'credential.expert.fact.list',
  index: 'credential.expert.fact.index',
  chain: 'credential.expert.fact.chain',
  transaction: 'credential.expert.fact.transaction',
  subject: 'credential.expert.fact.subject',
  authority: 'credential.expert.fact.authority',
  shown: 'credential.expert.fact.shown',
  withheld: 'credential.expert.fact.withheld',
  [answeredOn]: 'credential.expert.fact.answeredOn',
  [unreached]: 'credential.expert.fact.unreached',
};

/** What a check recorded, each with its name where it has one. */
export const expertFacts = (
  data: NonNullable<Check['data']>,
): { key: string; name: MessageId | null; value: string }[] =>
  Object.entries(data).map(([key, value]) => ({
    key,
    name: Object.hasOwn(names, key) ? (names[key] ?? null) : null,
    value: String(value),
  }));

import type { EntryId, ItemAnswer, Pathway, PlannedModule } from '#src/domain/wallet/records.ts';

/** Fixes a credential to a group, or takes it out of the plan (`null`). */
export function pin(pathway: Pathway, entryId: EntryId, groupId: string | null): Pathway {
  return { ...pathway, pins: [...unpin(pathway, entryId).pins, { entryId, groupId }] };
}

/** Leaves it to the allocation again where a credential goes. */
export function unpin(pathway: Pathway, entryId: EntryId): Pathway {
  return { ...pathway, pins: pathway.pins.filter((pinned) => pinned.entryId !== entryId) };
}

/** Adds a planned module, or replaces the one with its id where it stands. */
export function withModule(pathway: Pathway, module: PlannedModule): Pathway {
  const known = pathway.planned.some((planned) => planned.id === module.id);
  const planned = known
    ? pathway.planned.map((old) => (old.id === module.id ? module : old))
    : [...pathway.planned, module];
  return { ...pathway, planned };
}

export function withoutModule(pathway: Pathway, moduleId: string): Pathway {
  return {
    ...pathway,
    planned: pathway.planned.filter((module) => module.id !== moduleId),
    answers: pathway.answers.filter((answer) => answer.itemId !== moduleId),
  };
}

/** Keeps what the learner answers about an item, beside what they answered before. */
export function withAnswer(pathway: Pathway, answer: ItemAnswer): Pathway {
  const before = pathway.answers.find(({ itemId }) => itemId === answer.itemId);
  const others = pathway.answers.filter(({ itemId }) => itemId !== answer.itemId);
  return { ...pathway, answers: [...others, { ...before, ...answer }] };
}

/** Says, or no longer says, that an issuer is the institution that awards this qualification. */
export function withOwnIssuer(pathway: Pathway, issuer: string, own: boolean): Pathway {
  const others = pathway.ownInstitutionIssuers.filter((known) => known !== issuer);
  return { ...pathway, ownInstitutionIssuers: own ? [...others, issuer] : others };
}

/** Places a credential (by a pin) or a planned module (by its group); `null` leaves it to the allocation. */
export function place(pathway: Pathway, itemId: string, groupId: string | null): Pathway {
  const module = pathway.planned.find((planned) => planned.id === itemId);
  if (module) return withModule(pathway, { ...module, groupId });
  return groupId === null ? unpin(pathway, itemId) : pin(pathway, itemId, groupId);
}

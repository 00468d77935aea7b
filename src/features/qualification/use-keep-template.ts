import type { JsonObject } from '#src/domain/json.ts';
import type { OwnTemplate } from '#src/domain/wallet/records.ts';
import { useServices } from '#src/queries/services.tsx';
import { useTemplates } from '#src/queries/use-templates.ts';
import { useOwnTemplates } from '#src/queries/wallet-queries.ts';
import { ownTemplateOf } from './blank-template.ts';
import { textAt, withValue } from './draft.ts';

/** Keeps a qualification that somebody else wrote. Nothing that is here is replaced: a known id becomes another. */
export function useKeepTemplate(): (json: JsonObject) => Promise<OwnTemplate> {
  const { store, now, newId } = useServices();
  const { find } = useTemplates();
  const stored = useOwnTemplates();
  return async (json) => {
    const id = textAt(json, ['id']);
    const isTaken = find(id) !== null || stored.some((template) => template.id === id);
    const fresh = isTaken ? withValue(json, ['id'], `own-${newId()}`) : json;
    const template = ownTemplateOf(fresh, null, now().toISOString());
    await store.saveOwnTemplate(template);
    return template;
  };
}

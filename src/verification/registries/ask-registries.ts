import { isObject } from '#src/domain/json.ts';
import type { Circumstances } from '#src/verification/answer.ts';
import { fetchObject } from '#src/verification/fetched-document.ts';
import { asText } from '#src/verification/json.ts';
import { placeOf } from '#src/verification/keys/resolve-key.ts';
import { askFederation } from './ask-federation.ts';
import type { KnownRegistry } from './known-registries.ts';
import { knownRegistries } from './known-registries.ts';
import type { RegistryAnswer } from './registry-answer.ts';

/**
 * Asks every known registry about an issuer, all at once. Nobody is asked without a source.
 *
 * @param issuerId - registries list DIDs; about anything else they are not asked
 */
export async function askRegistries(
  issuerId: string,
  { source, now }: Circumstances,
  registries: readonly KnownRegistry[] = knownRegistries,
): Promise<RegistryAnswer[]> {
  if (source === null || !issuerId.startsWith('did:')) return [];
  return Promise.all(
    registries.map((registry) =>
      registry.kind === 'list'
        ? askList(registry, issuerId, source)
        : askFederation(registry, issuerId, source, now),
    ),
  );
}

/** The format of the consortium's first registries: `{ meta: { updated }, registry: { <id>: { name, … } } }`. */
async function askList(
  registry: KnownRegistry,
  issuerId: string,
  source: NonNullable<Circumstances['source']>,
): Promise<RegistryAnswer> {
  const document = await fetchObject(source, registry.url);
  const members = document?.['registry'];
  if (!isObject(members)) return { found: 'no-answer', registry, place: placeOf(registry.url) };
  const nameOf = (id: string) => {
    const member = Object.hasOwn(members, id) ? members[id] : undefined;
    return isObject(member) ? (asText(member['name']) ?? '') : null;
  };
  const name = nameOf(issuerId);
  if (name === null) {
    const names = Object.keys(members).map((id) => ({ name: nameOf(id) ?? '', id }));
    return { found: 'not-listed', registry, names };
  }
  const { meta } = document ?? {};
  const updatedOn = isObject(meta) ? (asText(meta['updated']) ?? asText(meta['created'])) : null;
  return { found: 'listed', registry, name: name.slice(0, 200), updatedOn: updatedOn ?? '' };
}

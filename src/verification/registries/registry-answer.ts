import type { KnownName } from '#src/domain/verification/issuer-names.ts';
import type { KnownRegistry } from './known-registries.ts';

/** What one registry says about an issuer. `updatedOn` is empty where it does not say when it last changed. */
export type RegistryAnswer =
  | { found: 'listed'; registry: KnownRegistry; name: string; updatedOn: string }
  | { found: 'not-listed'; registry: KnownRegistry; names: readonly KnownName[] }
  | { found: 'no-answer'; registry: KnownRegistry; place: string };

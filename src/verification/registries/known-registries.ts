/**
 * A registry of issuers that is asked when the person asks for answers from the network.
 *
 * `list`: one JSON document with all issuers; which of them is meant stays on the device.
 * `federation`: a trust anchor of OpenID Federation 1.0, which is told whom the question is about
 * unless it publishes the list of its members.
 */
export type KnownRegistry = {
  name: string;
  kind: 'list' | 'federation';
  url: string;
  /** Its own words say that it is for trying things out. */
  isForTests: boolean;
};

/**
 * Addresses only, never answers. From the Digital Credentials Consortium's table of known registries,
 * https://github.com/digitalcredentials/dcc-known-registries (known-did-registries.json), as of 2026-11-21.
 * Of its registries for tests only the one is taken that costs no further host.
 */
export const knownRegistries: readonly KnownRegistry[] = [
  {
    name: 'DCC Member Registry',
    kind: 'federation',
    url: 'https://registry.dcconsortium.org/.well-known/openid-federation',
    isForTests: false,
  },
  {
    name: 'DCC Member Registry (2022 list)',
    kind: 'list',
    url: 'https://digitalcredentials.github.io/dcc-registry/registry.json',
    isForTests: false,
  },
  {
    name: 'DCC Community Registry',
    kind: 'list',
    url: 'https://digitalcredentials.github.io/community-registry/registry.json',
    isForTests: false,
  },
  {
    name: 'DCC Sandbox Registry',
    kind: 'list',
    url: 'https://digitalcredentials.github.io/sandbox-registry/registry.json',
    isForTests: true,
  },
];

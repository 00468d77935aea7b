import * as fc from 'fast-check';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { bundledContexts } from '#src/verification/json-ld/bundled-contexts.ts';

/** What a context says about a word: how its values are read, and the words that hold inside. */
type Word = { name: string; coercion: string; container: string; inside: readonly Word[] };

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: JsonValue | undefined): readonly JsonValue[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

function wordsIn(context: JsonValue | undefined, depth = 0): Word[] {
  return listOf(context)
    .filter(isObject)
    .flatMap((entry) => Object.entries(entry))
    .filter(([name]) => !name.startsWith('@'))
    .map(([name, definition]) => {
      const members = isObject(definition) ? definition : {};
      return {
        name,
        coercion: textOf(members['@type']),
        container: textOf(members['@container']),
        inside: depth < 3 ? wordsIn(members['@context'], depth + 1) : [],
      };
    });
}

const addresses = [...bundledContexts.keys()];
const usualContexts = [
  ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  ['https://www.w3.org/2018/credentials/v1', 'https://purl.imsglobal.org/spec/ob/v3p0/context.json'],
  [
    'https://www.w3.org/2018/credentials/v1',
    'https://w3id.org/dcc/v1',
    'https://w3id.org/security/suites/ed25519-2020/v1',
  ],
  ['https://www.w3.org/ns/credentials/v2', 'https://www.w3.org/ns/credentials/undefined-terms/v2'],
  ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/security/data-integrity/v2'],
];
const anyContext = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...usualContexts) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...addresses), { minLength: 1, maxLength: 3 }) },
);

const anyAddress = fc.constantFrom(
  'https://issuer.example/1',
  'https://issuer.example/2',
  'urn:uuid:00000000-0000-4000-8000-000000000001',
  'did:example:1',
  'mailto:learner@example.org',
  'schema:Thing',
  'ceasn:Competency',
  'sec:key',
  'https:odd',
);
/** Without `__proto__`: the library as it comes would write into `Object.prototype` of the test. */
const oddAddress = fc.constantFrom(
  '_:b0',
  '_:c14n1',
  '',
  'relative/path',
  '#fragment',
  '//host/path',
  'https://a b',
  'https://x/{y}',
  '@id',
  '@odd',
  'xsd:',
  ':x',
  'ünïcode:x',
  'https://x/"',
  'OpenBadgeCredential',
);
const anyText = fc.oneof(
  fc.constantFrom(
    '',
    'text',
    'a "quoted" \\ line\nand\ttab \u007f\u0001',
    '学习',
    '\ud800',
    'en',
    '1',
    '2.50',
    'true',
  ),
  fc.string({ maxLength: 6 }),
);
const anyNumber = fc.constantFrom(0, -0, 1, 3, 2.5, 1e21, 1e-7, 123456789012, -1.25e-9, 5e300);
const anyScalar: fc.Arbitrary<JsonValue> = fc.oneof(
  anyText,
  anyText,
  anyNumber,
  fc.boolean(),
  fc.constant(null),
);
const oddKeys = [
  '@value',
  '@language',
  '@direction',
  '@list',
  '@set',
  '@index',
  '@json',
  '@none',
  '@type',
  '@id',
  '@odd',
  'type',
  'constructor',
  'toString',
  'hasOwnProperty',
  'unheardOf',
  'schema:name',
  'https://schema.org/name',
  '_:p',
  'a/b',
  '',
];
const oddValue = (node: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonValue> =>
  fc.oneof<fc.Arbitrary<JsonValue>[]>(
    anyScalar,
    oddAddress,
    node,
    fc.array(fc.array(anyScalar, { maxLength: 2 }), { maxLength: 2 }),
    fc.record<Record<string, JsonValue>>({ '@value': anyScalar }),
    fc.record<Record<string, JsonValue>>({
      '@value': anyText,
      '@language': fc.constantFrom('en', 'PL', 'x y'),
    }),
    fc.record<Record<string, JsonValue>>({
      '@value': anyScalar,
      '@type': fc.constantFrom('@json', 'xsd:date', 'https://x.example/t'),
    }),
    fc.record<Record<string, JsonValue>>({ '@list': fc.array(anyScalar, { maxLength: 3 }) }),
    fc.record<Record<string, JsonValue>>({ '@set': fc.array(anyText, { maxLength: 2 }) }),
    fc.record<Record<string, JsonValue>>({ '@id': fc.oneof(anyAddress, oddAddress) }),
    fc.record<Record<string, JsonValue>>({ en: anyText, pl: anyText }),
    fc.constant([]),
  );

type Aliases = [id: string, type: string];
const usualAliases: Aliases = ['id', 'type'];

const rarely = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 60, arbitrary: usual }, { weight: 1, arbitrary: odd });

const someOf = <T>(all: readonly T[], most: number): fc.Arbitrary<T[]> =>
  fc.subarray([...all], { maxLength: Math.min(most, all.length) });

/** A node in words that hold where it stands, which now and then is none that anyone would write. */
function anyNode(
  words: readonly Word[],
  contexts: fc.Arbitrary<JsonValue>,
  depth: number,
): fc.Arbitrary<JsonObject> {
  const types = words.filter(({ name }) => /^[A-Z]/.test(name));
  const anyType = types.length === 0 ? fc.constant([]) : someOf(types, 2);
  return anyType.chain((chosen) => {
    const here = [...words, ...chosen.flatMap(({ inside }) => inside)];
    const properties = here.filter(({ name }) => !/^([A-Z]|id$|type$)/.test(name));
    const entry = (word: Word) =>
      rarely(valueOf(word, here, contexts, depth), oddValue(fc.constant({ id: 'urn:x' }))).map(
        (value): [string, JsonValue] => [word.name, value],
      );
    const own = someOf(properties, depth > 0 ? 4 : 2).chain((picked) => fc.tuple(...picked.map(entry)));
    const odd = fc
      .tuple(fc.constantFrom(...oddKeys), oddValue(fc.constant({})))
      .map((pair): [string, JsonValue] => pair);
    return fc
      .record({
        own,
        id: fc.option(rarely(anyAddress, oddAddress), { nil: undefined }),
        alias: rarely(
          fc.constant(usualAliases),
          fc.constantFrom<Aliases[]>(['@id', '@type'], ['id', '@type']),
        ),
        odd: rarely(fc.constant(undefined), odd),
        context: rarely(fc.constant(undefined), contexts),
        isSingle: fc.boolean(),
      })
      .map((made) => {
        const [idWord, typeWord] = made.alias;
        const names = chosen.map(({ name }) => name);
        const pairs: [string, JsonValue][] = [...made.own];
        if (made.id !== undefined) pairs.push([idWord, made.id]);
        if (names.length > 0) pairs.push([typeWord, made.isSingle ? (names[0] ?? '') : names]);
        if (made.odd !== undefined) pairs.push(made.odd);
        if (made.context !== undefined) pairs.push(['@context', made.context]);
        return Object.fromEntries(pairs);
      });
  });
}

function valueOf(
  word: Word,
  words: readonly Word[],
  contexts: fc.Arbitrary<JsonValue>,
  depth: number,
): fc.Arbitrary<JsonValue> {
  const inside = [...words, ...word.inside];
  const node =
    depth > 0 ? anyNode(inside, contexts, depth - 1) : fc.constant({ id: 'https://issuer.example/1' });
  const vocabulary = fc.constantFrom('assertionMethod', 'https://x.example/purpose');
  const one: fc.Arbitrary<JsonValue> =
    word.container === '@graph'
      ? node
      : word.coercion === '@vocab'
        ? vocabulary
        : word.coercion === '@id'
          ? fc.oneof(anyAddress, node)
          : word.coercion === ''
            ? fc.oneof(anyText, node, anyNumber)
            : anyText;
  return fc.oneof(one, fc.array(one, { maxLength: 3 }));
}

/** JSON-LD over the bundled contexts: mostly what could be signed, now and then what could not. */
export const anyDocument: fc.Arbitrary<JsonObject> = anyContext.chain((context) => {
  const words = context.flatMap((address) => wordsIn(bundledContexts.get(address)?.['@context']));
  return anyNode(words, anyContext, 3).map((node) => ({ ...node, '@context': context }));
});

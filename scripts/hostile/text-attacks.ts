import type { JsonObject } from '../../src/domain/json.ts';
import { plainBadge } from './honest.ts';
import { type HostileFile, joined, notBelieved, refused, utf8 } from './hostile-file.ts';

const scripts = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '"><iframe srcdoc="<script>parent.alert(1)</script>">',
  '[click](javascript:alert(1)) ![](https://attacker.example/pixel.png)',
  '{{constructor.constructor("alert(1)")()}} ${alert(1)} {count, plural, other {x}}',
];
const addresses = [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://attacker.example/1',
  ' \u0001javascript:alert(1)',
];

const withSubject = (change: JsonObject): string => {
  const badge = plainBadge();
  const subject = badge['credentialSubject'] as JsonObject;
  const achievement = { ...(subject['achievement'] as JsonObject), ...change };
  return JSON.stringify({ ...badge, credentialSubject: { ...subject, achievement } });
};

/** Markup, scripts and addresses where words should be. They are shown as the text they are. */
function wordsThatAreCode(): HostileFile[] {
  return [
    ...scripts.map((text, at) =>
      notBelieved(
        `script-in-words-${at}.json`,
        withSubject({ name: text, description: text, criteria: { narrative: text } }),
      ),
    ),
    ...addresses.map((url, at) =>
      notBelieved(
        `address-${at}.json`,
        withSubject({
          id: url,
          image: { id: url, type: 'Image' },
          criteria: { id: url },
          alignment: [{ type: ['Alignment'], targetUrl: url, targetName: 'Sample skill' }],
        }),
      ),
    ),
    notBelieved(
      'right-to-left.json',
      withSubject({ name: '\u202egnp.exe\u2066 Sample \u200b\u200d module' }),
    ),
    notBelieved('half-characters.json', withSubject({ name: '\ud800 Sample \udfff' })),
  ];
}

const pollution = '{"polluted":"yes","toString":"yes"}';

/** Names that mean something to JavaScript's own objects. */
function namesOfPrototypes(): HostileFile[] {
  const badge = JSON.stringify(plainBadge()).slice(1);
  return [
    notBelieved('prototype-at-top.json', `{"__proto__":${pollution},${badge}`),
    notBelieved('constructor-at-top.json', `{"constructor":{"prototype":${pollution}},${badge}`),
    notBelieved(
      'prototype-in-subject.json',
      withSubject(JSON.parse(`{"__proto__":${pollution},"prototype":${pollution}}`) as JsonObject),
    ),
    refused('prototype-alone.json', `{"__proto__":{"type":["VerifiableCredential"]}}`),
    refused('prototype-as-list.json', `[{"__proto__":${pollution}},"__proto__",["constructor"]]`),
    refused('prototype-in-token.jwt', token('{"__proto__":{"alg":"none"}}', pollution)),
  ];
}

const token = (header: string, payload: string): string =>
  [header, payload, ''].map((part) => Buffer.from(part).toString('base64url')).join('.');

/** More than any credential holds, in every direction. */
function tooMuch(): HostileFile[] {
  const open = (count: number, bracket: string, closing: string) =>
    bracket.repeat(count) + closing.repeat(count);
  return [
    ...[100, 5_000, 100_000].flatMap((levels) => [
      refused(`deep-lists-${levels}.json`, open(levels, '[', ']')),
      refused(`deep-objects-${levels}.json`, `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`),
    ]),
    refused('deep-in-badge.json', withSubject({ name: 'Sample' }).replace('"Sample"', open(300, '[', ']'))),
    refused('deep-in-token.jwt', token(`{"alg":"EdDSA","x":${open(4_000, '[', ']')}}`, '{"vc":{}}')),
    refused('deep-unclosed.json', '['.repeat(1_000_000)),
    refused('many-values.json', `[${'0,'.repeat(1_000_000)}0]`),
    refused('many-names.json', `{${Array.from({ length: 300_000 }, (_, at) => `"n${at}":0`).join(',')}}`),
    refused('many-credentials.json', JSON.stringify(Array.from({ length: 3_000 }, plainBadge))),
    refused('long-text.json', withSubject({ name: 'x'.repeat(25_000_000) })),
    refused('long-number.json', `{"type":${'9'.repeat(6_000_000)}`),
    refused('spaces.json', ' '.repeat(5_500_000)),
    refused('many-dots.jwt', 'a.'.repeat(2_000_000)),
    notBelieved('endless-credits.json', withSubject({ creditsAvailable: 1e308 })),
    notBelieved(
      'numbers-beyond.json',
      withSubject({}).replace('"creditsAvailable":3', '"creditsAvailable":1e999'),
    ),
  ];
}

/** Text of which two readers could make two things. */
function ambiguous(): HostileFile[] {
  const badge = JSON.stringify(plainBadge());
  const utf16 = Buffer.from(badge, 'utf16le');
  return [
    refused('duplicate-issuer.json', badge.replace('{', '{"issuer":"did:web:university.example",')),
    refused('duplicate-escaped.json', badge.replace('{', '{"\\u0069ssuer":"did:web:university.example",')),
    refused('duplicate-proof.json', badge.replace('{', '{"proof":{},"proof":[],')),
    refused(
      'duplicate-deep.json',
      badge.replace('"achievement":{', '"achievement":{"name":"Master of Science",'),
    ),
    refused('utf-16-other-end.json', joined(Uint8Array.of(0xff, 0xfe), Buffer.from(utf16).swap16())),
    refused('utf-16-half-character.json', joined(Uint8Array.of(0xff, 0xfe), utf16, Uint8Array.of(0x7b))),
    refused('utf-16-markup.json', joined(Uint8Array.of(0xff, 0xfe), Buffer.from('<page/>', 'utf16le'))),
    refused('utf-16-unmarked.json', new Uint8Array(utf16)),
    refused('latin-1.json', Buffer.from(badge.replace('Sample', 'Müster'), 'latin1')),
    refused('overlong.json', joined(utf8('{"type":"'), Uint8Array.of(0xc0, 0xbc), utf8('script"}'))),
    refused('cut-character.json', joined(utf8(badge.slice(0, -1)), Uint8Array.of(0xe2, 0x82))),
    refused('zeros.json', new Uint8Array(100_000)),
    refused('zero-inside.json', badge.replace('"id"', '"i\u0000d"')),
    refused('comments.json', `/* ${badge} */`),
    refused('single-quotes.json', badge.replaceAll('"', "'")),
    refused('trailing-text.json', `${badge}\n<script>alert(1)</script>`),
    refused('document-and-half.json', `${badge}\n${badge.slice(0, -1)}`),
    refused('documents-and-word.json', `${badge}\n${badge}\nx`),
    refused('encoded-twice.txt', utf8(btoa(btoa(badge)))),
    refused('not-a-number.json', badge.replace('"creditsAvailable":3', '"creditsAvailable":NaN')),
    refused('empty.json', ''),
    refused('only-a-mark.json', Uint8Array.of(0xef, 0xbb, 0xbf)),
  ];
}

export const textAttacks = (): HostileFile[] => [
  ...wordsThatAreCode(),
  ...namesOfPrototypes(),
  ...tooMuch(),
  ...ambiguous(),
];

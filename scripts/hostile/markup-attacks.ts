import { plainBadge } from './honest.ts';
import { type HostileFile, notBelieved, refused } from './hostile-file.ts';

const xml = '<?xml version="1.0" encoding="UTF-8"?>';
const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`;
const baked = (inside: string): string =>
  svg(
    `<openbadges:credential xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">${inside}</openbadges:credential>`,
  );
const cdata = `<![CDATA[${JSON.stringify(plainBadge())}]]>`;

/** Pictures that carry scripts, or reach for other places. */
const pictures: readonly (readonly [string, string])[] = [
  ['script', svg('<script>alert(1)</script>')],
  ['handler', svg('<rect width="9" height="9"/>', 'onload="alert(1)"')],
  ['script-address', svg('<a xlink:href="javascript:alert(1)"><text>x</text></a>')],
  [
    'foreign',
    svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="alert(1)"/></foreignObject>'),
  ],
  ['outside-picture', svg('<image href="https://attacker.example/pixel.png"/>')],
  ['outside-style', svg('<style>@import url(https://attacker.example/a.css);</style>')],
  ['animated-address', svg('<a><animate attributeName="href" values="javascript:alert(1)"/></a>')],
  ['outside-script', svg('<script href="https://attacker.example/a.js"/>')],
];

/** Picture whose badge is fine to read and unsigned: the scripts around it stay text. */
const bakedPictures: readonly (readonly [string, string])[] = [
  ['script-beside-badge', baked(cdata).replace('</svg>', '<script>alert(1)</script></svg>')],
  ['outside-declaration', `${xml}<!DOCTYPE svg SYSTEM "https://attacker.example/svg.dtd">${baked(cdata)}`],
  ['handler-beside-badge', baked(cdata).replace('<svg ', '<svg onload="alert(1)" ')],
];

const lol = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');
const entityBombs: readonly (readonly [string, string])[] = [
  ['laughs.svg', `${xml}<!DOCTYPE svg [<!ENTITY l0 "lol">${lol}]>${baked('&l10;')}`],
  [
    'laughs.xml',
    `${xml}<!DOCTYPE e [<!ENTITY l0 "lol">${lol}]><europassCredential xmlns="http://data.europa.eu/snb">&l10;</europassCredential>`,
  ],
  [
    'quadratic.xml',
    `${xml}<!DOCTYPE e [<!ENTITY a "${'a'.repeat(50_000)}">]><elmo xmlns="https://github.com/emrex-eu/elmo-schemas/tree/v1">${'&a;'.repeat(5_000)}</elmo>`,
  ],
  [
    'outside-entity.xml',
    `${xml}<!DOCTYPE e [<!ENTITY x SYSTEM "file:///etc/passwd">]><europassCredential xmlns="http://data.europa.eu/snb">&x;</europassCredential>`,
  ],
  [
    'outside-entity.svg',
    `${xml}<!DOCTYPE svg [<!ENTITY x SYSTEM "https://attacker.example/x">]>${baked('&x;')}`,
  ],
  [
    'parameter-entity.xml',
    `${xml}<!DOCTYPE e [<!ENTITY % x SYSTEM "https://attacker.example/x.dtd"> %x;]><elmo/>`,
  ],
  ['undeclared-entity.svg', baked('&undeclared;')],
];

const brokenXml: readonly (readonly [string, string])[] = [
  ['unclosed.svg', '<svg xmlns="http://www.w3.org/2000/svg"><g>'],
  ['crossed.svg', svg('<g><a></g></a>')],
  ['deep.svg', svg(`${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`)],
  ['deep.xml', `${'<elmo>'.repeat(5_000)}${'</elmo>'.repeat(5_000)}`],
  ['attributes.svg', svg('', Array.from({ length: 50_000 }, (_, at) => `a${at}="1"`).join(' '))],
  [
    'same-attribute.svg',
    svg(
      '<openbadges:credential xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" verify="a.b.c" verify="d.e.f"/>',
    ),
  ],
  ['unclosed-cdata.svg', baked('<![CDATA[{"type":')],
  [
    'xinclude.xml',
    `${xml}<elmo xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd" parse="text"/></elmo>`,
  ],
  ['stylesheet.xml', `${xml}<?xml-stylesheet href="https://attacker.example/a.xsl"?><page/>`],
  ['utf-16-claimed.xml', '<?xml version="1.0" encoding="UTF-16"?><page/>'],
  ['html.html', '<!doctype html><title>x</title><script>alert(1)</script>'],
  ['script-in-badge-text.svg', baked('<script>alert(1)</script>')],
];

export const markupAttacks = (): HostileFile[] => [
  ...pictures.map(([name, text]) => refused(`picture-${name}.svg`, text)),
  ...bakedPictures.map(([name, text]) => notBelieved(`${name}.svg`, text)),
  ...entityBombs.map(([name, text]) => refused(name, text)),
  ...brokenXml.map(([name, text]) => refused(name, text)),
];

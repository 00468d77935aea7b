import { deflateSync } from 'node:zlib';
import { codePicture } from '../../src/formats/fixtures/qr-picture.ts';
import { pdf } from '../../src/formats/fixtures/pdf.ts';
import { plainBadge } from './honest.ts';
import { type HostileFile, joined, notBelieved, refused, utf8 } from './hostile-file.ts';

/** What a QR code can say to a reader that believes it. */
function codes(): HostileFile[] {
  const saying = (name: string, text: string) => refused(`code-${name}.png`, codePicture(text));
  return [
    saying('script', 'javascript:alert(document.cookie)'),
    saying('data-page', 'data:text/html,<script>alert(1)</script>'),
    saying('file', 'file:///etc/passwd'),
    saying('own-page', 'http://localhost/more?delete=everything'),
    saying('disguised-host', 'https://issuer.example@evil.example/badge.json'),
    saying('markup', '<img src=x onerror=alert(1)>'),
    saying('broken-json', '{"@context":["https://www.w3.org/ns/credentials/v2"],'),
    saying('pollution', '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    saying('offer', 'openid-credential-offer://?credential_offer=%7B%22credential_issuer%22%3A1%7D'),
    saying('deep', '['.repeat(1_000)),
    saying('unreadable-token', `eyJ${'A'.repeat(500)}.e30.`),
  ];
}

/** Pictures whose heads promise more than a device can hold, or nothing that fits together. */
function heads(): HostileFile[] {
  const jpeg = (...bytes: number[]) => Uint8Array.from([0xff, 0xd8, ...bytes]);
  const frame = [0xff, 0xc0, 0, 11, 8, 0xff, 0xff, 0xff, 0xff, 1, 1, 0x11, 0];
  const empty = Array.from({ length: 300_000 }, () => [0xff, 0xe1, 0, 2]).flat();
  const webp = (kind: string, ...bytes: number[]) =>
    joined(
      utf8(`RIFF\xff\xff\xff\x7fWEBP${kind}`),
      Uint8Array.from([10, 0, 0, 0, ...bytes]),
      new Uint8Array(20),
    );
  return [
    refused('huge-head.jpg', jpeg(...frame)),
    refused('many-segments.jpg', joined(jpeg(), Uint8Array.from(empty), Uint8Array.from(frame))),
    refused('endless-segment.jpg', jpeg(0xff, 0xe1, 0, 0, ...frame)),
    refused('huge-head.webp', webp('VP8X', 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff)),
    refused('huge-head.gif', joined(utf8('GIF89a'), Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0, 0, 0))),
    refused('nothing-behind-head.jpg', jpeg(0xff, 0xc0, 0, 11, 8, 0, 100, 0, 100, 1, 1, 0x11, 0)),
  ];
}

function documents(): HostileFile[] {
  const badge = { name: 'badge.json', bytes: utf8(JSON.stringify(plainBadge())) };
  const zeros = { name: 'zeros.json', bytes: new Uint8Array(25_000_000) };
  const crowd = Array.from({ length: 2_000 }, () => badge);
  const packed = new Uint8Array(deflateSync(new Uint8Array(100_000_000)));
  const stream = utf8(
    `1 0 obj<</Type/ObjStm/N 9/First 9/Filter/FlateDecode/Length ${packed.length}>>stream\n`,
  );
  const script = '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/AA<</WC<</S/Launch/F(cmd.exe)>>>>';
  return [
    notBelieved('script-and-badge.pdf', pdf({ attachments: [badge], catalogue: script })),
    refused(
      'address-opening.pdf',
      pdf({ catalogue: '/OpenAction<</S/URI/URI(https://evil.example/x)>>/AcroForm<</XFA(x)>>' }),
    ),
    refused('encrypted.pdf', pdf({ attachments: [badge], isEncrypted: true })),
    refused('attachment-bomb.pdf', pdf({ attachments: [zeros], isDeflated: true })),
    refused('attachment-crowd.pdf', pdf({ attachments: crowd, isPacked: true })),
    refused('object-bomb.pdf', joined(utf8('%PDF-1.7\n'), stream, packed, utf8('\nendstream endobj'))),
    refused('program-attached.pdf', pdf({ attachments: [{ name: 'a.exe', bytes: utf8('MZ\0\0') }] })),
    notBelieved(
      'climbing-name.pdf',
      pdf({ attachments: [{ name: '../../<script>alert(1)</script>', bytes: badge.bytes }] }),
    ),
    refused(
      'itself-attached.pdf',
      utf8('%PDF-1.7\n1 0 obj<</EF<</F 1 0 R>>/AF[1 0 R]>>endobj trailer<</Root 1 0 R>>'),
    ),
    refused('open-brackets.pdf', `%PDF-1.7\n1 0 obj ${'[<<'.repeat(500_000)}`),
    refused('open-texts.pdf', `%PDF-1.7\n${'1 0 obj ('.repeat(300_000)}`),
  ];
}

export const codeAttacks = (): HostileFile[] => [...codes(), ...heads(), ...documents()];

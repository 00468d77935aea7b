import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameText } from '#src/domain/portfolio/code-frames.ts';
import { withFrame } from './sent-frames.ts';
import { nothingSent, withLink } from './sent.ts';
import { sentText } from './sent-text.ts';

test('a link is found with words around it, and as its fragment alone', () => {
  const link = { kind: 'link', fragment: '2.AbC-_9' };
  expect(sentText('Dear all, see https://wallet.example/view#2.AbC-_9. Best wishes')).toEqual(link);
  expect(sentText('  2.AbC-_9')).toEqual(link);
  expect(sentText('HTTPS://WALLET.EXAMPLE/VIEW#2n.0123')).toEqual({ kind: 'link', fragment: '2n.0123' });
});

test('what is no link is none', () => {
  for (const text of ['', 'hello', '#top', 'https://wallet.example/view', '{"id":"#2"}', '__proto__'])
    expect(sentText(text)).toBeNull();
  expect(sentText(`#2.${'A'.repeat(2_000_001)}`)).toBeNull();
});

test('codes in any order, and twice, make one link together', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^\d{1,20}$/u), { minLength: 2, maxLength: 9 }),
      fc.infiniteStream(fc.nat()),
      (parts, order) => {
        const digits = parts.map((part, index) => (index === 0 ? `0002${part}` : part));
        const frames = digits.map((piece, index) =>
          frameText({ count: digits.length, position: index + 1, whole: '1234567890', digits: piece }),
        );
        const shuffled = frames.toSorted(() => (order.next().value % 2) * 2 - 1);
        let sent = nothingSent;
        for (const text of [...shuffled.slice(0, -1), ...shuffled.slice(0, -1), ...shuffled.slice(-1)]) {
          const found = sentText(`https://wallet.example/view#${text}`);
          if (found?.kind === 'frame') sent = withFrame(sent, found.frame);
        }
        expect(sent.fragments).toEqual([`2n.${digits.join('').slice(4)}`]);
        expect(sent.frames).toBeNull();
      },
    ),
  );
});

test('the same link is open once', () => {
  const once = withLink(nothingSent, '2.AAAA');
  expect(withLink(once, '2.AAAA').fragments).toEqual(['2.AAAA']);
});

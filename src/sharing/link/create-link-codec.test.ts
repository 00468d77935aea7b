import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import { anyPortfolio } from '#src/test/any-portfolio.ts';
import { buildOriginal, buildPortfolio } from '#src/test/build-portfolio.ts';
import { createLinkCodec } from '../index.ts';
import { toBase64Url } from './base64url.ts';
import { createByteWriter } from './byte-writer.ts';
import { deflateWith } from './deflate.ts';
import { dictionaryV1 } from './dictionary-v1.ts';
import { writeFrame } from './frame.ts';
import { writeLayout } from './layout-v1.ts';

const codec = createLinkCodec();

async function linkTo(portfolio: Portfolio): Promise<string> {
  const encoded = await codec.encode(portfolio);
  if (!encoded.ok) throw new Error(encoded.error.code);
  return encoded.value;
}

const problemOf = async (fragment: string): Promise<string> => {
  const decoded = await codec.decode(fragment);
  return decoded.ok ? 'opened' : decoded.error.code;
};

describe('a link', () => {
  test('gives back any portfolio, with every original byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(anyPortfolio, async (portfolio) => {
        const fragment = await linkTo(portfolio);
        expect(fragment).toMatch(
          portfolio.totals.length === 3 ? /^2\.[A-Za-z0-9_-]+$/u : /^4\.[A-Za-z0-9_-]+$/u,
        );
        expect(await codec.decode(fragment)).toEqual({ ok: true, value: portfolio });
      }),
      { numRuns: 300 },
    );
  });

  test('cut off anywhere is told to be incomplete', async () => {
    const fragment = await linkTo(buildPortfolio());
    for (let length = 1; length < fragment.length; length += 1) {
      expect(await problemOf(fragment.slice(0, length)), fragment.slice(0, length)).toBe('link-truncated');
    }
  });

  test('with any one character changed never opens', async () => {
    const fragment = await linkTo(buildPortfolio({ message: 'A few words' }));
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~%é ';
    for (let at = 0; at < fragment.length; at += 1) {
      for (const letter of letters) {
        if (letter === fragment[at]) continue;
        const changed = `${fragment.slice(0, at)}${letter}${fragment.slice(at + 1)}`;
        expect(await problemOf(changed), changed).toMatch(/^link-/u);
      }
    }
  });

  test('of any portfolio, damaged anywhere, never opens as another', async () => {
    const damage = fc.record({
      at: fc.nat(),
      letter: fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_'),
      cut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(anyPortfolio, damage, async (portfolio, { at, letter, cut }) => {
        const fragment = await linkTo(portfolio);
        const place = at % fragment.length;
        const rest = cut ? '' : `${letter}${fragment.slice(place + 1)}`;
        const damaged = `${fragment.slice(0, place)}${rest}`;
        fc.pre(damaged !== fragment);
        expect(await problemOf(damaged)).toMatch(/^link-/u);
      }),
    );
  });

  test('with something after it does not open', async () => {
    const fragment = await linkTo(buildPortfolio());
    expect(await problemOf(`${fragment}A`)).toBe('link-damaged');
    expect(await problemOf(`${fragment}.`)).toBe('link-damaged');
  });

  test.each([
    ['', 'link-empty'],
    ['section-2', 'link-not-ours'],
    ['0.AAAA', 'link-not-ours'],
    ['x.AAAA', 'link-not-ours'],
    ['6.AAAA', 'link-newer'],
    ['17.AAAA', 'link-newer'],
    ['1', 'link-truncated'],
    ['1.', 'link-truncated'],
    ['3', 'link-truncated'],
    ['3.AAAA', 'link-truncated'],
    ['1.AAAA', 'link-truncated'],
    ['1.not base64', 'link-damaged'],
  ])('%j is told as %s', async (fragment, code) => {
    expect(await problemOf(fragment)).toBe(code);
  });

  test('cannot be made of nothing', async () => {
    const empty = await codec.encode(buildPortfolio({ originals: [] }));
    expect(empty).toEqual({ ok: false, error: { code: 'portfolio-empty' } });
  });

  test('may hold only a record of the holder’s own', async () => {
    const own = buildPortfolio({
      originals: [],
      ownRecords: [{ title: 'Sample record', text: '', date: null, file: null }],
    });
    expect(await codec.decode(await linkTo(own))).toEqual({ ok: true, value: own });
  });

  test('cannot be made of more than a link can carry', async () => {
    const noise = Uint8Array.from({ length: 1_200_000 }, (_, at) => (at * 2654435761) >>> 13);
    let state = 1;
    noise.forEach((_, at) => {
      state = (state * 48271) % 2147483647;
      noise[at] = state;
    });
    const large = { fileName: 'large.bin', mediaType: 'application/octet-stream', bytes: noise };
    expect(await codec.encode(buildPortfolio({ originals: [large] }))).toMatchObject({
      ok: false,
      error: { code: 'portfolio-too-large', limitBytes: 1_500_000 },
    });
    expect(await codec.encode(buildPortfolio({ originals: [large, large] }))).toEqual({
      ok: false,
      error: { code: 'portfolio-too-large', bytes: 2_400_000, limitBytes: 2_000_000 },
    });
  });

  test('carries what its originals share only once', async () => {
    const picture = toBase64Url(Uint8Array.from({ length: 60_000 }, (_, at) => (at * at * 31) >>> 5));
    const badge = (name: string) => buildOriginal({ name, image: `data:image/png;base64,${picture}` }, name);
    const one = await linkTo(buildPortfolio({ originals: [badge('a')] }));
    const three = await linkTo(buildPortfolio({ originals: [badge('a'), badge('b'), badge('c')] }));
    expect(three.length - one.length).toBeLessThan(200);
  });
});

describe('a hostile link', () => {
  const linkAround = (unpacked: Uint8Array) => `1.${writeFrame(deflateWith(dictionaryV1, unpacked), 1)}`;

  /** The bytes before the first original. */
  function head(originals: number) {
    const writer = createByteWriter();
    writer.text('Sample Learner');
    writer.text('');
    writer.number(1_795_219_200_001);
    writer.text('');
    writer.number(originals);
    return writer;
  }

  test('that unpacks to gigabytes is refused early', async () => {
    const bomb = linkAround(new Uint8Array(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await problemOf(bomb)).toBe('link-too-large');
  });

  test('that asks for more white space than there is memory is refused', async () => {
    const writer = head(1);
    writer.text('a.json');
    writer.number(1);
    writer.number(2);
    writeLayout(writer, {
      indent: '        ',
      lineEnd: '\n',
      endsWithLineEnd: false,
      colon: ':',
      comma: ',',
      objects: 'broken',
      arrays: 'broken',
      exceptions: [],
    });
    writer.number(1);
    writer.number(0);
    writer.number(1);
    writer.number(0);
    writer.text('['.repeat(1_000_000));
    expect(await problemOf(linkAround(writer.finish()))).toBe('link-too-large');
  });

  test('that refers to one part again and again is refused', async () => {
    const writer = head(1000);
    for (let original = 0; original < 1000; original += 1) {
      writer.text('a');
      writer.number(1);
      writer.number(0);
      writer.number(original === 0 ? 0 : 1);
      if (original === 0) writer.text('x'.repeat(1_000_000));
    }
    expect(await problemOf(linkAround(writer.finish()))).toBe('link-too-large');
  });

  test.each<[string, (writer: ReturnType<typeof head>) => void]>([
    ['a count of originals that are not there', () => undefined],
    [
      'an unknown form',
      (writer) => {
        writer.text('a');
        writer.number(1);
        writer.number(9);
      },
    ],
    [
      'a reference to a part that is not there',
      (writer) => {
        writer.text('a');
        writer.number(1);
        writer.number(0);
        writer.number(5);
      },
    ],
    [
      'a length beyond the end',
      (writer) => {
        writer.text('a');
        writer.number(1);
        writer.number(0);
        writer.number(0);
        writer.number(2 ** 52);
      },
    ],
    [
      'a number of more than 53 bits',
      (writer) => {
        writer.bytes(new Uint8Array(12).fill(0xff));
      },
    ],
    [
      'a name that is no UTF-8',
      (writer) => {
        writer.number(2);
        writer.bytes(Uint8Array.of(0xc3, 0x28));
      },
    ],
  ])('with %s is damaged', async (_name, write) => {
    const writer = head(3);
    write(writer);
    expect(await problemOf(linkAround(writer.finish()))).toBe('link-damaged');
  });

  test('of any bytes gives a problem or a portfolio, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await problemOf(`2.${writeFrame(deflateWith(dictionaryV1, bytes), 2)}`)).toMatch(
          /^link-|^opened$/u,
        );
        expect(await problemOf(linkAround(bytes))).toMatch(/^link-|^opened$/u);
        expect(await problemOf(`1.${writeFrame(bytes, 1)}`)).toMatch(/^link-|^opened$/u);
      }),
      { numRuns: 500 },
    );
  });
});

// Drawing a key is made slow on purpose.
describe('a locked link', { timeout: 60_000 }, () => {
  const portfolio = buildPortfolio({ message: 'A few words' });
  const lockedWith = async (passphrase: string): Promise<string> => {
    const encoded = await codec.encode(portfolio, passphrase);
    if (!encoded.ok) throw new Error(encoded.error.code);
    return encoded.value;
  };

  test('opens with its passphrase alone, however that is typed', async () => {
    const fragment = await lockedWith('four hills of slate');
    expect(fragment).toMatch(/^3\./u);
    expect(await codec.decode(fragment, ' four  hills of\u00a0slate ')).toEqual({
      ok: true,
      value: portfolio,
    });
    expect(await codec.decode(fragment)).toEqual({ ok: false, error: { code: 'passphrase-needed' } });
    for (const other of ['Four hills of slate', 'four hills of slat', ''])
      expect(await codec.decode(fragment, other)).toEqual({ ok: false, error: { code: 'passphrase-wrong' } });
  });

  test('shows nothing of what is in it, and is another each time', async () => {
    const [one, other] = [await lockedWith('slate'), await lockedWith('slate')];
    expect(one).not.toBe(other);
    expect(Buffer.from(one.slice(2), 'base64url').toString('latin1')).not.toContain('Sample');
  });

  test('cut or changed is told so before a passphrase is asked for', async () => {
    const fragment = await lockedWith('slate');
    for (let length = 1; length < fragment.length; length += 7)
      expect(await problemOf(fragment.slice(0, length))).toBe('link-truncated');
    for (let at = 2; at < fragment.length; at += 7) {
      const letter = fragment[at] === 'A' ? 'B' : 'A';
      expect(await problemOf(`${fragment.slice(0, at)}${letter}${fragment.slice(at + 1)}`)).toMatch(
        /^link-/u,
      );
    }
    expect(await problemOf(`2${fragment.slice(1)}`)).toBe('link-damaged');
  });
});

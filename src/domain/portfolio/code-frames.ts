/**
 * A portfolio that takes several QR codes. Each is a link whose fragment is one frame, all digits, which a code holds
 * most densely: `q1.` then
 *
 * | digits | what                                                     |
 * | ------ | -------------------------------------------------------- |
 * | 3      | how many frames there are, from 002                      |
 * | 3      | which of them this is, from 001                          |
 * | 10     | a number of the whole, the same in all of its frames     |
 * | rest   | its part of: the version in four digits, then the digits of the link's decimal form |
 */
const frame = /^q1\.(\d{3})(\d{3})(\d{10})(\d+)$/u;

/** A camera held to more than these is nobody's way to share. */
const mostFrames = 99;

export type CodeFrame = {
  count: number;
  /** From 1. */
  position: number;
  /** Alike for all frames of one portfolio. */
  whole: string;
  digits: string;
};

/** Frames of one portfolio as they were found so far, in any order. */
export type CollectedFrames = {
  count: number;
  whole: string;
  /** By position, from 1. */
  parts: ReadonlyMap<number, string>;
};

/** The fragment of a frame. */
export function frameText({ count, position, whole, digits }: CodeFrame): string {
  return `q1.${String(count).padStart(3, '0')}${String(position).padStart(3, '0')}${whole}${digits}`;
}

/** The frame in the text of a code, be it a whole address or its fragment alone; `null` for any other text. */
export function frameIn(text: string): CodeFrame | null {
  const fragment = text.slice(text.indexOf('#') + 1).trim();
  const [, counted, placed, whole, digits] = frame.exec(fragment) ?? [];
  if (whole === undefined || digits === undefined) return null;
  const count = Number(counted);
  const position = Number(placed);
  const isSound = count >= 2 && count <= mostFrames && position >= 1 && position <= count;
  return isSound ? { count, position, whole, digits } : null;
}

/** One frame more. A frame of another portfolio begins anew: whoever scans has turned to another. */
export function collectFrame(collected: CollectedFrames | null, found: CodeFrame): CollectedFrames {
  const { count, whole, position, digits } = found;
  const isSame = collected?.whole === whole && collected.count === count;
  return {
    count,
    whole,
    parts: new Map([...(isSame ? collected.parts : []), [position, digits]]),
  };
}

/**
 * The fragment that the frames make together; `null` while some are missing. Whether it is whole and unchanged is told
 * by its own checksum when it is opened.
 */
export function fragmentOf({ count, parts }: CollectedFrames): string | null {
  if (parts.size < count) return null;
  const digits = Array.from({ length: count }, (_, index) => parts.get(index + 1) ?? '').join('');
  return `${Number(digits.slice(0, 4))}n.${digits.slice(4)}`;
}

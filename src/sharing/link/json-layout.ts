import { type JsonToken, jsonTokens } from './json-tokens.ts';

/** How a bracket holds what is in it: each item on a line of its own, or all on one line, tight or with a blank inside. */
export type BracketMode = 'broken' | 'tight' | 'padded';

/**
 * The white space of a JSON text, as writers and people put it. A text that follows its layout can be
 * carried without white space and given back byte for byte.
 */
export type JsonLayout = {
  /** One step of indentation; empty where no bracket is broken. */
  indent: string;
  lineEnd: '\n' | '\r\n';
  endsWithLineEnd: boolean;
  colon: ':' | ': ' | ' : ';
  /** Between items on one line. */
  comma: ',' | ', ';
  /** What most brackets of a kind do. */
  objects: BracketMode;
  arrays: BracketMode;
  /** Which brackets, counted from 0 without empty ones, do something else. In order. */
  exceptions: readonly { at: number; mode: BracketMode }[];
};

const closerOf: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** The text without white space between tokens. Works on any text; only for JSON does the result mean anything. */
export function withoutLayout(text: string): string {
  const pieces: string[] = [];
  for (const token of jsonTokens(text)) if (token.kind !== 'space') pieces.push(token.text);
  return pieces.join('');
}

type Open = { mode: BracketMode; lineDepth: number };

/**
 * Lays out a text without white space. Nothing is parsed, so numbers, escapes and repeated keys stay as
 * they are.
 *
 * @param limit - the most characters the result may have
 * @returns `null` where it would be longer
 */
export function withLayout(compact: string, layout: JsonLayout, limit: number): string | null {
  const exceptions = new Map(layout.exceptions.map(({ at, mode }) => [at, mode]));
  const tokens = Array.from(jsonTokens(compact), ({ text }) => text);
  const open: Open[] = [];
  const pieces: string[] = [];
  let length = 0;
  let brackets = 0;
  // Asked before a piece is built: a text of many brackets asks for more white space than there is memory.
  const put = (size: number, piece: () => string) => {
    length += size;
    if (length <= limit) pieces.push(piece());
  };
  const write = (piece: string) => {
    put(piece.length, () => piece);
  };
  const breakLine = (depth: number) => {
    const { lineEnd, indent } = layout;
    put(lineEnd.length + depth * indent.length, () => lineEnd + indent.repeat(depth));
  };
  const edge = ({ mode }: Open, depth: number) => {
    if (mode === 'broken') breakLine(depth);
    else if (mode === 'padded') write(' ');
  };
  let lineDepth = 0;

  for (let at = 0; at < tokens.length && length <= limit; at += 1) {
    const token = tokens[at] ?? '';
    const next = tokens[at + 1];
    const innermost = open.at(-1);
    if (token === '{' || token === '[') {
      write(token);
      if (next !== undefined && next === closerOf[token]) {
        write(next);
        at += 1;
        continue;
      }
      const usual = token === '{' ? layout.objects : layout.arrays;
      const bracket = { mode: exceptions.get(brackets) ?? usual, lineDepth };
      brackets += 1;
      open.push(bracket);
      if (bracket.mode === 'broken') lineDepth += 1;
      edge(bracket, lineDepth);
    } else if ((token === '}' || token === ']') && innermost) {
      open.pop();
      lineDepth = innermost.lineDepth;
      edge(innermost, lineDepth);
      write(token);
    } else if (token === ',' && innermost) {
      write(innermost.mode === 'broken' ? token : layout.comma);
      if (innermost.mode === 'broken') breakLine(lineDepth);
    } else {
      write(token === ':' ? layout.colon : token);
    }
  }
  if (layout.endsWithLineEnd) write(layout.lineEnd);
  return length > limit ? null : pieces.join('');
}

/** The layout that gives back this very text; `null` where there is none, or nothing to take away. */
export function layoutOf(text: string): JsonLayout | null {
  const guess = guessLayout(text);
  const compact = withoutLayout(text);
  return compact !== text && withLayout(compact, guess, text.length) === text ? guess : null;
}

function guessLayout(text: string): JsonLayout {
  const tokens = [...jsonTokens(text)];
  const brackets: { kind: '{' | '['; mode: BracketMode }[] = [];
  let indent: string | null = null;
  let colon: JsonLayout['colon'] = ':';
  let comma: JsonLayout['comma'] = ',';
  for (const [at, { text: token }] of tokens.entries()) {
    const after = spaceAt(tokens, at + 1);
    if (token === '{' || token === '[') {
      const inside = tokens[after === '' ? at + 1 : at + 2]?.text;
      if (inside === closerOf[token]) continue;
      const isBroken = after.includes('\n');
      // The outermost bracket is one step deep, and usually the first to be broken.
      if (isBroken) indent ??= after.slice(after.lastIndexOf('\n') + 1);
      const oneLine = after === '' ? 'tight' : 'padded';
      brackets.push({ kind: token, mode: isBroken ? 'broken' : oneLine });
    }
    if (token === ':' && after === ' ') colon = spaceAt(tokens, at - 1) === ' ' ? ' : ' : ': ';
    if (token === ',' && after === ' ') comma = ', ';
  }
  const objects = usualMode(brackets, '{');
  const arrays = usualMode(brackets, '[');
  return {
    indent: indent ?? '',
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    endsWithLineEnd: text.endsWith('\n'),
    colon,
    comma,
    objects,
    arrays,
    exceptions: brackets.flatMap(({ kind, mode }, at) =>
      mode === (kind === '{' ? objects : arrays) ? [] : [{ at, mode }],
    ),
  };
}

const spaceAt = (tokens: readonly JsonToken[], at: number): string => {
  const token = tokens[at];
  return token?.kind === 'space' ? token.text : '';
};

function usualMode(brackets: readonly { kind: string; mode: BracketMode }[], kind: '{' | '['): BracketMode {
  const count = (mode: BracketMode) =>
    brackets.filter((bracket) => bracket.kind === kind && bracket.mode === mode).length;
  const modes: readonly BracketMode[] = ['broken', 'tight', 'padded'];
  return modes.reduce((best, mode) => (count(mode) > count(best) ? mode : best));
}

import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import type { BracketMode, JsonLayout } from './json-layout.ts';

/** What a layout is made of, by position. Frozen with version 1. */
const indents: readonly string[] = ['', ' ', '  ', '   ', '    ', '\t', '        '];
const lineEnds: readonly JsonLayout['lineEnd'][] = ['\n', '\r\n'];
const endings: readonly boolean[] = [false, true];
const colons: readonly JsonLayout['colon'][] = [':', ': ', ' : '];
const commas: readonly JsonLayout['comma'][] = [',', ', '];
const modes: readonly BracketMode[] = ['broken', 'tight', 'padded'];

/** Whether version 1 has a code for the layout. */
export const canWriteLayout = (layout: JsonLayout): boolean => indents.includes(layout.indent);

/** One number that says all but the exceptions; then how many there are, each with the step from the one before. */
export function writeLayout(writer: ByteWriter, layout: JsonLayout): void {
  let code = 0;
  const choose = <T>(options: readonly T[], chosen: T) => {
    code = code * options.length + options.indexOf(chosen);
  };
  choose(indents, layout.indent);
  choose(lineEnds, layout.lineEnd);
  choose(endings, layout.endsWithLineEnd);
  choose(colons, layout.colon);
  choose(commas, layout.comma);
  choose(modes, layout.objects);
  choose(modes, layout.arrays);
  writer.number(code);
  writer.number(layout.exceptions.length);
  let previous = 0;
  for (const { at, mode } of layout.exceptions) {
    writer.number((at - previous) * modes.length + modes.indexOf(mode));
    previous = at;
  }
}

export function readLayout(reader: ByteReader): JsonLayout {
  let code = reader.numberBelow(
    [indents, lineEnds, endings, colons, commas, modes, modes].reduce((all, { length }) => all * length, 1),
  );
  // The last choice written is the first that comes off.
  const chosen = <T>(options: readonly T[]): T => {
    const index = code % options.length;
    code = (code - index) / options.length;
    return options[index] as T;
  };
  const arrays = chosen(modes);
  const objects = chosen(modes);
  const comma = chosen(commas);
  const colon = chosen(colons);
  const endsWithLineEnd = chosen(endings);
  const lineEnd = chosen(lineEnds);
  const indent = chosen(indents);
  const exceptions: { at: number; mode: BracketMode }[] = [];
  let at = 0;
  for (let left = reader.number(); left > 0; left -= 1) {
    const step = reader.number();
    at += Math.floor(step / modes.length);
    exceptions.push({ at, mode: modes[step % modes.length] ?? 'broken' });
  }
  return { indent, lineEnd, endsWithLineEnd, colon, comma, objects, arrays, exceptions };
}

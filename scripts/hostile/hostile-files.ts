import { codeAttacks } from './code-attacks.ts';
import { containerAttacks } from './container-attacks.ts';
import { forgeries } from './forgeries.ts';
import type { HostileFile } from './hostile-file.ts';
import { markupAttacks } from './markup-attacks.ts';
import { textAttacks } from './text-attacks.ts';

/** Every hostile file, made anew each time and never kept: tests hand them to the reader and to the page. */
export const hostileFiles = async (): Promise<HostileFile[]> => [
  ...textAttacks(),
  ...markupAttacks(),
  ...containerAttacks(),
  ...codeAttacks(),
  ...(await forgeries()),
];

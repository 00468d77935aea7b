import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileFiles } from './hostile-files.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: npm run hostile -- FOLDER');
mkdirSync(folder, { recursive: true });
for (const { name, bytes } of await hostileFiles()) writeFileSync(join(folder, name), bytes);

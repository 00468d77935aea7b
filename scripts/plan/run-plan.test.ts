import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { zipSync } from 'fflate';
import { badge, type BadgeContent } from '../samples/open-badges-3.ts';
import { badgeIssuers, urbanHeat } from '../samples/badge-contents.ts';
import { signedToken } from '../samples/sign.ts';
import { WrongArguments } from '../words.ts';
import { runPlan } from './run-plan.ts';

const now = '2026-11-21T00:00:00Z';
const folder = mkdtempSync(join(tmpdir(), 'cairn-plan-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const { key, profile } = badgeIssuers.lv;
let next = 900;
/** A signed badge in a file of its own, and its hash. */
function signed(name: string, content: Partial<BadgeContent>, under = '.') {
  const plain = { ...urbanHeat };
  delete plain.national;
  delete plain.eqf;
  const made = badge({ ...plain, number: (next += 1), issuer: profile, name, ...content }, '2.0');
  const token = signedToken({ typ: 'vc+jwt' }, made, key);
  mkdirSync(join(folder, under), { recursive: true });
  const path = join(folder, under, `${name}.jwt`);
  writeFileSync(path, token);
  return { path, sha256: createHash('sha256').update(token).digest('hex') };
}
const pathwayFile = (name: string, plan: object) => {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify({ format: 'cairn-pathway', version: 1, template: 'x', ...plan }));
  return path;
};
const decided = (...files: { sha256: string }[]) => ({
  credentials: files.map(({ sha256 }) => ({ sha256 })),
  institution: 'Sample University',
  outcome: 'recognised',
  decidedOn: '2026-09-01',
});
const plan = (template: string, files: readonly { path: string }[], pathway?: string) =>
  runPlan(
    [
      ...['--template', template, '--now', now],
      ...(pathway === undefined ? [] : ['--pathway', pathway]),
      ...files.map(({ path }) => path),
    ],
    new Date(0),
  );

describe('golden cases', () => {
  test('Malta, postgraduate certificate: four times 6 at level 7 and 6 at level 6 miss the level by 1', async () => {
    const at = (level: string, number: number) =>
      signed(`Module ${String(number)}`, { ects: 6, national: { framework: 'MQF', level } });
    const files = ['7', '7', '7', '7', '6'].map(at);
    const found = await plan(
      'mt-mqf7-pg-certificate',
      files,
      pathwayFile('malta', { decisions: [decided(...files)] }),
    );
    expect(found).toMatchObject({
      template: 'mt-mqf7-pg-certificate',
      totals: { recognised: 3000, earned: 0, planned: 0 },
      state: 'unmet',
      optimal: true,
      gap: null,
    });
    expect(found.rules.find(({ id }) => id === 'lvl')).toMatchObject({
      type: 'minCreditsAtLevel',
      severity: 'hard',
      state: 'unmet',
      deficit: 100,
      unknown: [],
    });
    expect(found.groups.flatMap(({ credentials }) => credentials.map(({ sha256 }) => sha256)).sort()).toEqual(
      files.map(({ sha256 }) => sha256).sort(),
    );
  });

  test('one credential of 6 that could go to two groups counts once', async () => {
    const one = signed('Only one', { ects: 6, eqf: 7 });
    const found = await plan('generic-second-cycle-90', [one]);
    expect(found.totals).toEqual({ recognised: 0, earned: 600, planned: 0 });
    expect(found.groups.flatMap(({ credentials }) => credentials)).toHaveLength(1);
  });

  test('without a level the level rule is unknown, and says of which file', async () => {
    const blank = signed('No level', { ects: 30 });
    const pathway = pathwayFile('no-level', { decisions: [decided(blank)] });
    const found = await plan('mt-mqf7-pg-certificate', [blank], pathway);
    expect(found.rules.find(({ id }) => id === 'lvl')).toMatchObject({
      state: 'unknown',
      unknown: [{ datum: 'level', sha256: blank.sha256 }],
    });
  });
});

describe('the pathway file', () => {
  const files = [1, 2, 3].map((number) => signed(`Course ${String(number)}`, { ects: 3, eqf: 7 }, 'set'));

  test('plans, pins and decides; a set counts as what it was recognised as', async () => {
    const [first, second, third] = files;
    if (!first || !second || !third) throw new Error('three files');
    const found = await plan(
      'generic-second-cycle-90',
      [{ path: join(folder, 'set') }],
      pathwayFile('set', {
        planned: [{ title: 'Thesis', credits: 30, kind: 'thesis' }],
        decisions: [{ ...decided(first, second), recognisedAs: [{ title: 'Methods', credits: 5 }] }],
        pins: [{ credential: third.sha256.concat('.0'), group: null }],
      }),
    );
    expect(found.totals).toEqual({ recognised: 500, earned: 0, planned: 3000 });
    expect(found.groups.flatMap(({ credentials }) => credentials)).toMatchObject([
      { sha256: null, kind: 'decided', title: 'Methods', counted: 500, reason: 'counted' },
      { sha256: null, kind: 'planned', title: 'Thesis', counted: 3000 },
    ]);
    expect(found.notUsed.map(({ sha256, reason }) => [sha256, reason]).sort()).toEqual(
      [
        [first.sha256, 'counted-as'],
        [second.sha256, 'counted-as'],
        [third.sha256, 'taken-out'],
      ].sort(),
    );
  });
});

describe('every file that is handed in is accounted for', () => {
  const samples = join(import.meta.dirname, '../../public/samples');

  test('the signed samples', async () => {
    const found = await plan('generic-second-cycle-90', [{ path: samples }]);
    const reasons = new Map(found.notUsed.map(({ title, reason }) => [title, reason]));
    expect(reasons.get('Timber Engineering in Practice')).toBe('check-failed');
    expect(reasons.get('Energy Audit Basics')).toBe('unsigned');
    expect(reasons.get(join(samples, 'index.json'))).toMatch(/^[a-z-]+$/);
    expect(found.totals.earned).toBeGreaterThan(0);
    const counted = found.groups.flatMap(({ credentials }) => credentials);
    expect(counted.reduce((sum, one) => sum + one.counted, 0)).toBe(found.totals.earned);
    // One file, three credentials inside it.
    const record = createHash('sha256')
      .update(readFileSync(join(samples, 'coast-courses-record.json')))
      .digest('hex');
    const rows = [...counted, ...found.notUsed].filter(({ sha256 }) => sha256 === record);
    expect(rows.length).toBeGreaterThanOrEqual(3);
  });

  test('an archive is one file, a second copy counts once, and what cannot be read says why', async () => {
    const one = signed('In an archive', { ects: 4, eqf: 7 });
    const archive = join(folder, 'all.zip');
    writeFileSync(
      archive,
      zipSync({ 'a.jwt': new Uint8Array(readFileSync(one.path)), 'b.txt': new Uint8Array([1]) }),
    );
    const copy = join(folder, 'copy.jwt');
    writeFileSync(copy, readFileSync(one.path));
    const found = await plan('generic-second-cycle-90', [{ path: archive }, one, { path: copy }]);
    expect(found.totals.earned).toBe(400);
    expect(found.notUsed.map(({ title, reason }) => [title, reason])).toEqual(
      expect.arrayContaining([
        ['In an archive', 'duplicate'],
        [copy, 'duplicate'],
      ]),
    );
    expect(found.notUsed.some(({ title }) => title.includes('b.txt'))).toBe(true);
  });
});

describe('odd folders', () => {
  test('an empty one is an empty wallet', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const found = await plan('generic-second-cycle-90', [{ path: empty }]);
    expect([found.totals.earned, found.notUsed]).toEqual([0, []]);
  });

  test('a link back to the folder is not followed, one to nowhere is passed over, and names may be any', async () => {
    const odd = join(folder, 'ünï 漢字');
    signed('Straße – 学', { ects: 4, eqf: 7 }, 'ünï 漢字');
    symlinkSync('.', join(odd, 'self'));
    symlinkSync('nowhere', join(odd, 'dangling'));
    const found = await plan('generic-second-cycle-90', [{ path: odd }]);
    expect([found.totals.earned, found.notUsed]).toEqual([400, []]);
  });

  test('what a pathway file names and nobody knows changes nothing', async () => {
    const one = signed('Known', { ects: 4, eqf: 7 });
    const unknown = { sha256: '0'.repeat(64) };
    const pathway = pathwayFile('unknown', {
      decisions: [decided(unknown)],
      pins: [
        { credential: one, group: 'nowhere' },
        { credential: unknown, group: 'all' },
        { item: 'nowhere', group: null },
      ],
      overrides: [{ rule: 'nowhere', as: 'met', on: '2026-01-01', note: '' }],
      regimes: ['nowhere'],
    });
    const found = await plan('generic-second-cycle-90', [one], pathway);
    expect(found.totals).toEqual({ recognised: 0, earned: 400, planned: 0 });
  });
});

describe('wrong words', () => {
  const file = signed('Any', { ects: 1 });
  test.each<[string, string[]]>([
    ['--template is missing', ['--now', now, file.path]],
    ['no file or folder', ['--template', 'ch-enbau-mas']],
    ['there is no file or folder', ['--template', 'ch-enbau-mas', join(folder, 'nowhere')]],
    ['is not a file', ['--template', folder, file.path]],
    ['is not a file', ['--pathway', folder, file.path]],
    ['needs an ISO 8601 time', ['--template', 'ch-enbau-mas', '--now', 'soon', file.path]],
    ['needs a value', ['--template']],
    ['unknown option', ['--sample', 'x', file.path]],
    ['there is no template', ['--template', 'nowhere', file.path]],
    ['cannot be used: not-a-template', ['--template', pathwayFile('empty', {}), file.path]],
    ['version-unknown at "/version"', ['--pathway', pathwayFile('later', { version: 9 }), file.path]],
  ])('%s', async (sentence, words) => {
    const failure = await runPlan(words, new Date(now)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WrongArguments);
    expect((failure as Error).message).toContain(sentence);
  });

  test('end the command with 2 and a sentence; a plan ends it with 0 and one object', () => {
    const script = join(import.meta.dirname, '../plan.ts');
    const tsx = join(import.meta.dirname, '../../node_modules/.bin/tsx');
    const wrong = spawnSync(tsx, [script, '--template', 'nowhere', file.path], { encoding: 'utf8' });
    expect([wrong.status, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('there is no template nowhere');
    const printed = execFileSync(tsx, [script, '--template', 'ch-enbau-mas', '--now', now, file.path], {
      encoding: 'utf8',
    });
    expect(Object.keys(JSON.parse(printed) as object)).toEqual([
      'template',
      'totals',
      'state',
      'optimal',
      'gap',
      'groups',
      'rules',
      'notUsed',
    ]);
  }, 60_000);
});

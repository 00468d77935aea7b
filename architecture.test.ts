import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { expect, test } from 'vitest';
import config from './.dependency-cruiser.mjs';

type Outcome = {
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] };
};

async function violationsIn(folders: string[]): Promise<Outcome['summary']> {
  const { output } = await cruise(
    folders,
    { ...config.options, ruleSet: config, validate: true } as never,
    undefined,
    { tsConfig: extractTSConfig('tsconfig.json') },
  );
  return (output as Outcome).summary;
}

test('the layers hold, and modules were really seen', async () => {
  const { totalCruised, violations } = await violationsIn(['src']);
  expect(totalCruised).toBeGreaterThan(100);
  expect(violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`)).toEqual([]);
});

test('the page for readers has no way to the store', async () => {
  const { output } = await cruise(['src/app/start-reader.tsx'], config.options, undefined, {
    tsConfig: extractTSConfig('tsconfig.json'),
  });
  const { modules } = output as {
    modules: { source: string; dependencies: { resolved: string; dependencyTypes: string[] }[] }[];
  };
  const imports = new Map(
    modules.map(({ source, dependencies }) => [
      source,
      // Types are gone when it runs. What is loaded on demand counts like the rest.
      dependencies.filter(({ dependencyTypes }) => !dependencyTypes.includes('type-only')),
    ]),
  );
  // The worker is another world: it is told that there is no wallet, and then keeps nothing.
  const worker = 'src/app/worker/inspection-worker.ts';
  const reached = new Set<string>();
  const open = ['src/app/start-reader.tsx'];
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    if (source === worker || reached.has(source)) continue;
    reached.add(source);
    open.push(...(imports.get(source) ?? []).map(({ resolved }) => resolved));
  }
  expect(reached.size).toBeGreaterThan(100);
  expect([...reached].filter((source) => /^src\/storage\/|\/idb\//u.test(source))).toEqual([]);
});

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

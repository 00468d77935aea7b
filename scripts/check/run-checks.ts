import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './find-browser.ts';

type Counts = { passed: number; failed: number };
type Step = { name: string; command: string; report?: (exitCode: number) => Counts };

const cache = '.cache/check';

/** Vitest's JSON report: one assertion is one test. */
function vitestCounts(): Counts {
  const report = JSON.parse(readFileSync(`${cache}/vitest.json`, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numFailedTestSuites: number;
  };
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, report.numFailedTestSuites),
  };
}

/** Playwright's JSON report; a flaky test is a failed one. */
function playwrightCounts(): Counts {
  const { stats } = JSON.parse(readFileSync(`${cache}/playwright.json`, 'utf8')) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

/** Read the code and leave no files, so they run side by side: each keeps one core busy. */
const readings: Step[] = [
  { name: 'types', command: 'npm run --silent types' },
  { name: 'lint', command: 'npm run --silent lint' },
  { name: 'form and dead code', command: 'npm run --silent tidy' },
];

/** Each takes all cores, and the later ones need what the build wrote. */
const steps: Step[] = [
  {
    name: 'layers and unit tests',
    command: `npx vitest run --reporter=default --reporter=json --outputFile.json=${cache}/vitest.json`,
    report: vitestCounts,
  },
  { name: 'build', command: 'npm run --silent build' },
  { name: 'size', command: 'npm run --silent size' },
  { name: 'journeys', command: 'npm run --silent e2e', report: playwrightCounts },
];

/** A step without a test report counts as one test: it passed or it did not. */
function countsOf(step: Step, exitCode: number): Counts {
  const plain = { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1 };
  if (!step.report) return plain;
  try {
    const counts = step.report(exitCode);
    return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

ensureBrowser();
rmSync(cache, { recursive: true, force: true });
mkdirSync(cache, { recursive: true });
if (!process.env['CORPUS_DIR'] || !existsSync(process.env['CORPUS_DIR'])) {
  console.log('CORPUS_DIR names no folder: the tests over third-party credentials are skipped.');
}

const total: Counts = { passed: 0, failed: 0 };

/** Runs a step with its output shown at once, or held until its end where others run beside it. */
function run(step: Step, output: 'shown' | 'held'): Promise<void> {
  if (output === 'shown') console.log(`\n— ${step.name}`);
  const started = performance.now();
  const child = spawn(step.command, {
    shell: true,
    stdio: output === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: `${cache}/playwright.json` },
  });
  let held = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => (held += part.toString()));
  return new Promise((resolve) => {
    child.on('close', (exitCode) => {
      if (output === 'held') console.log(`\n— ${step.name}\n${held}`);
      const counts = countsOf(step, exitCode ?? 1);
      total.passed += counts.passed;
      total.failed += counts.failed;
      const seconds = Math.round((performance.now() - started) / 1000);
      console.log(`  ${step.name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
      resolve();
    });
  });
}

await Promise.all(readings.map((step) => run(step, 'held')));
for (const step of steps) await run(step, 'shown');
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

import { existsSync } from 'node:fs';
import { betterPlacement } from '../../src/domain/pathway/better-placement.ts';
import { betterView } from '../../src/domain/pathway/better-view.ts';
import { evaluatePathway } from '../../src/domain/pathway/evaluate-pathway.ts';
import { parsePathwayFile } from '../../src/domain/pathway/file/parse-pathway-file.ts';
import { emptyPathwayFile, recordsOf, type PathwayFile } from '../../src/domain/pathway/file/pathway-file.ts';
import { parseTemplate } from '../../src/domain/qualification/parse-template.ts';
import type { QualificationTemplate } from '../../src/domain/qualification/template.ts';
import { templateById } from '../../src/domain/qualification/templates.ts';
import { readTemplateFile } from '../../src/formats/index.ts';
import { createHighsSolver } from '../../src/solver/index.ts';
import { readUrlMap } from '../inspect/url-map.ts';
import { describePlan } from './describe-plan.ts';
import { bytesOf, WrongArguments } from '../words.ts';
import { planArguments } from './plan-arguments.ts';
import { readWallet } from './read-wallet.ts';

/**
 * What files and a plan come to under a qualification's rules, by the app's own code.
 *
 * @throws WrongArguments with a sentence where the words, the template or the pathway file cannot be used
 */
export async function runPlan(
  words: readonly string[],
  today: Date,
): Promise<ReturnType<typeof describePlan>> {
  const { template: wanted, now, pathwayFile, urlMapFile, files } = planArguments(words, today);
  const file = pathwayFile === null ? emptyPathwayFile('') : readPathway(pathwayFile);
  const template = wanted === null ? templateIn(file) : templateNamed(wanted);
  const source = urlMapFile === null ? null : readUrlMap(urlMapFile);
  const { entries, unread } = await readWallet(files, now, source);
  const { pathway, decisions } = recordsOf(file, 'plan', now.toISOString());
  const input = { template, entries, decisions, pathway, now: now.toISOString() };
  const own = evaluatePathway(input);
  const solve = createHighsSolver();
  const better = own.allocation.optimal
    ? null
    : await betterView(input, (placement) => betterPlacement(placement, solve));
  return describePlan(better ?? own, entries, unread);
}

function readPathway(path: string): PathwayFile {
  const read = parsePathwayFile(new TextDecoder().decode(bytesOf(path, 'pathway file')));
  if (read.ok) return read.value;
  const told = read.error.map(({ code, at }) => `${code} at "${at}"`).join(', ');
  throw new WrongArguments(`the pathway file ${path} cannot be used: ${told}`);
}

function templateNamed(wanted: string): QualificationTemplate {
  const builtIn = templateById(wanted);
  if (builtIn) return builtIn;
  if (!existsSync(wanted))
    throw new WrongArguments(`there is no template ${wanted}, neither built in nor as a file`);
  const read = readTemplateFile({ name: wanted, bytes: bytesOf(wanted, 'template file') });
  const parsed = read.ok ? parseTemplate(read.value) : null;
  if (parsed?.ok) return parsed.value;
  const problem = read.ok ? null : read.error;
  const places =
    problem && 'problems' in problem ? problem.problems.map(({ code, at }) => `${code} at "${at}"`) : [];
  throw new WrongArguments(
    `the template file ${wanted} cannot be used: ${[problem?.code ?? 'template-wrong', ...places].join(', ')}`,
  );
}

function templateIn({ template }: PathwayFile): QualificationTemplate {
  if (typeof template === 'string') return templateNamed(template);
  const parsed = parseTemplate(template);
  if (parsed.ok) return parsed.value;
  throw new WrongArguments('the template in the pathway file cannot be used');
}

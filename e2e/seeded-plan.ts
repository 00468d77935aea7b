import type { Locator, Page } from '@playwright/test';
import type { LocalizedText } from '../src/domain/credential/stated.ts';
import type { OwnTemplate, Pathway, RecognitionDecision, WalletEntry } from '../src/domain/wallet/records.ts';
import { buildEntry } from '../src/test/build-entry.ts';
import { ects, eqf, english, statedByIssuer } from '../src/test/build-credential.ts';
import { buildDecision, buildPathway, buildPlannedModule } from '../src/test/build-records.ts';

export type SeededItem = {
  title: string | LocalizedText;
  credits: number;
  state: 'recognised' | 'earned' | 'planned';
  /** Null for a level that is not stated. */
  eqf?: number | null;
  groupId?: string;
};

type SeededPlan = {
  entries: WalletEntry[];
  decisions: RecognitionDecision[];
  pathway: Pathway;
  /** Templates of the learner's own; left out where the plan follows a built-in one. */
  ownTemplates?: OwnTemplate[];
};

/** A wallet and one plan over it, as records: credentials that pass their checks, decisions, modules. */
export function seededPlan(templateId: string, items: readonly SeededItem[]): SeededPlan {
  const numbered = items.map((item, index) => ({
    ...item,
    number: index + 1,
    level: item.eqf === undefined ? 6 : item.eqf,
  }));
  const held = numbered
    .filter(({ state }) => state !== 'planned')
    .map((item) => ({
      ...item,
      entry: buildEntry(item.number, {
        credential: {
          title: statedByIssuer(typeof item.title === 'string' ? english(item.title) : item.title),
          documentId: `urn:example:${String(item.number)}`,
          credits: [ects(item.credits)],
          levels: item.level === null ? [] : [eqf(item.level)],
        },
      }),
    }));
  const recognised = held.filter(({ state }) => state === 'recognised');
  return {
    entries: held.map(({ entry }) => entry),
    decisions: recognised.map(({ entry, number }) =>
      buildDecision({ id: `decision-${String(number)}`, entryIds: [entry.id], pathwayId: 'seeded' }),
    ),
    pathway: buildPathway({
      id: 'seeded',
      templateId,
      pins: held.flatMap(({ entry, groupId }) =>
        groupId === undefined ? [] : [{ entryId: entry.id, groupId }],
      ),
      planned: numbered
        .filter(({ state }) => state === 'planned')
        .map(({ number, title, credits, level, groupId }) =>
          buildPlannedModule({
            id: `planned-${String(number)}`,
            title: typeof title === 'string' ? title : (Object.values(title)[0] ?? ''),
            ectsHundredths: Math.round(credits * 100),
            eqf: level,
            expectedOn: '2027-09-01',
            groupId: groupId ?? null,
          }),
        ),
    }),
  };
}

/** Puts records where the app keeps them, and opens the plan. The wallet must not hold other things. */
export async function openSeededPlan(page: Page, plan: SeededPlan): Promise<void> {
  await page.goto('./pathways');
  await page.getByRole('heading', { level: 1, name: 'Pathways' }).waitFor();
  await page.evaluate(async (text) => {
    const { entries, decisions, pathway, ownTemplates = [] } = JSON.parse(text) as SeededPlan;
    const opening = indexedDB.open('cairn');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.addEventListener('success', () => {
        resolve(opening.result);
      });
      opening.addEventListener('error', () => {
        reject(new Error('The wallet could not be opened'));
      });
    });
    const transaction = database.transaction(
      ['entries', 'decisions', 'pathways', 'ownTemplates'],
      'readwrite',
    );
    for (const entry of entries) transaction.objectStore('entries').put(entry);
    for (const decision of decisions) transaction.objectStore('decisions').put(decision);
    for (const template of ownTemplates) transaction.objectStore('ownTemplates').put(template);
    transaction.objectStore('pathways').put(pathway);
    await new Promise((resolve) => {
      transaction.addEventListener('complete', resolve);
    });
    database.close();
  }, JSON.stringify(plan));
  await page.goto('./pathways/seeded');
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** A master of advanced studies of four items, one in each state and a thesis. */
export const masItems: readonly SeededItem[] = [
  { title: 'Foundation', credits: 10, state: 'recognised', eqf: 7 },
  { title: 'Energy in Buildings', credits: 10, state: 'earned', eqf: 7 },
  { title: 'Life-Cycle Assessment', credits: 12, state: 'earned', eqf: 7 },
  { title: 'Thesis', credits: 10, state: 'planned', eqf: 7, groupId: 'thesis' },
];

/** A stone of the stack, by the beginning of its name. */
export const stone = (page: Page, title: string): Locator =>
  page.getByRole('figure').getByRole('button', { name: new RegExp(`^${title}`) });

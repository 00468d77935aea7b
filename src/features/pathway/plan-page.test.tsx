import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense, useEffect, type ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { EntryId, Pathway } from '#src/domain/wallet/records.ts';
import type { StoreArea } from '#src/domain/wallet/wallet-store.ts';
import { loadText } from '#src/i18n/load-text.ts';
import { ServicesProvider, type Services } from '#src/queries/services.tsx';
import { followStore } from '#src/queries/wallet-queries.ts';
import { ects, english, statedByIssuer } from '#src/test/build-credential.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildDecision, buildPathway, buildPlannedModule } from '#src/test/build-records.ts';
import { buildTamperedReport } from '#src/test/build-report.ts';
import { UndoProvider } from '#src/ui/undo.tsx';
import { PathwayPage } from './pathway-page.tsx';

// A page this full is slow to search by role on a busy machine.
configure({ asyncUtilTimeout: 8000 });
vi.setConfig({ testTimeout: 30_000 });
beforeAll(() => loadText('app', 'pathway', 'rules', 'credits'));
afterEach(cleanup);

const course = (number: number, title: string, credits: number, more = {}) =>
  buildEntry(number, {
    credential: { title: statedByIssuer(english(title)), credits: [ects(credits)] },
    ...more,
  });
const energy = course(1, 'Energy in Buildings', 10);
const lifeCycle = course(2, 'Life-Cycle Assessment', 12);
const timber = course(3, 'Timber Engineering', 15, { report: buildTamperedReport() });
const thesis = buildPlannedModule({
  id: 'thesis',
  title: 'My thesis',
  ectsHundredths: 1000,
  expectedOn: '2028-02-01',
  groupId: 'thesis',
});
const plan = buildPathway({ id: 'plan', templateId: 'ch-enbau-mas', planned: [thesis] });

/** A store of one wallet and one plan, in memory. */
function memoryStore(first: Pathway) {
  let pathway = first;
  const listeners = new Set<(area: StoreArea) => void>();
  return {
    entries: () => Promise.resolve([energy, lifeCycle, timber]),
    decisions: () => Promise.resolve([buildDecision({ pathwayId: 'plan', id: 'd', entryIds: [energy.id] })]),
    pathways: () => Promise.resolve([pathway]),
    ownTemplates: () => Promise.resolve([]),
    savePathway: vi.fn((next: Pathway) => {
      pathway = next;
      for (const listener of listeners) listener('pathways');
      return Promise.resolve();
    }),
    subscribe: (listener: (area: StoreArea) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function Following(props: { client: QueryClient; services: Services; children: ReactNode }): ReactNode {
  const { client, services } = props;
  useEffect(() => followStore(client, services.store), [client, services]);
  return props.children;
}

async function show(address = '/pathways/plan') {
  const store = memoryStore(plan);
  const services = {
    store,
    now: () => new Date('2026-11-21T00:00:00Z'),
    newId: () => 'new-id',
  } as unknown as Services;
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  const onRecordDecision = vi.fn((ids: readonly EntryId[], kind?: 'request') => [ids, kind]);
  const router = createMemoryRouter(
    [
      {
        path: '/pathways/:id',
        element: (
          <Suspense>
            <PathwayPage pathwayId="plan" onRecordDecision={onRecordDecision} />
          </Suspense>
        ),
      },
    ],
    { initialEntries: [address] },
  );
  render(
    <ServicesProvider value={services}>
      <QueryClientProvider client={client}>
        <UndoProvider
          undoLabel="Undo"
          redoLabel="Redo"
          undone={String}
          redone={String}
          closeLabel="Close"
          regionLabel="What just happened"
        >
          <Following client={client} services={services}>
            <RouterProvider router={router} />
          </Following>
        </UndoProvider>
      </QueryClientProvider>
    </ServicesProvider>,
  );
  await screen.findByRole('heading', { level: 1 });
  return { user: userEvent.setup(), store, onRecordDecision };
}

const stones = () => within(screen.getByRole('list', { name: 'From the ground up' })).getAllByRole('button');
const status = () => screen.getByRole('status', { name: 'What just happened' });

test('the stack reads from the ground up, says everything about each item, and is one Tab stop', async () => {
  await show();
  expect(stones().map((stone) => stone.textContent)).toEqual([
    expect.stringMatching(/^Energy in Buildings.*10 ECTS, EQF 7, recognised, group Competence CAS modules/),
    expect.stringMatching(/^Life-Cycle Assessment.*12 ECTS, EQF 7, earned, not yet recognised/),
    expect.stringMatching(/^My thesis.*planned, group Master's thesis, Planned for Feb 2028/),
  ]);
  expect(stones().map((stone) => stone.tabIndex)).toEqual([0, -1, -1]);
});

test('keys move through the stack, and Delete takes a credential out until it is undone', async () => {
  const { user, store } = await show();
  stones()[0]?.focus();
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(stones()[1]);
  await user.keyboard('{End}');
  expect(document.activeElement).toBe(stones()[2]);
  await user.keyboard('{ArrowDown}{Delete}');
  await waitFor(() => {
    expect(stones()).toHaveLength(2);
  });
  expect(store.savePathway).toHaveBeenLastCalledWith(
    expect.objectContaining({ pins: [{ entryId: lifeCycle.id, groupId: null }] }),
  );
  expect(status().textContent).toContain('Taken out of this plan.');
  await waitFor(() => {
    expect(stones()).toContain(document.activeElement);
  });
  expect(screen.getByText('You took it out of this plan')).toBeTruthy();

  await user.click(within(status()).getByRole('button', { name: 'Undo' }));
  await waitFor(() => {
    expect(stones()).toHaveLength(3);
  });
});

test('every rule shows its state and where it comes from, and the whole is said first', async () => {
  await show();
  const rules = screen.getByRole('region', { name: 'Requirements' });
  expect(rules.textContent).toContain('Overall: Not met yet.');
  const gate = within(rules)
    .getAllByRole('listitem')
    .find((item) => item.textContent.includes("Gate: Master's thesis"));
  expect(gate?.textContent).toContain('Not met');
  expect(gate?.textContent).toContain('Source: EN Bau FAQ (excerpt read 20 Nov 2026)');
  // Two rules, the inferred size of the thesis, and one of the regimes that could be added.
  expect(within(rules).getAllByText('Our assumption')).toHaveLength(4);
});

test('the table shows the same items with what is stated, what counts and why', async () => {
  await show('/pathways/plan?show=table');
  const rows = within(screen.getByRole('table', { name: /All items in this pathway/ })).getAllByRole('row');
  const text = rows.map((row) => row.textContent).join('\n');
  expect(text).toMatch(/Energy in Buildings.*10.*10.*EQF 7.*Recognised.*Sample University, 1 Sept 2026/);
  expect(text).toMatch(/Life-Cycle Assessment.*12.*12.*Earned.*Not yet recognised/);
  expect(text).toMatch(/Total.*32.*32.*10 recognised, 12 earned not yet recognised, 10 planned/);
});

test('words that no longer fit their signature are not set as the issuer’s, and lead to the check', async () => {
  await show();
  const row = screen.getByRole('row', { name: /Timber Engineering/ });
  expect(row.textContent).toContain('A check failed');
  expect(within(row).getByRole('rowheader').className).not.toContain('font-serif');
  expect(within(row).getByRole('link', { name: /See the check/ })).toBeTruthy();
});

test('counting less changes the drawing and not the rules', async () => {
  const { user } = await show();
  await user.click(screen.getByRole('radio', { name: 'Recognised only' }));
  expect(stones()).toHaveLength(1);
  expect(screen.getByText('30 ECTS open')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Requirements' }).textContent).toContain(
    'Judged on the whole plan.',
  );
});

test('a step about decisions hands its credentials to whoever records them', async () => {
  const { user, onRecordDecision } = await show();
  const steps = screen.getByRole('region', { name: 'Next steps' });
  await user.click(within(steps).getByRole('button', { name: 'Record a request' }));
  expect(onRecordDecision).toHaveBeenCalledWith([lifeCycle.id], 'request');
});

test('a rule can be judged by the learner: it counts, is said to be their word, and can be undone', async () => {
  const { user, store } = await show();
  const rules = screen.getByRole('region', { name: 'Requirements' });
  const gateOf = () =>
    within(rules)
      .getAllByRole('listitem')
      .find((item) => item.textContent.includes("Gate: Master's thesis"));
  await user.click(within(rules).getByRole('button', { name: /^More for Gate/ }));
  await user.click(await screen.findByRole('menuitem', { name: /^Judge it yourself/ }));
  const dialog = await screen.findByRole('dialog', { name: /Judge a rule yourself/ });
  await user.click(within(dialog).getByRole('radio', { name: 'It does not apply to me' }));
  await user.type(within(dialog).getByRole('textbox', { name: 'Why' }), 'letter of 3 May');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => {
    expect(gateOf()?.textContent).toContain('You say since 21 Nov 2026 that this does not apply to you.');
  });
  expect(gateOf()?.textContent).toContain('letter of 3 May');
  expect(gateOf()?.textContent).toContain('Cairn works out: Not met.');
  expect(store.savePathway).toHaveBeenLastCalledWith(
    expect.objectContaining({
      overrides: [{ ruleId: 'gate', as: 'waived', note: 'letter of 3 May', on: '2026-11-21' }],
    }),
  );
  await user.click(within(status()).getByRole('button', { name: 'Undo' }));
  await waitFor(() => {
    expect(gateOf()?.textContent).not.toContain('You say since');
  });
});

test('what is said about oneself stands as the learner’s word, and what several items lack is one line', async () => {
  const { user, store } = await show();
  const rules = screen.getByRole('region', { name: 'Requirements' });
  await user.click(within(rules).getByRole('button', { name: /^More for Gate/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'I have this: admission to the MAS' }));
  expect(
    await within(rules).findByText('You say since 21 Nov 2026 that you have admission to the MAS.'),
  ).toBeTruthy();
  expect(store.savePathway).toHaveBeenLastCalledWith(
    expect.objectContaining({ confirmed: [expect.objectContaining({ on: '2026-11-21' })] }),
  );
  expect(within(rules).queryByRole('button', { name: 'Add it: type of Energy in Buildings' })).toBeNull();
  await user.click(within(rules).getByRole('button', { name: 'Add it: type of 2 items' }));
  expect(within(rules).getByRole('button', { name: 'Add it: type of Energy in Buildings' })).toBeTruthy();
});

test('rules of a country join those of the qualification, with where they come from', async () => {
  const { user } = await show();
  const rules = screen.getByRole('region', { name: 'Requirements' });
  await user.click(within(rules).getByText('Rules of a country or institution'));
  await user.click(within(rules).getByRole('checkbox', { name: /^Malaysia/ }));
  await waitFor(() => {
    expect(within(rules).getByText('Modules count whole or not at all')).toBeTruthy();
  });
  expect(within(rules).getByText('Rules of a country or institution (1 added)')).toBeTruthy();
});

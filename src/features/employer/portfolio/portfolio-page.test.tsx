import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Credential } from '#src/domain/credential/credential.ts';
import type { SourceFile } from '#src/domain/credential/reading.ts';
import type { VerificationReport } from '#src/domain/verification/check.ts';
import type { InspectedFile, Inspector } from '#src/domain/verification/inspector.ts';
import { loadText } from '#src/i18n/load-text.ts';
import { ReaderServicesProvider, type ReaderServices } from '#src/queries/services.tsx';
import { buildCredential, english, statedByIssuer } from '#src/test/build-credential.ts';
import { buildOriginal, buildPortfolio } from '#src/test/build-portfolio.ts';
import { buildReport, buildTamperedReport } from '#src/test/build-report.ts';
import { EmployerPartsProvider } from '#src/features/employer/employer-parts.ts';
import { prepareOnDemand } from '#src/features/employer/on-demand.tsx';
import { PortfolioPage } from './portfolio-page.tsx';

beforeAll(() => Promise.all([loadText('app', 'employer', 'credits', 'problems'), prepareOnDemand()]));
afterEach(cleanup);

const read = (
  file: SourceFile,
  credential: Partial<Credential>,
  report: VerificationReport = buildReport(),
): InspectedFile => ({
  fileName: file.name,
  sha256: file.name,
  mediaType: 'application/json',
  outcome: {
    ok: true,
    value: {
      format: 'open-badges-3',
      packaging: 'json',
      unread: [],
      credentials: [
        {
          credential: buildCredential(credential),
          contentSha256: file.name,
          documentText: '{}',
          parent: null,
          report,
        },
      ],
    },
  },
});
const unreadable = (file: SourceFile): InspectedFile => ({
  fileName: file.name,
  sha256: file.name,
  mediaType: 'application/octet-stream',
  outcome: { ok: false, error: { code: 'not-json', data: {} } },
});
const titled = (title: string) => ({ title: statedByIssuer(english(title)) });

const parts = { Details: () => null, prepareDetails: () => Promise.resolve(), isFile: false };

function show(
  portfolio: Parameters<typeof buildPortfolio>[0],
  inspect: Inspector['inspect'],
  hosts: string[] = [],
) {
  const services: ReaderServices = {
    inspector: {
      inspect,
      membersOf: () => Promise.resolve(null),
      portfolioIn: () => Promise.resolve(null),
      hostsToAsk: () => Promise.resolve(hosts),
      codeIn: vi.fn(),
      readIssuerList: vi.fn(),
      readOffers: vi.fn(),
      readTemplate: vi.fn(),
    },
    links: { encode: vi.fn(), decode: vi.fn() },
    now: () => new Date('2026-11-21T12:00:00Z'),
  };
  render(
    <ReaderServicesProvider value={services}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <EmployerPartsProvider value={parts}>
          <PortfolioPage portfolio={buildPortfolio(portfolio)} id="link" />
        </EmployerPartsProvider>
      </QueryClientProvider>
    </ReaderServicesProvider>,
  );
  return userEvent.setup();
}
const files = (...names: string[]) => names.map((name) => buildOriginal({ name }, name));

test('each line resolves on its own, and no sum is shown before all have', async () => {
  let finish: (file: InspectedFile) => void = () => undefined;
  show({ originals: files('quick', 'slow') }, (file) =>
    file.name === 'quick'
      ? Promise.resolve(read(file, titled('Quick')))
      : new Promise((resolve) => {
          finish = resolve;
        }),
  );
  expect(await screen.findByRole('rowheader', { name: /Quick/ })).toBeTruthy();
  expect(screen.getByRole('row', { name: /slow/ }).textContent).toContain('Checking');
  expect(screen.queryByText(/ECTS, about/)).toBeNull();
  finish(read({ name: 'slow', bytes: new Uint8Array() }, titled('Slow')));
  expect(await screen.findByText(/20 ECTS, about 500–600 hours/)).toBeTruthy();
});

test('a file that cannot be read is named and handed over, and the others are shown', async () => {
  show({ originals: files('good', 'broken') }, (file) =>
    Promise.resolve(file.name === 'good' ? read(file, titled('Good')) : unreadable(file)),
  );
  const card = (await screen.findByRole('heading', { name: 'broken' })).closest('article') ?? document.body;
  expect(card.textContent).toContain('Could not be shown');
  expect(within(card).getByRole('button', { name: 'Download the file' })).toBeTruthy();
  expect(screen.getByText(/one signed credential and one file that cannot be shown here/)).toBeTruthy();
});

test('a device that cannot do the work says so for that file only', async () => {
  show({ originals: files('good', 'crash') }, (file) =>
    file.name === 'good' ? Promise.resolve(read(file, titled('Good'))) : Promise.reject(new Error('gone')),
  );
  expect(await screen.findByRole('heading', { name: 'crash' })).toBeTruthy();
  expect(screen.getByRole('heading', { level: 3, name: 'Good' })).toBeTruthy();
});

test('what failed is told first, comes first and is in no sum', async () => {
  show({ originals: files('good', 'changed') }, (file) =>
    Promise.resolve(
      file.name === 'good'
        ? read(file, titled('Good'))
        : read(file, titled('Changed'), buildTamperedReport()),
    ),
  );
  expect(await screen.findByText('1 of 2 signed credentials failed a check')).toBeTruthy();
  const [first, second] = screen.getAllByRole('article');
  expect(first?.textContent).toContain('Changed after signing. Do not rely on it.');
  expect(second?.textContent).toContain('Good');
  expect(screen.getByText(/10 ECTS, about/)).toBeTruthy();
});

test('a file beside the holder’s own record is no credential, and is never read as one', async () => {
  const inspect = vi.fn((file: SourceFile) => Promise.resolve(read(file, titled('Good'))));
  show(
    {
      originals: files('good', 'photo.jpg'),
      ownRecords: [{ title: 'Energy adviser', text: 'Visited flats.', date: '2024-03-01', file: 1 }],
    },
    inspect,
  );
  expect(await screen.findByRole('heading', { name: 'Energy adviser' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'photo.jpg' })).toBeTruthy();
  expect(inspect.mock.calls.map(([file]) => file.name)).toEqual(['good']);
});

test('nobody is asked before the reader has seen who it would be', async () => {
  const inspect = vi.fn((file: SourceFile, { online }: { online: boolean }) =>
    Promise.resolve({ ...read(file, titled('Good')), mediaType: online ? 'online' : 'offline' }),
  );
  const user = show({ originals: files('good') }, inspect, ['lists.university.example']);
  await user.click(await screen.findByRole('button', { name: 'Check online' }));
  expect(await screen.findByText('lists.university.example')).toBeTruthy();
  expect(inspect.mock.calls.map(([, { online }]) => online)).toEqual([false]);
  await user.click(screen.getByRole('button', { name: 'Ask it' }));
  expect(inspect.mock.calls.map(([, { online }]) => online)).toEqual([false, true]);
});

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { loadText } from '#src/i18n/load-text.ts';
import { ServicesProvider, type Services } from '#src/queries/services.tsx';
import { buildOriginal, buildPortfolio } from '#src/test/build-portfolio.ts';
import { DeliverSection } from './deliver-section.tsx';
import type { Delivering } from './deliver/delivering.ts';

beforeAll(() => loadText('app', 'share', 'deliver'));
afterEach(cleanup);

const portfolio = buildPortfolio({
  originals: [buildOriginal('x'), buildOriginal('x'.repeat(900)), buildOriginal('x'.repeat(90))],
});

type Shown = Omit<Delivering, 'onTab' | 'deliveries'>;

function show(given: Partial<Shown> = {}, refusedLink: string | null = null) {
  const deliveries = {
    copy: vi.fn(),
    note: vi.fn(),
    saveOriginals: vi.fn(),
    copyText: vi.fn(),
    mailAddress: 'mailto:',
    canShare: false,
    shareLink: vi.fn(),
    canShareFile: () => false,
    shareFile: vi.fn(),
    save: vi.fn(() => Promise.resolve()),
    attempt: vi.fn(() => Promise.resolve()),
    refusedLink,
    trouble: null,
  };
  const told = { onPassphrase: vi.fn(), onStopAfter: vi.fn() };
  const services = { now: () => new Date('2026-11-21T00:00:00Z') } as Partial<Services> as Services;
  render(
    <ServicesProvider value={services}>
      <QueryClientProvider client={new QueryClient()}>
        <DeliverSection
          delivering={{
            portfolio,
            credentials: [],
            titles: ['Small', 'Large', 'Middle'],
            viewAddress: 'https://wallet.example/view',
            warnings: [],
            link: null,
            problem: null,
            making: false,
            passphrase: '',
            stopAfter: '',
            deliveries,
            ...told,
            ...given,
          }}
        />
      </QueryClientProvider>
    </ServicesProvider>,
  );
  return { user: userEvent.setup(), deliveries, ...told };
}
const linkOf = (length: number) => `https://wallet.example/view#${'A'.repeat(length - 28)}`;

test('a link of a careful length is measured and offered', async () => {
  const { user, deliveries } = show({ link: linkOf(5600) });
  expect(screen.getByText('Link size: 5.6 kB')).toBeTruthy();
  expect(screen.getByText('fits in e-mail and most chats')).toBeTruthy();
  expect(screen.getByText(/^Too big for one QR code/)).toBeTruthy();
  expect(screen.getByRole('img', { name: '5.6 kB of 8 kB' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Copy link' }));
  expect(deliveries.copy).toHaveBeenCalledOnce();
});

test('a long link is still offered, with what to leave out and a file in its place', async () => {
  const { user } = show({ link: linkOf(12_000) });
  expect(screen.getByText(/leave out Large and Middle/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Copy link' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Deliver a web page file' }));
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Web page');
});

test('what no link can hold goes as files', async () => {
  const { user, deliveries } = show({
    problem: { code: 'portfolio-too-large', bytes: 3_000_000, limitBytes: 2_000_000 },
  });
  expect(screen.getByRole('alert').textContent).toContain(
    'Together the originals have 3 MB; a link can hold 2 MB. Leave out Large and Middle',
  );
  expect(screen.queryByRole('button', { name: 'Copy link' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Download originals' }));
  expect(deliveries.saveOriginals).toHaveBeenCalledOnce();
});

test('while a new link is being made, the old one cannot be taken', () => {
  show({ link: linkOf(5600), making: true });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Copy link' }).disabled).toBe(true);
  expect(screen.queryByRole('link', { name: 'Write e-mail' })).toBeNull();
});

test('a link that the browser did not copy is selected for the person', () => {
  show({ link: linkOf(600) }, linkOf(600));
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The link' });
  expect(document.activeElement).toBe(field);
  expect(field.selectionEnd - field.selectionStart).toBe(600);
});

test('the arrow keys go from tab to tab and around, and each tab says what it is', async () => {
  const { user } = show({ link: linkOf(600) });
  await user.click(screen.getByRole('tab', { name: 'Link' }));
  await user.keyboard('{ArrowLeft}');
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Originals');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Originals' }));
  expect(await screen.findByText(/^3 files, .* as a ZIP$/)).toBeTruthy();
  await user.keyboard('{Home}{End}{ArrowRight}{ArrowRight}');
  expect(screen.getByRole('tab', { selected: true }).textContent).toBe('QR code');
});

import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { loadText } from '#src/i18n/load-text.ts';
import { TextProvider } from '#src/i18n/text.tsx';
import { buildOriginal, buildPortfolio } from '#src/test/build-portfolio.ts';
import { DeliverSection } from './deliver-section.tsx';

beforeAll(() => loadText('app', 'share'));
afterEach(cleanup);

const portfolio = buildPortfolio({
  originals: [buildOriginal('x'), buildOriginal('x'.repeat(900)), buildOriginal('x'.repeat(90))],
});

function show(props: Partial<Parameters<typeof DeliverSection>[0]>) {
  const told = { onCopy: vi.fn(), onSaveOriginals: vi.fn() };
  render(
    <TextProvider>
      <DeliverSection
        portfolio={portfolio}
        titles={['Small', 'Large', 'Middle']}
        link={null}
        problem={null}
        making={false}
        recipient=""
        onRecipient={vi.fn()}
        onMail={vi.fn()}
        mailAddress="mailto:"
        refusedLink={null}
        trouble={null}
        {...told}
        {...props}
      />
    </TextProvider>,
  );
  return { user: userEvent.setup(), ...told };
}
const linkOf = (length: number) => `https://wallet.example/view#${'A'.repeat(length - 28)}`;

test('a link of a careful length is measured and offered', async () => {
  const { user, onCopy } = show({ link: linkOf(5600) });
  expect(screen.getByText('Link size: 5.6 kB')).toBeTruthy();
  expect(screen.getByText('fits in e-mail and most chats')).toBeTruthy();
  expect(screen.getByRole('img', { name: '5.6 kB of 8 kB' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Copy link' }));
  expect(onCopy).toHaveBeenCalledOnce();
});

test('a long link is still offered, with what to leave out', () => {
  show({ link: linkOf(12_000) });
  expect(screen.getByText(/leave out Large and Middle/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Copy link' })).toBeTruthy();
});

test('what no link can hold goes as files', async () => {
  const { user, onSaveOriginals } = show({
    problem: { code: 'portfolio-too-large', bytes: 3_000_000, limitBytes: 2_000_000 },
  });
  expect(screen.getByRole('alert').textContent).toContain(
    'Together the originals have 3 MB; a link can hold 2 MB. Leave out Large and Middle',
  );
  expect(screen.queryByRole('button', { name: 'Copy link' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Download originals' }));
  expect(onSaveOriginals).toHaveBeenCalledOnce();
});

test('while a new link is being made, the old one cannot be taken', () => {
  show({ link: linkOf(5600), making: true });
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Copy link' }).disabled).toBe(true);
  expect(screen.queryByRole('link', { name: 'Write e-mail' })).toBeNull();
});

test('a link that the browser did not copy is selected for the person', () => {
  show({ link: linkOf(600), refusedLink: linkOf(600) });
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The link' });
  expect(document.activeElement).toBe(field);
  expect(field.selectionEnd - field.selectionStart).toBe(600);
});

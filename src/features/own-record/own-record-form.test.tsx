import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, Link, RouterProvider } from 'react-router';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { loadText } from '#src/i18n/load-text.ts';
import { ServicesProvider, type Services } from '#src/queries/services.tsx';
import { UndoProvider } from '#src/ui/undo.tsx';
import { emptyDraft } from './draft.ts';
import { OwnRecordForm } from './own-record-form.tsx';

beforeAll(() => loadText('app', 'record'));
afterEach(cleanup);

function visit() {
  const router = createMemoryRouter(
    [
      { path: '/', element: <Link to="/record">Back to the form</Link> },
      {
        path: '/record',
        element: (
          <>
            <Link to="/">Leave</Link>
            <OwnRecordForm entry={null} initial={emptyDraft} files={[]} />
          </>
        ),
      },
    ],
    { initialEntries: ['/', '/record'] },
  );
  const services = { now: () => new Date('2026-11-21T00:00:00Z') } as Services;
  render(
    <ServicesProvider value={services}>
      <UndoProvider
        undoLabel="Undo"
        redoLabel="Redo"
        undone={String}
        redone={String}
        closeLabel="Close"
        regionLabel="What happened"
      >
        <RouterProvider router={router} />
      </UndoProvider>
    </ServicesProvider>,
  );
  return userEvent.setup();
}

const title = () => screen.getByLabelText<HTMLInputElement>(/What did you do/);
const leaveAndComeBack = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(screen.getByRole('link', { name: 'Leave' }));
  await user.click(await screen.findByRole('link', { name: 'Back to the form' }));
  await screen.findByLabelText(/What did you do/);
};

test('what is typed and attached waits for the way back, and can be discarded', async () => {
  const user = visit();
  await user.type(title(), 'Carpentry');
  const chooser = document.querySelector<HTMLElement>('[data-chooser="evidence"]');
  if (chooser) await user.upload(chooser, new File(['a letter'], 'letter.txt'));
  await screen.findByText(/letter\.txt/);
  expect(screen.queryByText(/is still here/)).toBeNull();
  await leaveAndComeBack(user);
  expect(title().value).toBe('Carpentry');
  expect(screen.getByText(/letter\.txt/)).toBeTruthy();
  expect(screen.getByText(/is still here/)).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Discard it and start afresh' }));
  expect(title().value).toBe('');
  expect(document.activeElement).toBe(title());
  await leaveAndComeBack(user);
  expect(screen.queryByText(/is still here/)).toBeNull();
});

test('cancelling discards, and can be undone', async () => {
  const user = visit();
  await user.type(title(), 'Carpentry');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText(/is still here/);
  expect(title().value).toBe('Carpentry');
});

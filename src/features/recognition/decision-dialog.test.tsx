import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactNode } from 'react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { RecognitionDecision } from '#src/domain/wallet/records.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { loadText } from '#src/i18n/load-text.ts';
import { ServicesProvider, type Services } from '#src/queries/services.tsx';
import { buildEntry, buildFile } from '#src/test/build-entry.ts';
import { buildDecision, buildPathway } from '#src/test/build-records.ts';
import { UndoProvider } from '#src/ui/undo.tsx';
import { DecisionDialog } from './decision-dialog.tsx';

// What the dialog loads on demand is at hand, so that no test waits for it.
beforeAll(() => Promise.all([loadText('app', 'credential'), import('#src/ui/dialog-panel.tsx')]));
afterEach(cleanup);

const entry = buildEntry(1);
const pathways = [buildPathway({ templateId: 'ch-enbau-mas' })];
const letter = buildFile(7, { name: 'letter.pdf' });

function Host(props: { decision: RecognitionDecision | null; onClose: () => void }): ReactNode {
  const [open, setOpen] = useState(true);
  return (
    <DecisionDialog
      open={open}
      onClose={() => {
        setOpen(false);
        props.onClose();
      }}
      entries={[entry]}
      preselected={[entry.id]}
      pathwayId="pathway-1"
      {...(props.decision ? { decision: props.decision } : {})}
    />
  );
}

function show(decision: RecognitionDecision | null, save = vi.fn(() => Promise.resolve())) {
  const deleteDecision = vi.fn(() => Promise.resolve());
  const onClose = vi.fn();
  const services = {
    store: {
      ...{ saveDecision: save, deleteDecision, file: () => Promise.resolve(letter) },
      pathways: () => Promise.resolve(pathways),
      ownTemplates: () => Promise.resolve([]),
    },
    now: () => new Date('2026-11-21T12:00:00Z'),
    newId: () => 'new-id',
  } as unknown as Services;
  const client = new QueryClient();
  client.setQueryData(['pathways'], pathways);
  client.setQueryData(['ownTemplates'], []);
  render(
    <QueryClientProvider client={client}>
      <ServicesProvider value={services}>
        <UndoProvider
          undoLabel="Undo"
          redoLabel="Redo"
          undone={String}
          redone={String}
          closeLabel="Close"
          regionLabel="What just happened"
        >
          <Host decision={decision} onClose={onClose} />
        </UndoProvider>
      </ServicesProvider>
    </QueryClientProvider>,
  );
  return { user: userEvent.setup({ delay: null }), save, deleteDecision, onClose };
}

test('says what is missing beside each field, keeps what was typed, and saves once it is complete', async () => {
  const { user, save, onClose } = show(null);
  await user.click(await screen.findByLabelText('Recognised'));
  await user.type(screen.getByLabelText('ECTS recognised'), '7,5');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).not.toHaveBeenCalled();
  const institution = screen.getByLabelText('Who decides');
  expect(institution.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(institution);
  expect(screen.getByLabelText<HTMLInputElement>('ECTS recognised').value).toBe('7,5');

  await user.type(institution, ' Sample University ');
  await user.type(screen.getByLabelText('Decided on'), '2026-10-01');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).toHaveBeenCalledExactlyOnceWith(
    {
      id: 'new-id',
      entryIds: [entry.id],
      institution: 'Sample University',
      outcome: 'recognised',
      askedOn: null,
      decidedOn: '2026-10-01',
      ectsHundredths: 750,
      recognisedAs: [],
      reference: '',
      note: '',
      pathwayId: 'pathway-1',
      letterSha256: null,
    },
    undefined,
  );
  expect(onClose).toHaveBeenCalled();
});

test('a set can be recognised as other components, and what is wrong with one is told beside it', async () => {
  const { user, save } = show(null);
  await user.click(await screen.findByLabelText('Recognised'));
  await user.type(screen.getByLabelText('Who decides'), 'Sample University');
  await user.type(screen.getByLabelText('Decided on'), '2026-10-01');
  await user.click(screen.getByLabelText('They recognised it as something else'));
  expect(screen.queryByLabelText('ECTS recognised')).toBeNull();
  await user.type(screen.getByLabelText('Component 1'), 'Methods');
  await user.type(screen.getByLabelText('ECTS of component 1'), '5');
  await user.click(screen.getByRole('button', { name: 'Add another component' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Component 2'));
  await user.type(screen.getByLabelText('ECTS of component 2'), '2,5');
  await user.type(screen.getByLabelText('Level of component 2'), 'seven');
  await user.selectOptions(screen.getByLabelText('Counts in, component 2'), 'foundation');
  await screen.findByText('Together 7.5 ECTS. The credentials state 10 ECTS.');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByLabelText('Component 2'));
  await user.type(screen.getByLabelText('Component 2'), 'Seminar');
  await user.clear(screen.getByLabelText('Level of component 2'));
  await user.type(screen.getByLabelText('Level of component 2'), 'EQF 7');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      ectsHundredths: 750,
      recognisedAs: [
        { title: 'Methods', ectsHundredths: 500, level: null, groupId: null },
        {
          title: 'Seminar',
          ectsHundredths: 250,
          level: { scheme: 'EQF', level: '7' },
          groupId: 'foundation',
        },
      ],
    }),
    undefined,
  );
});

test('editing keeps what a set was recognised as', async () => {
  const recognisedAs = [
    { title: 'Methods', ectsHundredths: 500, level: { scheme: 'MQF', level: '7' }, groupId: 'thesis' },
  ];
  const decision = buildDecision({ entryIds: [entry.id], recognisedAs, ectsHundredths: 500 });
  const { user, save } = show(decision);
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  expect(save).toHaveBeenCalledExactlyOnceWith(decision, undefined);
});

test('no outcome is suggested, and none is saved unless one is chosen', async () => {
  const { user, save } = show(null);
  await user.type(await screen.findByLabelText('Who decides'), 'Sample Office');
  expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toBe('Choose what they said.');
  expect(document.activeElement).toBe(screen.getByLabelText('Recognised'));
});

test('the letter is saved with the decision, and taken off it again', async () => {
  const { user, save } = show(buildDecision({ entryIds: [entry.id], askedOn: null }));
  const bytes = new TextEncoder().encode('decided');
  await user.upload(
    await screen.findByLabelText(/The letter/),
    new File([bytes], 'decision.pdf', { type: 'application/pdf' }),
  );
  await screen.findByText('decision.pdf');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ letterSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }),
    expect.objectContaining({ name: 'decision.pdf', bytes }),
  );
  cleanup();

  const again = show(buildDecision({ entryIds: [entry.id], askedOn: null, letterSha256: letter.sha256 }));
  await screen.findByText('letter.pdf');
  await again.user.click(screen.getByRole('button', { name: 'Take it off' }));
  await again.user.click(screen.getByRole('button', { name: 'Save' }));
  expect(again.save).toHaveBeenCalledWith(expect.objectContaining({ letterSha256: null }), undefined);
});

test('an open question asks for no day and no amount', async () => {
  const { user, save } = show(null);
  await user.click(await screen.findByLabelText('Asked, no decision yet'));
  expect(screen.queryByLabelText('Decided on')).toBeNull();
  expect(screen.queryByLabelText('ECTS recognised')).toBeNull();
  await user.type(screen.getByLabelText('Who decides'), 'Sample Office');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(save).toHaveBeenCalledWith(
    expect.objectContaining({ outcome: 'pending', decidedOn: null }),
    undefined,
  );
});

test('a deleted decision can be brought back with its letter', async () => {
  const decision = buildDecision({ entryIds: [entry.id], letterSha256: letter.sha256 });
  const { user, save, deleteDecision } = show(decision);
  await screen.findByText('letter.pdf');
  await user.click(screen.getByRole('button', { name: 'Delete this decision' }));
  expect(deleteDecision).toHaveBeenCalledWith(decision.id);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(save).toHaveBeenCalledWith(decision, letter);
});

test('a device that cannot save says so beside the buttons and keeps the dialog', async () => {
  const full = vi.fn(() => Promise.reject(new WalletError('quota-exceeded')));
  const { user, onClose } = show(buildDecision({ entryIds: [entry.id], askedOn: null }), full);
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('alert')).textContent).toContain('no room left');
  expect(onClose).not.toHaveBeenCalled();
});

import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UndoProvider, useAnnounce, useHistory } from './undo.tsx';

let amount = 0;
let seen: string[] = [];
beforeEach(() => {
  amount = 0;
  seen = [];
});
afterEach(cleanup);

function Counter({ redoable = true }: { redoable?: boolean }) {
  const announce = useAnnounce();
  const history = useHistory();
  const set = (to: number) => () => {
    amount = to;
    seen.push(String(to));
  };
  return (
    <>
      <button
        onClick={() => {
          const [before, after] = [amount, amount + 1];
          set(after)();
          announce(`Now ${String(after)}`, set(before), redoable ? set(after) : undefined);
        }}
      >
        Add
      </button>
      <input aria-label="Name" />
      <input type="checkbox" aria-label="Switch" />
      <output>
        {history.undo?.text ?? 'nothing'} / {history.redo?.text ?? 'nothing'}
      </output>
    </>
  );
}

function show(redoable?: boolean) {
  render(
    <UndoProvider
      undoLabel="Undo"
      redoLabel="Redo"
      undone={(text) => `Undone: ${text}`}
      redone={(text) => `Again: ${text}`}
      closeLabel="Close"
      regionLabel="What just happened"
    >
      <Counter {...(redoable === undefined ? {} : { redoable })} />
    </UndoProvider>,
  );
  return userEvent.setup();
}
const add = () => screen.getByRole('button', { name: 'Add' });
const said = () => screen.getByRole('status', { name: 'What just happened' }).textContent;
const ends = () => document.querySelector('output')?.textContent;

test('goes back and forth by keys, in both directions and with either key for redo', async () => {
  const user = show();
  await user.click(add());
  await user.click(add());
  await user.keyboard('{Control>}z{/Control}');
  expect([amount, said(), ends()]).toEqual([1, 'Undone: Now 2Redo', 'Now 1 / Now 2']);
  await user.keyboard('{Meta>}z{/Meta}');
  expect(amount).toBe(0);
  await user.keyboard('{Control>}z{/Control}');
  expect(amount).toBe(0);
  await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
  expect([amount, said()]).toEqual([1, 'Again: Now 1Undo']);
  await user.keyboard('{Control>}y{/Control}');
  expect([amount, ends()]).toEqual([2, 'Now 2 / nothing']);
  await user.keyboard('{Control>}y{/Control}');
  expect(seen).toEqual(['1', '2', '1', '0', '1', '2']);
});

test('the line offers undo, then redo', async () => {
  const user = show();
  await user.click(add());
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(amount).toBe(0);
  await user.click(screen.getByRole('button', { name: 'Redo' }));
  expect(amount).toBe(1);
});

test('a new change ends what could be made again', async () => {
  const user = show();
  await user.click(add());
  await user.keyboard('{Control>}z{/Control}');
  await user.click(add());
  expect(ends()).toBe('Now 1 / nothing');
});

test('what cannot be made again offers no redo', async () => {
  const user = show(false);
  await user.click(add());
  await user.keyboard('{Control>}z{/Control}');
  expect([amount, said(), ends()]).toEqual([0, 'Undone: Now 1', 'nothing / nothing']);
});

test('keys in a text field are the field’s own, on a switch they are not', async () => {
  const user = show();
  await user.click(add());
  await user.click(screen.getByRole('textbox'));
  await user.keyboard('{Control>}z{/Control}');
  expect(amount).toBe(1);
  await user.click(screen.getByRole('checkbox'));
  await user.keyboard('{Control>}z{/Control}');
  expect(amount).toBe(0);
});

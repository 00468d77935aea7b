import { i18n } from '@lingui/core';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeAll, expect, test } from 'vitest';
import { setLanguage } from './load-text.ts';
import type { MessageId } from './message-id.ts';
import { Sentence } from './text.tsx';

const id = 'test.sentence' as MessageId;

beforeAll(() => {
  setLanguage('en');
  i18n.load('en', {
    [id]: [
      'Before <0>',
      ['name'],
      ' and <1>more</1></0>, then ',
      ['count', 'plural', { one: ['one'], other: ['#'] }],
      '.',
    ],
  });
  i18n.activate('en');
});

const shown = (values: Record<string, ReactNode>) =>
  render(<Sentence id={id} values={values} components={[<b key="name" />, <i key="more" />]} />).container
    .innerHTML;

test('elements stand where the text has their numbers, one inside another', () => {
  expect(shown({ name: 'Ada', count: 1 })).toBe('Before <b>Ada and <i>more</i></b>, then one.');
});

test('a value can be an element', () => {
  expect(shown({ name: <u>Ada</u>, count: 2 })).toBe('Before <b><u>Ada</u> and <i>more</i></b>, then 2.');
});

test('a value that looks like an element is text', () => {
  expect(shown({ name: '</0><1>Ada</1>', count: 2 })).toBe(
    'Before <b>&lt;/0&gt;&lt;1&gt;Ada&lt;/1&gt; and <i>more</i></b>, then 2.',
  );
});

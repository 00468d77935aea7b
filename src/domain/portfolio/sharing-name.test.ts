import { expect, test } from 'vitest';
import { identitiesOf } from '../wallet/identities-of.ts';
import type { Settings } from '../wallet/records.ts';
import { sharingNameOf, withSharingName } from './sharing-name.ts';

const settings: Settings = {
  language: null,
  holderName: 'Sample Learner',
  identities: [{ kind: 'email', value: 'learner@example.org' }],
  lastBackupOn: null,
};

test('readers see what the draft says, else the name of the last share, else the learner’s own', () => {
  expect(sharingNameOf({ name: null }, settings)).toBe('Sample Learner');
  expect(sharingNameOf({ name: null }, { ...settings, sharingName: 'S. Learner' })).toBe('S. Learner');
  expect(sharingNameOf({ name: '' }, { ...settings, sharingName: 'S. Learner' })).toBe('');
});

test('a share without a name is remembered as one without a name', () => {
  expect(sharingNameOf({ name: null }, withSharingName(settings, ''))).toBe('');
});

test('whatever name is shared, credentials are compared with the same identities', () => {
  const kept = withSharingName(settings, 'Somebody Else');
  expect(identitiesOf(kept)).toEqual(identitiesOf(settings));
  expect(kept).toEqual({ ...settings, sharingName: 'Somebody Else' });
});

test('the learner’s own name is not kept a second time', () => {
  expect(withSharingName({ ...settings, sharingName: 'S. Learner' }, 'Sample Learner')).toEqual(settings);
});

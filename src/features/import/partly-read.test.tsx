import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { UnreadMember } from '#src/domain/credential/reading.ts';
import type { InspectedFile } from '#src/domain/verification/inspector.ts';
import { loadText } from '#src/i18n/load-text.ts';
import { buildCredential } from '#src/test/build-credential.ts';
import { buildReport } from '#src/test/build-report.ts';
import { PartlyRead } from './partly-read.tsx';

const missed = (at: string): UnreadMember => ({ at, problem: { code: 'jwt-malformed', data: {} } });

const file = (fileName: string, unread: UnreadMember[]): InspectedFile => ({
  fileName,
  sha256: fileName,
  mediaType: 'application/json',
  outcome: {
    ok: true,
    value: {
      format: 'w3c-vc',
      packaging: 'json',
      unread,
      credentials: [
        {
          credential: buildCredential(),
          contentSha256: fileName,
          documentText: '',
          parent: null,
          report: buildReport(),
        },
      ],
    },
  },
});

const show = (files: InspectedFile[]) =>
  render(<PartlyRead files={files.map((inspected) => ({ inspected, bytes: null, isMember: false }))} />);

beforeAll(() => loadText('review', 'problems'));
afterEach(cleanup);

test('says what is missing from a file, and why', () => {
  show([file('whole.json', []), file('half.json', [missed('/verifiableCredential/2')])]);
  expect(screen.getByText('half.json: 1 of 2 parts could not be read')).toBeTruthy();
  expect(screen.getByText('/verifiableCredential/2: This token is not complete.')).toBeTruthy();
  expect(screen.queryByText(/whole\.json/)).toBeNull();
});

test('counts what it does not list', () => {
  show([
    file(
      'many.json',
      Array.from({ length: 12 }, (_, index) => missed(`/${index}`)),
    ),
  ]);
  expect(screen.getAllByRole('listitem')).toHaveLength(11);
  expect(screen.getByText('and 2 more')).toBeTruthy();
});

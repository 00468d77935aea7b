import { expect, test } from 'vitest';
import { err, ok } from '#src/domain/result.ts';
import type { KeptAnswer, KeptAnswers, Unreached } from '#src/domain/verification/document-source.ts';
import { askingSource, keptSource, listeningSource } from './document-sources.ts';

const now = () => new Date('2026-11-21T00:00:00Z');
const text = (words: string) => new TextEncoder().encode(words);

function keeping(...answers: readonly KeptAnswer[]): { kept: KeptAnswers; all: Map<string, KeptAnswer> } {
  const all = new Map(answers.map((answer) => [answer.url, answer]));
  return {
    all,
    kept: {
      answer: (url) => Promise.resolve(all.get(url) ?? null),
      keep: (answer) => Promise.resolve(void all.set(answer.url, answer)),
      forget: (url) => Promise.resolve(void all.delete(url)),
    },
  };
}

const old = { url: 'https://a.example/1', bytes: text('old'), fetchedAt: '2026-11-01T00:00:00Z' };

function network(outcome: Unreached | string) {
  const fetched: string[] = [];
  const fetchDocument = (url: string) => {
    fetched.push(url);
    return Promise.resolve(
      typeof outcome === 'string' ? ok({ bytes: text(outcome), fetchedAt: null }) : err(outcome),
    );
  };
  return { fetchDocument, fetched };
}

test('only hosts that were agreed to are asked; others are named', async () => {
  const { kept } = keeping();
  const { fetchDocument, fetched } = network('new');
  const { source, asked } = askingSource(['a.example'], kept, fetchDocument, now);
  expect(await source('https://a.example/1')).toMatchObject({ ok: true });
  expect(await source('https://b.example/1')).toEqual(err({ reason: 'not-agreed' }));
  expect(await source('https://a.example:8443/1')).toEqual(err({ reason: 'not-agreed' }));
  expect(fetched).toEqual(['https://a.example/1']);
  expect(asked()).toEqual({ furtherHosts: ['a.example:8443', 'b.example'], silent: [] });
});

test('an answer is kept with its day, and stands in when nobody is asked', async () => {
  const { kept } = keeping(old);
  const { fetchDocument } = network('new');
  await askingSource(['a.example'], kept, fetchDocument, now).source('https://a.example/1');
  expect(await keptSource(kept)('https://a.example/1')).toEqual(
    ok({ bytes: text('new'), fetchedAt: '2026-11-21T00:00:00.000Z' }),
  );
  expect(await keptSource(kept)('https://a.example/2')).toEqual(err({ reason: 'not-kept' }));
});

test('where a host cannot be reached, its earlier answer stands in with its date', async () => {
  const { kept } = keeping(old);
  const { fetchDocument } = network({ reason: 'timed-out' });
  const { source, asked } = askingSource(['a.example'], kept, fetchDocument, now);
  expect(await source(old.url)).toEqual(ok({ bytes: old.bytes, fetchedAt: old.fetchedAt }));
  expect(asked().silent).toEqual([{ host: 'a.example', reason: 'timed-out' }]);
});

test('where a host says that there is nothing, nothing stands in, and nothing stays', async () => {
  const { kept, all } = keeping(old);
  const { fetchDocument } = network({ reason: 'http-status', httpStatus: 410 });
  const { source } = askingSource(['a.example'], kept, fetchDocument, now);
  expect(await source(old.url)).toEqual(err({ reason: 'http-status', httpStatus: 410 }));
  expect(all.size).toBe(0);
});

test('listening names every host and asks none', async () => {
  const { kept } = keeping(old);
  const { source, hosts } = listeningSource(kept);
  expect(await source(old.url)).toMatchObject({ ok: true });
  expect(await source('https://b.example/1')).toEqual(err({ reason: 'not-kept' }));
  expect(hosts()).toEqual(['a.example', 'b.example']);
});

import { expect, test } from 'vitest';
import { buildFixtureSnapshot } from '../../tests/fixtures/snapshot.ts';
import { findNewest } from './find-newest.ts';

const { entries } = buildFixtureSnapshot();
const file = {
  sha256: '0'.repeat(64),
  type: 'text/html',
  size: 1,
  status: 200,
  key: '',
  headers: {},
};
const path = '/en/material/guide-to-social-cohesion/';

test('gives the page of what was published last', () => {
  const newest = entries.map((each) =>
    each.entry.id === 'mat-guide' ? { ...each, publishedAt: '2030-01-01T00:00:00.000Z' } : each,
  );
  expect(findNewest(newest, { [path]: file }, 'https://closer.example')).toEqual({
    title: 'Guide to social cohesion',
    url: `https://closer.example${path}`,
  });
  expect(findNewest(newest, {}, 'https://closer.example')).toBeNull();
});

test('gives nothing for a library without pages', () => {
  expect(findNewest([], {}, 'https://closer.example')).toBeNull();
});

import type { Release, ReleaseFile } from '@closer/shared/release/release.ts';
import { describe, expect, test } from 'vitest';
import { findAnswer, toLiveRelease } from './find-answer.ts';
import type { Question } from './find-answer.ts';

const file = (status: number, sha256 = 'a'.repeat(64)): ReleaseFile => ({
  sha256,
  type: 'text/html; charset=utf-8',
  size: 1000,
  status,
  key: 'k',
  headers: {},
});

const release: Release = {
  schemaVersion: 1,
  id: 'one',
  snapshot: 'one',
  sequence: 1,
  createdAt: '2026-11-22T00:00:00.000Z',
  site: 'site',
  counts: {},
  files: {
    '/': file(200),
    '/en/': file(200),
    '/bg/': file(200),
    '/bg/material/x/': file(200),
    '/bg/material/gone/': file(410),
    '/en/404/': file(404, 'e'.repeat(64)),
    '/bg/404/': file(404, 'b'.repeat(64)),
  },
};
const live = toLiveRelease(release);

function ask(target: string, more: Partial<Question> = {}, base = '') {
  return findAnswer(live, { method: 'GET', target, acceptLanguage: undefined, ...more }, base);
}

describe('addresses', () => {
  test('finds an address whatever its query says', () => {
    expect(ask(`/bg/material/x/?q=${'ж'.repeat(10)}`)).toMatchObject({ kind: 'file', status: 200 });
  });

  test('answers a gone address with 410', () => {
    expect(ask('/bg/material/gone/')).toMatchObject({ kind: 'file', status: 410 });
  });

  test('answers an unknown address with the page of its language', () => {
    expect(ask('/bg/nothing/')).toMatchObject({ status: 404, file: { sha256: 'b'.repeat(64) } });
    expect(ask('/nothing')).toMatchObject({ status: 404, file: { sha256: 'e'.repeat(64) } });
  });

  test('sends an address without its last slash to the one that has it, query and all', () => {
    expect(ask('/bg/material/x?a=1')).toMatchObject({
      kind: 'moved',
      status: 301,
      location: '/bg/material/x/?a=1',
    });
  });

  test.each(['/bg/../en/', '/../../etc/passwd', '/bg/%2e%2e/%2e%2e/etc/passwd', '/./en/'])(
    'finds nothing at %s',
    (target) => {
      expect(ask(target).kind === 'file' && ask(target)).toMatchObject({ status: 404 });
    },
  );

  test.each([
    '/en/%00',
    '/en/%0d%0aset-cookie:x',
    '/en/%zz',
    '/en/\\..\\x',
    '//example.org/',
    'http://x/',
  ])('refuses %s as malformed', (target) => {
    expect(ask(target)).toEqual({ kind: 'plain', status: 400 });
  });

  test('refuses a path that is longer than any address', () => {
    expect(ask(`/${'a'.repeat(3000)}`)).toEqual({ kind: 'plain', status: 414 });
  });

  test('takes a query of 10,000 characters', () => {
    expect(ask(`/en/?q=${'a'.repeat(10_000)}`)).toMatchObject({ status: 200 });
  });

  test('refuses every method but GET and HEAD', () => {
    expect(ask('/en/', { method: 'POST' })).toEqual({ kind: 'plain', status: 405 });
    expect(ask('/en/', { method: 'HEAD' })).toMatchObject({ status: 200 });
  });

  test('says that it is not ready before the first release', () => {
    const question = { method: 'GET', target: '/en/', acceptLanguage: undefined };
    expect(findAnswer(null, question, '')).toEqual({ kind: 'plain', status: 503 });
  });
});

describe('the language chooser', () => {
  test('leads to the language that the browser asks for first', () => {
    expect(ask('/', { acceptLanguage: 'sq, bg-BG;q=0.9, en;q=0.8' })).toEqual({
      kind: 'moved',
      status: 302,
      location: '/bg/',
      vary: true,
    });
  });

  test('shows the page to who asks for none of the languages', () => {
    expect(ask('/', { acceptLanguage: 'sq' })).toMatchObject({
      kind: 'file',
      file: { headers: { vary: 'Accept-Language' } },
    });
  });
});

describe('a site below a path', () => {
  test('finds its addresses below it', () => {
    expect(ask('/library/bg/', {}, '/library')).toMatchObject({ status: 200 });
    expect(ask('/bg/', {}, '/library')).toMatchObject({ status: 404 });
  });

  test('keeps the path in redirects', () => {
    expect(ask('/library', {}, '/library')).toMatchObject({ location: '/library/' });
    expect(ask('/library/', { acceptLanguage: 'en' }, '/library')).toMatchObject({
      location: '/library/en/',
    });
    expect(ask('/library/bg/material/x', {}, '/library')).toMatchObject({
      location: '/library/bg/material/x/',
    });
  });
});

import { expect, test } from 'vitest';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { buildFixtureContext, take } from '../../../tests/fixtures/site-context.ts';
import { buildRequests, toMailto } from './build-requests.ts';

const context = buildFixtureContext();
const guide = take(context.library.materialsById, 'mat-guide');

test('fills in whom to write to, what about and from which page, in the language of the page', () => {
  const { searchParams, pathname } = new URL(
    buildRequests(context, guide, 'bg')?.formatHref ?? 'mailto:',
  );
  expect(pathname).toBe('hello@closer.example.org');
  expect(searchParams.get('subject')).toBe(
    'Друг формат или превод: Ръководство за социална кохезия',
  );
  expect(searchParams.get('body')).toBe(
    'Езикът или форматът, който ми е нужен:\r\n\r\nСтраница: https://closer.example.org/bg/material/rakovodstvo-za-socialna-koheziya/',
  );
});

test('writes every sign that a mail program could take for its own as its code', () => {
  expect(toMailto("o'neil+news@example.org", 'Кој & што? 100 %', ['a=b', 'в'])).toBe(
    "mailto:o'neil%2Bnews@example.org?subject=%D0%9A%D0%BE%D1%98%20%26%20%D1%88%D1%82%D0%BE%3F%20100%20%25&body=a%3Db%0D%0A%D0%B2",
  );
});

test('offers nothing where the site has no address', () => {
  const snapshot = buildFixtureSnapshot();
  const silent = buildFixtureContext({
    ...snapshot,
    entries: snapshot.entries.map((each) =>
      each.entry.type === 'site' ? { ...each, entry: { ...each.entry, contactEmail: null } } : each,
    ),
  });
  expect(buildRequests(silent, guide, 'en')).toBeNull();
});

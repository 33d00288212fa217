import { expect, it } from 'vitest';
import { VERSION_HEADER } from '../documents/version-header.ts';
import { keepVersions } from './keep-versions.ts';

const TYPE = 'http://127.0.0.1:1337/content-manager/collection-types/api::term.term';

/** A window of the CMS, and the versions that it sent. The CMS tells the versions of `told` in turn. */
function openWindow(...told: (string | null)[]) {
  const sent: (string | null)[] = [];
  const fetch = keepVersions(async (_address, init) => {
    sent.push(new Headers(init?.headers).get(VERSION_HEADER));
    const version = told.shift() ?? null;
    return await Promise.resolve(
      new Response('{}', version === null ? {} : { headers: { [VERSION_HEADER]: version } }),
    );
  });
  return { fetch, sent };
}

it('sends the version that a form was opened with when it saves and publishes', async () => {
  const { fetch, sent } = openWindow('one', 'two');
  await fetch(`${TYPE}/abc?locale=bg`);
  await fetch(`${TYPE}/abc?locale=bg`, { method: 'PUT' });
  await fetch(`${TYPE}/abc/actions/publish?locale=bg`, { method: 'POST' });
  expect(sent).toEqual([null, 'one', 'two']);
});

it('keeps what else a request says', async () => {
  let got: RequestInit | undefined;
  const fetch = keepVersions(async (_address, init) => {
    got = init;
    return await Promise.resolve(new Response('{}', { headers: { [VERSION_HEADER]: 'one' } }));
  });
  await fetch(`${TYPE}/abc`);
  await fetch(`${TYPE}/abc`, { method: 'PUT', body: '{}', headers: { accept: 'text/plain' } });
  expect(got).toMatchObject({ method: 'PUT', body: '{}' });
  expect(Object.fromEntries(new Headers(got?.headers))).toEqual({
    accept: 'text/plain',
    [VERSION_HEADER]: 'one',
  });
});

it('keeps the versions of languages and entries apart', async () => {
  const { fetch, sent } = openWindow('bulgarian');
  await fetch(`${TYPE}/abc?locale=bg`);
  await fetch(`${TYPE}/abc?locale=en`, { method: 'PUT' });
  await fetch(`${TYPE}/def?locale=bg`, { method: 'PUT' });
  expect(sent).toEqual([null, null, null]);
});

it('leaves other requests alone', async () => {
  const { fetch, sent } = openWindow('one');
  await fetch(`${TYPE}/abc?locale=bg`);
  await fetch(`${TYPE}/abc/actions/discard?locale=bg`, { method: 'POST' });
  await fetch('http://127.0.0.1:1337/upload', { method: 'POST' });
  await fetch(new URL(`${TYPE}/abc?locale=bg`), { method: 'PUT' });
  expect(sent).toEqual([null, null, null, null]);
});

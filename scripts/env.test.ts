import { expect, test } from 'vitest';
import { parseSettings } from './env.ts';

test('gives every setting a value where nothing is said', () => {
  const settings = parseSettings({}, '/srv/closer');
  expect(settings).toMatchObject({
    HOST: '127.0.0.1',
    SITE_PORT: 4321,
    CMS_PORT: 1337,
    SITE_URL: 'http://127.0.0.1:4321',
    DATA_DIR: '/srv/closer/.data',
    cmsUrl: 'http://127.0.0.1:1337',
    secrets: {},
  });
});

test('names all faults at once, a line each', () => {
  const env = {
    SITE_PORT: 'abc',
    CMS_PORT: '70000',
    SITE_URL: 'example.org',
    DATABASE_URL: 'mysql://user:hidden-word@host/db',
    UPLOAD_MAX_MB: 'many',
    APP_KEYS: 'toBeModified1,toBeModified2',
    EXPORT_TOKEN: 'short',
  };
  expect(() => parseSettings(env, '/srv')).toThrow(
    [
      'SITE_PORT is no port; give a whole number from 1 to 65535 (it is "abc")',
      'CMS_PORT is no port; give a number from 1 to 65535 (it is "70000")',
      'SITE_URL is no such address; it looks like https://example.org or https://example.org/library (it is "example.org")',
      'DATABASE_URL is no such address; it looks like postgres://user:password@host/database',
      'UPLOAD_MAX_MB is no whole number of megabytes (it is "many")',
      'APP_KEYS holds a key with fewer than 32 characters or an example',
      'EXPORT_TOKEN has fewer than 32 characters',
    ].join('\n'),
  );
});

test('never prints a secret', () => {
  const env = { EXPORT_TOKEN: 'a-secret-word', DATABASE_URL: 'mysql://user:hidden-word@host/db' };
  expect(() => parseSettings(env, '/srv')).toThrow(
    expect.not.objectContaining({ message: expect.stringMatching(/a-secret-word|hidden-word/u) }),
  );
});

test('takes an empty variable for one that is not set', () => {
  expect(parseSettings({ SITE_PORT: '' }, '/srv').SITE_PORT).toBe(4321);
});

test('refuses one port for both servers', () => {
  expect(() => parseSettings({ SITE_PORT: '4000', CMS_PORT: '4000' }, '/srv')).toThrow(
    'SITE_PORT and CMS_PORT are the same',
  );
});

test('refuses an address of the site that ends with a slash', () => {
  expect(() => parseSettings({ SITE_URL: 'https://example.org/' }, '/srv')).toThrow(
    'SITE_URL ends with a slash; write it without',
  );
});

const MEILI_URL = 'http://127.0.0.1:7700';
const KEY = '0123456789abcdef';

test('takes a Meilisearch with its master key, or with the two keys made from it', () => {
  const withMaster = parseSettings({ MEILI_URL, MEILI_MASTER_KEY: KEY }, '/srv');
  expect(withMaster).toMatchObject({ MEILI_URL, MEILI_MASTER_KEY: KEY });
  const keys = { MEILI_INDEX_KEY: KEY, MEILI_SEARCH_KEY: KEY };
  expect(parseSettings({ MEILI_URL, ...keys }, '/srv')).toMatchObject(keys);
});

test.each([
  [{ MEILI_URL }, 'MEILI_MASTER_KEY is missing'],
  [{ MEILI_URL, MEILI_INDEX_KEY: KEY }, 'MEILI_SEARCH_KEY is missing'],
  [{ MEILI_MASTER_KEY: KEY }, 'MEILI_MASTER_KEY is set, but MEILI_URL is not'],
  [{ MEILI_URL: 'meili:7700', MEILI_MASTER_KEY: KEY }, 'MEILI_URL is no such address'],
  [{ MEILI_URL: `${MEILI_URL}/`, MEILI_MASTER_KEY: KEY }, 'MEILI_URL ends with a slash'],
  [{ MEILI_URL: 'http://me:it@host', MEILI_MASTER_KEY: KEY }, 'MEILI_URL names a user'],
  [{ MEILI_URL, MEILI_MASTER_KEY: 'short' }, 'MEILI_MASTER_KEY has fewer than 16 characters'],
  [{ MEILI_URL, MEILI_MASTER_KEY: `${KEY} ${KEY}` }, 'MEILI_MASTER_KEY holds a space'],
  [{ MEILI_URL, MEILI_MASTER_KEY: 'ch4nge-changeme-123' }, 'MEILI_MASTER_KEY is an example'],
])('refuses %o', (env, fault) => {
  expect(() => parseSettings(env, '/srv')).toThrow(fault);
});

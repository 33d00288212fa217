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

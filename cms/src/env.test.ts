import { describe, expect, it } from 'vitest';
import { parseSettings } from './env.ts';

const SECRET = 'a-secret-of-the-tests-0123456789-0123456789';
const GOOD = {
  APP_KEYS: `${SECRET},${SECRET}`,
  ADMIN_JWT_SECRET: SECRET,
  API_TOKEN_SALT: SECRET,
  TRANSFER_TOKEN_SALT: SECRET,
  ENCRYPTION_KEY: SECRET,
  EXPORT_TOKEN: SECRET,
  ALLOW_NEW_DB: '1',
};
const CONTEXT = { root: '/srv/closer', nodeMajor: 24, fileExists: () => false };

const getFaults = (env: Record<string, string>, context = CONTEXT): string[] => {
  try {
    parseSettings(env, context);
    return [];
  } catch (error) {
    return error instanceof Error ? error.message.split('\n') : [];
  }
};

describe('settings of the CMS', () => {
  it('have defaults where no secret is meant', () => {
    expect(parseSettings(GOOD, CONTEXT)).toMatchObject({
      HOST: '127.0.0.1',
      CMS_PORT: 1337,
      DATA_DIR: '/srv/closer/.data',
      DATABASE_FILE: '/srv/closer/.data/cms.db',
      UPLOAD_MAX_MB: 100,
    });
  });

  it('take an absolute folder as it is', () => {
    const { DATA_DIR } = parseSettings({ ...GOOD, DATA_DIR: '/var/lib/closer' }, CONTEXT);
    expect(DATA_DIR).toBe('/var/lib/closer');
  });

  it('name every secret that is missing', () => {
    expect(getFaults({})).toEqual(
      [
        'APP_KEYS',
        'ADMIN_JWT_SECRET',
        'API_TOKEN_SALT',
        'TRANSFER_TOKEN_SALT',
        'ENCRYPTION_KEY',
        'EXPORT_TOKEN',
      ].map((name) => expect.stringContaining(`${name} is missing`) as unknown),
    );
  });

  it('tell all faults together, a line each', () => {
    const faults = getFaults({
      ...GOOD,
      CMS_PORT: 'abc',
      UPLOAD_MAX_MB: '0',
      DATABASE_URL: 'mysql://db/closer',
      SMTP_URL: 'mail.example.org',
      SITE_URL: 'example.org',
      EXPORT_TOKEN: 'short',
    });
    expect(faults.sort()).toEqual([
      'CMS_PORT is no port; give a whole number from 1 to 65535',
      'DATABASE_URL is no such address; it looks like postgres://user:password@host/database',
      'EXPORT_TOKEN has fewer than 32 characters',
      'SITE_URL is no such address; it looks like https://example.org or https://example.org/library',
      'SMTP_URL is no such address; it looks like smtp://user:password@host:587',
      'UPLOAD_MAX_MB must lie between 1 and 2000',
    ]);
  });

  it('show no secret in a fault', () => {
    const faults = getFaults({ ...GOOD, EXPORT_TOKEN: 'hush', ADMIN_JWT_SECRET: 'hush-too' });
    expect(faults.join()).not.toContain('hush');
  });

  it.each(['toBeModified1,toBeModified2', `changeme-${SECRET}`, 'a'])(
    'refuse the keys %j',
    (keys) => {
      expect(getFaults({ ...GOOD, APP_KEYS: keys }).join()).toContain('APP_KEYS');
    },
  );

  it.each(['-1', '70000', '80.5', ''])('refuse or default the port %j', (port) => {
    const faults = getFaults({ ...GOOD, CMS_PORT: port });
    expect(faults).toEqual(port === '' ? [] : [expect.stringMatching(/^CMS_PORT is no port/u)]);
  });

  it('refuse a folder without a database, unless a first start is said', () => {
    const faults = getFaults({ ...GOOD, ALLOW_NEW_DB: '0', DATA_DIR: 'mistyped' });
    expect(faults.join()).toContain('/srv/closer/mistyped/cms.db');
    expect(
      getFaults({ ...GOOD, ALLOW_NEW_DB: '0' }, { ...CONTEXT, fileExists: () => true }),
    ).toEqual([]);
  });

  it('refuse another Node', () => {
    expect(getFaults(GOOD, { ...CONTEXT, nodeMajor: 20 }).join()).toContain('Node 24');
  });
});

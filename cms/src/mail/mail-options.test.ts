import { describe, expect, it } from 'vitest';
import { toMailOptions } from './mail-options.ts';

describe('toMailOptions', () => {
  it('takes an address apart', () => {
    expect(toMailOptions('smtps://library%40example.org:se%3Acret@mail.example.org')).toEqual({
      providerOptions: {
        host: 'mail.example.org',
        port: 465,
        secure: true,
        auth: { user: 'library@example.org', pass: 'se:cret' },
      },
      settings: { defaultFrom: 'library@example.org', defaultReplyTo: 'library@example.org' },
    });
  });

  it('needs no user', () => {
    const options = toMailOptions('smtp://localhost:2525');
    expect(options.providerOptions).toEqual({ host: 'localhost', port: 2525, secure: false });
    expect(options.settings.defaultFrom).toBe('closer@localhost');
  });
});

import { test } from 'vitest';
import { t } from './t.ts';

test('t() takes only keys that exist and asks for exactly their params', () => {
  t('en')('nav.home');
  t('en')('count.material', { count: 3 });
  t('en')('fallback.notice', { language: 'Bulgarian' });
  // @ts-expect-error The key does not exist.
  t('en')('nope');
  // @ts-expect-error A plural needs its number.
  t('en')('count.material');
  // @ts-expect-error The name in braces is `language`.
  t('en')('fallback.notice', { lang: 'Bulgarian' });
  // @ts-expect-error This text has no params.
  t('en')('nav.home', { count: 3 });
});

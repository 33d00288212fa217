import { expect, test } from 'vitest';
import { createProxyWatch, createRateLimit, getAsker } from './rate-limit.ts';

/** How many of 200 questions at once are let through. */
const countTaken = (take: () => boolean): number =>
  Array.from({ length: 200 }, take).filter(Boolean).length;

test('lets an address ask a burst, and then ten a second', () => {
  const clock = { now: 0 };
  const limit = createRateLimit(() => clock.now);
  const take = () => limit.take('192.0.2.1');
  expect(countTaken(take)).toBe(60);
  clock.now += 1000;
  expect(countTaken(take)).toBe(10);
});

test('does not let one address use up what another may ask', () => {
  const limit = createRateLimit(() => 0);
  countTaken(() => limit.take('192.0.2.1'));
  expect(limit.take('192.0.2.2')).toBe(true);
});

const ask = (remoteAddress: string, forwarded?: string, trustedProxies = 0): string =>
  getAsker(
    {
      socket: { remoteAddress },
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    },
    trustedProxies,
  );

test.each([
  ['192.0.2.1', 0, undefined, '192.0.2.1'],
  ['127.0.0.1', 1, undefined, '127.0.0.1'],
  ['127.0.0.1', 1, '198.51.100.7', '198.51.100.7'],
  ['::ffff:127.0.0.1', 1, '203.0.113.9, 198.51.100.7', '198.51.100.7'],
  ['::1', 1, ' 198.51.100.7 ', '198.51.100.7'],
  ['172.18.0.2', 2, '203.0.113.9, 198.51.100.7, 10.0.0.3', '198.51.100.7'],
  ['172.18.0.2', 2, '198.51.100.7', '198.51.100.7'],
  ['10.0.0.4', 1, '', '10.0.0.4'],
  ['10.0.0.4', 1, '198.51.100.7:5301', '198.51.100.7'],
  ['10.0.0.4', 1, '[2001:db8:1:2::5]:5301', '2001:db8:1:2'],
  ['10.0.0.4', 1, '[2001:db8:1:2::5]', '2001:db8:1:2'],
  ['10.0.0.4', 1, '2001:db8:1:2::5', '2001:db8:1:2'],
  ['10.0.0.4', 1, 'unknown', 'unknown'],
])('takes %s behind %d web servers with the header %s for %s', (peer, proxies, header, asker) => {
  expect(ask(peer, header, proxies)).toBe(asker);
});

test('believes no header where nobody is trusted, not of a private network either', () => {
  for (const peer of ['192.0.2.1', '127.0.0.1', '172.18.0.1']) {
    expect(ask(peer, '198.51.100.7')).toBe(peer);
  }
});

test('does not let a reader choose an address by a longer header', () => {
  expect(ask('127.0.0.1', '1.1.1.1, 2.2.2.2, 198.51.100.7', 1)).toBe('198.51.100.7');
});

test('takes one IPv6 network for one asker', () => {
  expect(ask('2001:db8:1:2::5')).toBe(ask('2001:db8:1:2:aaaa:bbbb:cccc:dddd'));
  expect(ask('2001:db8:1:2::5')).not.toBe(ask('2001:db8:1:3::5'));
});

test('tells once that a web server in front is not believed, and only where one is', () => {
  const logged: string[] = [];
  const watch = createProxyWatch(0, (line) => logged.push(line));
  watch({ headers: {} });
  expect(logged).toEqual([]);
  watch({ headers: { 'x-forwarded-for': '198.51.100.7' } });
  watch({ headers: { 'x-forwarded-for': '198.51.100.8' } });
  expect(logged).toEqual([expect.stringMatching(/X-Forwarded-For.*set TRUSTED_PROXIES/u)]);
});

test('says nothing of a web server that is believed', () => {
  const logged: string[] = [];
  createProxyWatch(1, (line) => logged.push(line))({
    headers: { 'x-forwarded-for': '198.51.100.7' },
  });
  expect(logged).toEqual([]);
});

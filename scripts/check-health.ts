/*
 * `node scripts/check-health.ts <port> <path or address>`: ends with 0 where a server on this machine answers at that path,
 * with 1 where it does not or says that it cannot (4xx, 5xx). The health check of containers.
 */
const [port = '', place = '/'] = process.argv.slice(2);
const { pathname } = new URL(place, 'http://127.0.0.1');
const status = await fetch(`http://127.0.0.1:${port}${pathname}`, { redirect: 'manual' }).then(
  (answer) => answer.status,
  () => 0,
);
process.exit(status >= 200 && status < 400 ? 0 : 1);

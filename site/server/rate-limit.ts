import type { IncomingHttpHeaders } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';

/** Questions a second that one address may ask, and how many it may ask at once. */
const PER_SECOND = 10;
const BURST = 60;
/** Addresses that are remembered; beyond that those that were quiet long enough are forgotten, at worst all. */
const MOST_ADDRESSES = 20_000;

export interface RateLimit {
  /** Takes one from what an address may ask; false where nothing is left. */
  take(address: string): boolean;
}

/** @param now milliseconds on a clock that only goes forward */
export function createRateLimit(now: () => number): RateLimit {
  const known = new Map<string, { readonly left: number; readonly at: number }>();
  const getLeft = (address: string, at: number): number => {
    const before = known.get(address);
    if (before === undefined) return BURST;
    return Math.min(BURST, before.left + ((at - before.at) / 1000) * PER_SECOND);
  };
  const makeRoom = (at: number): void => {
    for (const address of known.keys()) {
      if (getLeft(address, at) >= BURST) known.delete(address);
    }
    if (known.size >= MOST_ADDRESSES) known.clear();
  };
  return {
    take: (address) => {
      const at = now();
      const left = getLeft(address, at);
      if (left < 1) return false;
      if (!known.has(address) && known.size >= MOST_ADDRESSES) makeRoom(at);
      known.set(address, { left: left - 1, at });
      return true;
    },
  };
}

/** The part of a request that says who asks. */
interface Asking {
  readonly socket: { readonly remoteAddress?: string | undefined };
  readonly headers: IncomingHttpHeaders;
}

/**
 * Who asks. `X-Forwarded-For` is anybody's word, but for what our own web servers wrote into it: each adds, at the end, the address that
 * it was asked from. The addresses of one IPv6 network (/64) count as one.
 *
 * @param trustedProxies web servers of ours that every request has passed; none: the connection alone tells
 */
export function getAsker({ socket, headers }: Asking, trustedProxies: number): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
  const named = forwarded.map((each) => each.trim()).filter((each) => each !== '');
  // From the reader, as far as the header says so, to the server next to this.
  const way = [...named, socket.remoteAddress ?? ''];
  const address = dropPort(way[Math.max(0, way.length - 1 - trustedProxies)] ?? '');
  return isIPv6(address) && !address.includes('.') ? toNetwork(address) : address;
}

/** Some gateways write where a connection came from: `192.0.2.1:5301`, `[2001:db8::1]:5301`. Each connection has another port. */
function dropPort(address: string): string {
  const [, v6, v4] = /^(?:\[([^\]]+)\](?::\d+)?|([^:]+):\d+)$/u.exec(address) ?? [];
  if (v6 !== undefined && isIPv6(v6)) return v6;
  return v4 !== undefined && isIPv4(v4) ? v4 : address;
}

function toNetwork(address: string): string {
  const [before = '', after] = address.split('::');
  const head = before.split(':').filter((part) => part !== '');
  const tail = after?.split(':').filter((part) => part !== '') ?? [];
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}

/**
 * Tells once where a web server in front says who asks and is not believed: then all its readers share what one may ask.
 *
 * @returns to be called with every request
 */
export function createProxyWatch(
  trustedProxies: number,
  log: (message: string) => void,
): (request: Pick<Asking, 'headers'>) => void {
  let told = trustedProxies > 0;
  return ({ headers }) => {
    if (told || headers['x-forwarded-for'] === undefined) return;
    told = true;
    log(
      'A request came with X-Forwarded-For, which is not believed because TRUSTED_PROXIES is 0: all readers behind one web server share the searches of one address. If a web server of yours stands in front, set TRUSTED_PROXIES to the number of those that every reader passes, and restart; if readers reach this server themselves, leave it.',
    );
  };
}

/** Encodings that the server makes, best first. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The encoding to answer with (RFC 9110, 12.5.3); null for the bytes as they are. */
export function chooseEncoding(acceptEncoding: string | undefined): Encoding | null {
  const wishes = new Map<string, number>();
  for (const part of (acceptEncoding ?? '').slice(0, 1000).split(',')) {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/u.exec(text)?.[1]).find(Boolean);
    wishes.set(name, Number(weight ?? 1));
  }
  const quality = (name: Encoding): number => wishes.get(name) ?? wishes.get('*') ?? 0;
  const best = ENCODINGS.toSorted((a, b) => quality(b) - quality(a))[0];
  return best !== undefined && quality(best) > 0 ? best : null;
}

const TEXT =
  /^(text\/|application\/(json|javascript|xml|manifest\+json|ld\+json|rss\+xml|atom\+xml|wasm)|image\/svg\+xml)/u;

/** Whether bytes of a media type become smaller by compression. */
export function isCompressible(type: string): boolean {
  return TEXT.test(type);
}

/**
 * JSON with sorted keys and no spaces: equal values give equal text, whatever order they were built in.
 * Takes what JSON can hold; `undefined` members are left out as `JSON.stringify` does.
 */
export function toCanonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : member,
  );
}

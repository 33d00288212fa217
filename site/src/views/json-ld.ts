/** What schema.org's JSON-LD can hold. Members that are null or empty lists are left out when written. */
export type JsonLdValue =
  string | number | boolean | null | JsonLdNode | readonly (string | JsonLdNode)[];
export interface JsonLdNode {
  readonly [member: string]: JsonLdValue;
}

/**
 * JSON-LD as text for a script element: `<` is escaped so that no text of an editor can end the element,
 * and what has no value is not said.
 */
export function toJsonLd(node: JsonLdNode): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...node }, (_key, value: unknown) =>
    value === null || (Array.isArray(value) && value.length === 0) ? undefined : value,
  ).replaceAll('<', '\\u003c');
}

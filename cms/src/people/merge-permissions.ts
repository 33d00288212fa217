import { z } from 'zod';

const properties = z.looseObject({
  fields: z.array(z.string()).nullish(),
  locales: z.array(z.string()).nullish(),
});

/** A permission of a role, in Strapi's words. */
export const permission = z.object({
  action: z.string(),
  subject: z.string().nullish(),
  properties: properties.default({}),
  conditions: z.array(z.string()).default([]),
});
export type Permission = z.infer<typeof permission>;

/** What Closer has given a role so far: fields by action and subject. */
export const given = z.record(z.string(), z.array(z.string()));
export type Given = z.infer<typeof given>;

const toKey = ({ action, subject }: Permission): string => `${action} ${subject ?? ''}`.trim();

/**
 * The permissions of a role with what is new in Closer since `before`: new types, new fields. What an
 * operator has taken away stays away, what she has added stays.
 */
export function mergePermissions(
  present: readonly Permission[],
  wanted: readonly Permission[],
  before: Given,
): { readonly permissions: Permission[]; readonly given: Given } {
  const now: Record<string, string[]> = { ...before };
  const added: Permission[] = [];
  const fresh = new Map<string, readonly string[]>();
  for (const each of wanted) {
    const key = toKey(each);
    const known = before[key];
    const fields = each.properties.fields ?? [];
    now[key] = [...new Set([...(known ?? []), ...fields])];
    if (known === undefined) added.push(each);
    else
      fresh.set(
        key,
        fields.filter((field) => !known.includes(field)),
      );
  }
  const merged = present
    .filter((each) => !added.some((other) => toKey(other) === toKey(each)))
    .map((each) => {
      const more = fresh.get(toKey(each)) ?? [];
      if (more.length === 0) return each;
      const fields = [...(each.properties.fields ?? []), ...more];
      return { ...each, properties: { ...each.properties, fields } };
    });
  return { permissions: [...merged, ...added], given: now };
}

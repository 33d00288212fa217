import { ENTRY_TYPES } from '@closer/shared/content/entry.ts';
import { describe, expect, it } from 'vitest';
import { SEED_LINKS } from '../../cms/seed/seed-links.ts';
import { toUid } from '../../cms/src/documents/library-type.ts';
import { getLinkFields } from '../../cms/src/documents/links.ts';
import { readShape } from './read-shape.ts';

const types = ENTRY_TYPES.filter((type) => type !== 'term');

describe('the seed checks', () => {
  it.each(types)('every link of a %s, against the type that Strapi links it to', (type) => {
    const links = getLinkFields(readShape(type)).map(({ path, field }) => [path, field.target]);
    const checked = Object.entries(SEED_LINKS[type]).map(([path, target]) => [
      path,
      toUid(typeof target === 'string' ? target : 'term'),
    ]);
    expect(checked.sort()).toEqual(links.sort());
  });
});

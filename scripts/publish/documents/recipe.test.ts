import { expect, test } from 'vitest';
import own from '../../package.json' with { type: 'json' };
import { RECIPE } from './recipe.ts';

test('names the versions of the libraries that read: another one reads all documents anew', () => {
  const { unpdf, saxes } = own.dependencies;
  expect(RECIPE).toContain(`unpdf ${unpdf}, saxes ${saxes}, `);
});

import { z } from 'zod';
import type { Facts, Fault } from './fault.ts';

const portfolio = z.object({
  minimumMeasures: z.number().nullable(),
  projects: z.array(
    z.object({ integrated: z.boolean().nullable(), measures: z.array(z.unknown()) }),
  ),
});

/** An integrated project takes as many measures as its portfolio says, at least. One whose measures nobody has listed yet may be published. */
export function checkPortfolio(entry: Facts): Fault[] {
  const { minimumMeasures, projects } = portfolio.parse(entry);
  if (minimumMeasures === null) return [];
  return projects.flatMap(({ integrated, measures }, at): Fault[] => {
    const unlisted = measures.length === 0;
    if (integrated !== true || unlisted || measures.length >= minimumMeasures) return [];
    const params = { minimum: minimumMeasures, listed: measures.length };
    return [{ key: 'publish.integrated', params, path: ['projects', String(at), 'measures'] }];
  });
}

import { describe, expect, it } from 'vitest';
import { checkPortfolio } from './check-portfolio.ts';

const project = (integrated: boolean, count: number) => ({
  integrated,
  measures: Array.from({ length: count }, () => ({})),
});

describe('checkPortfolio', () => {
  it('takes integrated projects with enough measures, and others with any', () => {
    const projects = [project(true, 3), project(true, 4), project(false, 0)];
    expect(checkPortfolio({ minimumMeasures: 3, projects })).toEqual([]);
  });

  it('asks nothing where the portfolio states no number', () => {
    expect(checkPortfolio({ minimumMeasures: null, projects: [project(true, 0)] })).toEqual([]);
  });

  it('names each integrated project with fewer measures, and none whose measures are not listed yet', () => {
    const projects = [project(true, 2), project(false, 1), project(true, 0), project(true, 1)];
    expect(checkPortfolio({ minimumMeasures: 3, projects })).toEqual([
      {
        key: 'publish.integrated',
        params: { minimum: 3, listed: 2 },
        path: ['projects', '0', 'measures'],
      },
      {
        key: 'publish.integrated',
        params: { minimum: 3, listed: 1 },
        path: ['projects', '3', 'measures'],
      },
    ]);
  });
});

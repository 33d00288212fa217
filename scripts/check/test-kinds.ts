/** What a test proves, read from its file name. */
export type TestKind = 'unit' | 'dom' | 'types' | 'contract' | 'service' | 'build' | 'e2e';

interface KindPatterns {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

const DOM = '**/*.dom.test.tsx';
const SERVICE = '**/*.service.test.ts';
const BUILD = '**/*.build.test.ts';
const CONTRACT = 'tests/contract/**/*.test.ts';

/**
 * The globs of each kind, from the root of the repository. Runners follow this table, so a file
 * belongs to one kind only.
 */
export const TEST_KINDS: Readonly<Record<TestKind, KindPatterns>> = {
  unit: { include: ['**/*.test.ts'], exclude: [SERVICE, BUILD, CONTRACT] },
  dom: { include: [DOM], exclude: [] },
  types: { include: ['**/*.test-d.ts'], exclude: [] },
  contract: { include: [CONTRACT], exclude: [SERVICE, BUILD] },
  service: { include: [SERVICE], exclude: [] },
  build: { include: [BUILD], exclude: [] },
  e2e: { include: ['tests/e2e/**/*.spec.ts'], exclude: [] },
};

const LOOKS_LIKE_A_TEST = /(^|\/)__tests__\/|[.-](test|spec|test-d)\.[cm]?[jt]sx?$/u;
const WELL_NAMED =
  /^[a-zA-Z0-9-]+(\.(dom\.test\.tsx|(service\.|build\.)?test\.ts|test-d\.ts|spec\.ts))$/u;

/**
 * Test files that no runner would run, or that two would.
 *
 * @param paths files of the repository, from its root
 * @param matches whether a path fits a glob
 * @returns one sentence a file
 */
export function checkTestNames(
  paths: readonly string[],
  matches: (path: string, glob: string) => boolean,
): string[] {
  return paths
    .filter((path) => LOOKS_LIKE_A_TEST.test(path))
    .flatMap((path) => {
      const kinds = Object.entries(TEST_KINDS).filter(
        ([, { include, exclude }]) =>
          include.some((glob) => matches(path, glob)) &&
          !exclude.some((glob) => matches(path, glob)),
      );
      const name = path.slice(path.lastIndexOf('/') + 1);
      if (kinds.length === 1 && WELL_NAMED.test(name)) return [];
      const why =
        kinds.length > 1
          ? `is run by ${kinds.map(([kind]) => kind).join(' and ')}`
          : 'is run by nobody as it is named';
      return [`${path} ${why}: name it as CONTRIBUTING says, with the kind of test in the name.`];
    });
}

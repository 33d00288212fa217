import { execFile } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A browser that tests may start. */
export interface Browser {
  readonly executable: string;
  /** Variables it needs beside those of this process. */
  readonly env: Readonly<Record<string, string>>;
}

const CACHE = fileURLToPath(new URL('../../.cache/chromium', import.meta.url));
const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * The Chromium of the tests: the one that `CHROMIUM_PATH` names, else one of the system, else the headless one inside
 * the npm package `@sparticuz/chromium`, unpacked once into `.cache/`. That one brings its own NSS and expat, so
 * it needs no root and nothing but the C library.
 */
export async function ensureBrowser(env: NodeJS.ProcessEnv): Promise<Browser> {
  const named = env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return { executable: named, env: {} };
  const found = await findOnPath(env['PATH'] ?? '');
  if (found !== undefined) return { executable: found, env: {} };
  return await ensurePackagedChromium(CACHE);
}

/** What keeps Chromium quiet and working as root and in a container. */
export const BROWSER_ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

async function findOnPath(path: string): Promise<string | undefined> {
  const candidates = SYSTEM_NAMES.flatMap((name) =>
    path.split(':').map((folder) => join(folder, name)),
  );
  for (const candidate of candidates) {
    if (await isExecutable(candidate)) return candidate;
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  return await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * Unpacks the browser of the package into `folder`, if it is not there.
 *
 * The package unpacks into the temporary folder of its process and takes a half-written file there for a whole one.
 * So a process of its own unpacks beside `folder`, and one rename makes it whole.
 */
export async function ensurePackagedChromium(folder: string): Promise<Browser> {
  const browser = {
    executable: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
  if (await isExecutable(browser.executable)) return browser;
  await mkdir(dirname(folder), { recursive: true });
  const unpacking = await mkdtemp(`${folder}-`);
  const program = join(dirname(fileURLToPath(import.meta.url)), 'unpack-chromium.mjs');
  await promisify(execFile)(process.execPath, [program], {
    env: { ...process.env, TMPDIR: unpacking },
  });
  await writeFile(join(unpacking, 'fonts.conf'), writeFontsConf(folder));
  try {
    await rename(unpacking, folder);
  } catch (error) {
    // Another run was faster.
    await rm(unpacking, { recursive: true, force: true });
    if (!(await isExecutable(browser.executable))) throw error;
  }
  return browser;
}

/** The package's own file looks for its fonts in fixed folders; without any font this Chromium dies on the first page. */
function writeFontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
}

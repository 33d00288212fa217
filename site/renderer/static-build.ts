import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CloserError } from '@closer/shared/errors.ts';
import { isOnlySaid } from '@closer/shared/release/release.ts';
import type { MadeOutput, Output, ReadMedia } from '@closer/shared/render/site-renderer.ts';
import type { AstroIntegration } from 'astro';
import { checkLibrary } from '../src/library/check-library.ts';
import { buildOfflineLists } from '../src/offline/build-offline-lists.ts';
import { buildOutputs } from '../src/outputs/build-outputs.ts';
import type { Route } from '../src/views/build-routes.ts';
import { setBase } from './base.ts';
import { createDevOutputs } from './dev-outputs.ts';
import { digestText } from './digest-text.ts';
import { getMediaType } from './media-types.ts';
import { createReadMedia } from './read-store.ts';
import type { StaticSettings } from './static-env.ts';
import { getStaticSite } from './static-site.ts';

/** Every component in every state, for people who change Closer: the dev server alone knows this address. */
const STYLEGUIDE_PATH = '/en/styleguide';

/** The plain static build, for hosts that build themselves: Astro makes the pages, this the rest. */
export function staticBuild(settings: StaticSettings): AstroIntegration {
  return {
    name: 'closer-static',
    hooks: {
      'astro:config:setup': ({ addMiddleware, command, injectRoute, updateConfig }) => {
        // The dev server knows where it lies; only what is built may be put anywhere.
        if (command === 'dev') {
          const base = new URL(settings.siteUrl).pathname;
          updateConfig({ base, vite: { define: { DEV_SERVER: 'true' } } });
          injectRoute({
            pattern: STYLEGUIDE_PATH,
            entrypoint: fileURLToPath(
              new URL('../src/styleguide/StyleguidePage.astro', import.meta.url),
            ),
          });
        }
        addMiddleware({
          order: 'pre',
          entrypoint: fileURLToPath(new URL('static-middleware.ts', import.meta.url)),
        });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(createDevOutputs(createReadMedia(settings.dataDir)));
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const { context } = await getStaticSite();
        await setBaseBelow(folder, context.base);
        await writeOutputs(folder, settings);
      },
    },
  };
}

async function setBaseBelow(folder: string, base: string): Promise<void> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const each of files.filter((file) => file.isFile())) {
    const path = join(each.parentPath, each.name);
    const bytes = await readFile(path);
    const set = setBase(bytes, getMediaType(path), base);
    if (set !== bytes) await writeFile(path, set);
  }
}

async function writeOutputs(folder: string, settings: StaticSettings): Promise<void> {
  const readMedia = createReadMedia(settings.dataDir);
  const { context, routes } = await getStaticSite();
  const outputs = buildOutputs(context, [...routes.values()], readMedia);
  const addresses = new Set([...routes.keys(), ...outputs.map(({ path }) => path)]);
  refuseFindings(checkLibrary(context.library, (path) => addresses.has(path)));
  // What Astro made lies there already; only pages may answer with another status than 200.
  const made = await listMade(folder, routes);
  for (const { path, make } of outputs) {
    const output = { path, ...(await make()) };
    if (isOnlySaid(path, output)) continue;
    made.push(await writeOutput(folder, output, readMedia));
  }
  for (const output of buildOfflineLists(made, digestText))
    await writeOutput(folder, output, readMedia);
}

async function writeOutput(
  folder: string,
  { path, status, type, body }: Output,
  readMedia: ReadMedia,
): Promise<MadeOutput> {
  const bytes = body instanceof Uint8Array ? body : await readMedia(body.sha256);
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  return { path, status, type, ...toSizeAndDigest(bytes) };
}

async function listMade(folder: string, routes: ReadonlyMap<string, Route>): Promise<MadeOutput[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const made = files
    .filter((each) => each.isFile())
    .map(async (each) => {
      const file = join(each.parentPath, each.name);
      const path = `/${relative(folder, file).split(sep).join('/')}`.replace(/index\.html$/u, '');
      const status = routes.get(path)?.status ?? 200;
      return { path, status, type: getMediaType(file), ...toSizeAndDigest(await readFile(file)) };
    });
  return await Promise.all(made);
}

function toSizeAndDigest(bytes: Uint8Array): Pick<MadeOutput, 'sha256' | 'size'> {
  return { sha256: hash('sha256', bytes), size: bytes.byteLength };
}

function refuseFindings(findings: ReturnType<typeof checkLibrary>): void {
  if (findings.length === 0) return;
  const lines = findings.map(
    ({ locale, type, entry, field, problem }) =>
      `${locale ?? 'all languages'} · ${type} · ${entry} · ${field}: ${problem}`,
  );
  throw new CloserError('ContentError', lines.join('\n'));
}

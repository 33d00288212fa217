import { fileURLToPath } from 'node:url';
import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { rendererAdapter } from './renderer/adapter.ts';
import { BASE_PLACEHOLDER } from './renderer/base.ts';
import { makeFonts } from './renderer/make-fonts.ts';
import { makeServiceWorker } from './renderer/make-service-worker.ts';
import { staticBuild } from './renderer/static-build.ts';
import { readStaticSettings } from './renderer/static-env.ts';
// Parses every dictionary: a missing key stops the build and is named.
import './src/i18n/t.ts';

const settings = readStaticSettings(process.env);
// Where the style sheet and the page's head look for them.
await makeFonts(fileURLToPath(new URL('.cache/fonts', import.meta.url)));
// Whatever lies there goes to the top of the site as it is.
const publicDir = fileURLToPath(new URL('.cache/public', import.meta.url));
await makeServiceWorker(publicDir);

// With SNAPSHOT: the plain static build of that snapshot. Without: the module that the publisher renders with.
export default defineConfig({
  ...(settings === null
    ? { output: 'server', adapter: rendererAdapter(), integrations: [react()] }
    : {
        output: 'static',
        outDir: settings.outDir,
        integrations: [react(), staticBuild(settings)],
      }),
  base: BASE_PLACEHOLDER,
  publicDir,
  trailingSlash: 'always',
  // The content security policy is a constant: nothing may be inlined because it is small.
  build: { inlineStylesheets: 'never' },
  // The dev server says otherwise. A constant, since import.meta.env is read anew where the compiled site runs.
  vite: { build: { assetsInlineLimit: 0 }, define: { DEV_SERVER: 'false' } },
  devToolbar: { enabled: false },
});

import react from '@astrojs/react';
import { defineConfig } from 'astro/config';
import { rendererAdapter } from './renderer/adapter.ts';
import { BASE_PLACEHOLDER } from './renderer/base.ts';

export default defineConfig({
  base: BASE_PLACEHOLDER,
  trailingSlash: 'always',
  output: 'server',
  adapter: rendererAdapter(),
  integrations: [react()],
  // The content security policy is a constant: nothing may be inlined by size.
  build: { inlineStylesheets: 'never', assets: '_astro' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});

import { fileURLToPath } from 'node:url';
import type { AstroAdapter, AstroIntegration } from 'astro';

const ADAPTER: Extract<AstroAdapter, { entrypointResolution: 'auto' }> = {
  name: 'closer-renderer',
  entrypointResolution: 'auto',
  serverEntrypoint: fileURLToPath(new URL('entry.ts', import.meta.url)),
  supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
};

/** Compiles the site into a module that renders single pages (`entry.ts`), instead of into a server. */
export function rendererAdapter(): AstroIntegration {
  return {
    name: 'closer-renderer',
    hooks: {
      'astro:config:done': ({ setAdapter }) => {
        setAdapter(ADAPTER);
      },
    },
  };
}

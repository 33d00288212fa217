// Node strips types from .ts files, but refuses to below node_modules, where a deployed copy (`pnpm deploy`) keeps the
// workspaces. Imported with --import before anything else, this lets it strip them for packages of Closer too.
import { readFileSync } from 'node:fs';
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';

const OURS = /\/node_modules\/@closer\/.*\.ts$/u;

module.registerHooks({
  load(url, context, nextLoad) {
    if (!OURS.test(url)) return nextLoad(url, context);
    const source = module.stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
    return { format: 'module', source, shortCircuit: true };
  },
});

import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const sitePackage = z.looseObject({ dependencies: z.record(z.string(), z.string()) });
const installedPackage = z.looseObject({ version: z.string() });

/**
 * `name@version` of what makes pages and pictures without being compiled in: Node, whose language data sorts and
 * formats, and the installed dependencies of the site, sharp, fonts and markdown-it among them.
 *
 * @param folder of the site, with its `package.json`
 */
export function readVersions(folder: string): readonly string[] {
  const file = join(folder, 'package.json');
  const { dependencies } = sitePackage.parse(JSON.parse(readFileSync(file, 'utf8')));
  return [
    `node@${process.versions.node}`,
    ...Object.keys(dependencies)
      .sort()
      .map((name) => `${name}@${readVersion(name, file)}`),
  ];
}

function readVersion(name: string, from: string): string {
  const file = findPackageJSON(name, pathToFileURL(from));
  if (file === undefined) return 'none';
  return installedPackage.parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}

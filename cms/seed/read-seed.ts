import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { scheme } from '@closer/shared/content/term.ts';
import { CloserError } from '@closer/shared/errors.ts';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { checkSeed } from './check-seed.ts';
import { seedCampaign, seedIdentityAsset, seedLeaflet } from './seed-campaign-schema.ts';
import { seedEvent } from './seed-event-schema.ts';
import { seedActionPlan, seedPortfolio } from './seed-plan-schema.ts';
import { seedNetwork, seedProgramme, seedProject } from './seed-project-schema.ts';
import {
  seedCaseStudy,
  seedMaterial,
  seedOrganisation,
  seedPage,
  seedPlace,
  seedSite,
  seedTerm,
  type Seed,
} from './seed-schema.ts';
import { seedSourceFile, withSourceFiles } from './seed-sources.ts';

/**
 * Reads every YAML file below `folder` (an absolute path to `cms/seed`) and checks it against the
 * seed schemas; every relation must find its entry.
 *
 * @throws CloserError `SeedError` with all faults of all files together, a line each.
 */
export async function readSeed(folder: string): Promise<Seed> {
  const faults: string[] = [];
  const readFiles = async <Schema extends z.ZodType>(type: string, schema: Schema) =>
    await Promise.all(
      (await listYaml(path.join(folder, type))).map(async (key) => {
        const name = `${type}/${key}.yaml`;
        const value = parseFile(name, await readFile(path.join(folder, name), 'utf8'), schema);
        faults.push(...value.faults);
        return { key, data: value.data };
      }),
    );

  const documents = await readFiles('source-document', seedSourceFile);
  const sourceFiles = new Map(documents.map(({ key, data }) => [key, data]));
  const readType = <Schema extends z.ZodType>(type: string, schema: Schema) =>
    readFiles(type, withSourceFiles(schema, sourceFiles));

  const terms = await readType('term', z.array(seedTerm));
  const seed: Seed = {
    term: terms.flatMap((file) => {
      const parsed = scheme.safeParse(file.key);
      if (!parsed.success) {
        faults.push(`term/${file.key}.yaml: the file name is no scheme of shared/content/term.ts`);
        return [];
      }
      return (file.data ?? []).map((entry) => ({ ...entry, scheme: parsed.data, key: entry.code }));
    }),
    place: toKeyed(await readType('place', seedPlace)),
    programme: toKeyed(await readType('programme', seedProgramme)),
    organisation: toKeyed(await readType('organisation', seedOrganisation)),
    project: toKeyed(await readType('project', seedProject)),
    network: toKeyed(await readType('network', seedNetwork)),
    material: toKeyed(await readType('material', seedMaterial)),
    campaign: toKeyed(await readType('campaign', seedCampaign)),
    'identity-asset': toKeyed(await readType('identity-asset', seedIdentityAsset)),
    leaflet: toKeyed(await readType('leaflet', seedLeaflet)),
    'case-study': toKeyed(await readType('case-study', seedCaseStudy)),
    'action-plan': toKeyed(await readType('action-plan', seedActionPlan)),
    portfolio: toKeyed(await readType('portfolio', seedPortfolio)),
    event: toKeyed(await readType('event', seedEvent)),
    page: toKeyed(await readType('page', seedPage)),
    site: toKeyed(await readType('site', seedSite)),
  };
  // Relations are looked at once all files can be read: a broken file would be reported again by
  // every entry that links to it.
  if (faults.length === 0) faults.push(...checkSeed(seed));
  if (faults.length > 0) {
    throw new CloserError(
      'SeedError',
      `The seed in cms/seed has ${String(faults.length)} faults; mend the files named here:\n${faults.sort().join('\n')}`,
    );
  }
  return seed;
}

/** Keys (file names without ending) of the YAML files in a folder, sorted; none where there is no folder. */
async function listYaml(folder: string): Promise<string[]> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

function parseFile<Schema extends z.ZodType>(name: string, yaml: string, schema: Schema) {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) {
    return {
      data: null,
      faults: document.errors.map((error) => `${name}: no valid YAML: ${error.message}`),
    };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { data: parsed.data, faults: [] };
  return {
    data: null,
    faults: parsed.error.issues.map(
      (issue) => `${name} · ${issue.path.map(String).join('.')}: ${issue.message}`,
    ),
  };
}

function toKeyed<Data extends object>(
  files: readonly { key: string; data: Data | null }[],
): (Data & { key: string })[] {
  return files.flatMap(({ key, data }) => (data === null ? [] : [{ ...data, key }]));
}

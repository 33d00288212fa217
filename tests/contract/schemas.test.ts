import { measure, planParticipant } from '@closer/shared/content/action-plan.ts';
import {
  colour,
  copyText,
  localCampaign,
  participant,
  typeface,
} from '@closer/shared/content/campaign.ts';
import { edition } from '@closer/shared/content/edition.ts';
import { ENTRY_SCHEMAS, ENTRY_TYPES } from '@closer/shared/content/entry.ts';
import { spokenLanguage } from '@closer/shared/content/event.ts';
import { fuzzyDate, period } from '@closer/shared/content/fuzzy-date.ts';
import { assetVariant } from '@closer/shared/content/identity-asset.ts';
import { indicator } from '@closer/shared/content/indicator.ts';
import { leafletSection, lockedSlot, partnerSlot } from '@closer/shared/content/leaflet.ts';
import { mediaFile } from '@closer/shared/content/media-file.ts';
import { money } from '@closer/shared/content/money.ts';
import { nameForm } from '@closer/shared/content/name-form.ts';
import { portfolioMeasure, portfolioProject } from '@closer/shared/content/portfolio.ts';
import {
  activity,
  activityItem,
  beneficiary,
  fundingSource,
  objective,
  participation,
} from '@closer/shared/content/project.ts';
import { duration, range } from '@closer/shared/content/range.ts';
import { sourceDocument } from '@closer/shared/content/source-document.ts';
import { statistic } from '@closer/shared/content/statistic.ts';
import { text } from '@closer/shared/content/text.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toModelShape, type ModelSchema } from '../../cms/src/documents/model-shape.ts';
import { FILE_ATTRIBUTES } from '../../cms/src/files/file-attributes.ts';
import { compareComponent, compareSchemas } from './compare-schemas.ts';
import { readComponent, readShape, readType, toShape } from './read-shape.ts';

const COMPONENTS = {
  'fact.text': text,
  'fact.name-form': nameForm,
  'fact.fuzzy-date': fuzzyDate,
  'fact.period': period,
  'fact.statistic': statistic,
  'fact.indicator': indicator,
  'fact.range': range,
  'fact.duration': duration,
  'fact.money': money,
  'fact.source-document': sourceDocument,
  'project.objective': objective,
  'project.activity': activity,
  'project.activity-item': activityItem,
  'project.participation': participation,
  'project.beneficiary': beneficiary,
  'project.funding-source': fundingSource,
  'plan.measure': measure,
  'plan.plan-participant': planParticipant,
  'plan.portfolio-project': portfolioProject,
  'plan.portfolio-measure': portfolioMeasure,
  'event.spoken-language': spokenLanguage,
  'campaign.colour': colour,
  'campaign.typeface': typeface,
  'campaign.participant': participant,
  'campaign.local-campaign': localCampaign,
  'campaign.copy-text': copyText,
  'library.edition': edition,
  'library.asset-variant': assetVariant,
  'library.leaflet-section': leafletSection,
  'library.locked-slot': lockedSlot,
  'library.partner-slot': partnerSlot,
};

describe('a type of the library', () => {
  it.each(ENTRY_TYPES)('%s has the same fields in Strapi and in the contract', (type) => {
    expect(compareSchemas(type, readShape(type), ENTRY_SCHEMAS[type])).toEqual([]);
  });

  it.each(Object.entries(COMPONENTS))(
    'the component %s has the fields of its schema',
    (name, schema) => {
      expect(compareComponent(name, toShape(readComponent(name)).facts, schema)).toEqual([]);
    },
  );

  it('keeps of a file what the contract says of it', () => {
    const ofStrapi = ['name', 'ext', 'mime', 'width', 'height', 'focalPoint'];
    const known = [
      ...Object.keys(FILE_ATTRIBUTES)
        // What was sent is the CMS's own affair.
        .filter((name) => name !== 'sentSha256')
        .map((name) => (name === 'bytes' ? 'size' : name)),
      ...ofStrapi,
    ];
    expect(known.sort()).toEqual(Object.keys(mediaFile.shape).sort());
  });
});

describe('the comparison', () => {
  const schema = readType('material');
  const compare = (changed: ModelSchema) =>
    compareSchemas('material', toShape(changed), ENTRY_SCHEMAS.material);

  it('finds a field added in Strapi only', () => {
    const attributes = { ...schema.attributes, isbn: { type: 'string' } };
    expect(compare({ attributes })).toEqual(['material.isbn is in Strapi only']);
  });

  it('finds a field added in the contract only', () => {
    const contract = ENTRY_SCHEMAS.material.extend({ isbn: z.string().nullable() });
    expect(compareSchemas('material', toShape(schema), contract)).toEqual([
      'material.isbn is in the contract only',
    ]);
  });

  it('finds a prose field added on one side only', () => {
    const localised = { type: 'text', pluginOptions: { i18n: { localized: true } } };
    const attributes = { ...schema.attributes, warnings: localised };
    expect(compare({ attributes })).toEqual(['material.prose.warnings is in Strapi only']);
  });

  it('finds a list of texts of a language added on one side only', () => {
    const source = readType('leaflet');
    const { sections, ...attributes } = source.attributes;
    expect(sections?.pluginOptions?.i18n?.localized).toBe(true);
    expect(compareSchemas('leaflet', toShape({ attributes }), ENTRY_SCHEMAS.leaflet)).toEqual([
      'leaflet.prose.sections is in the contract only',
    ]);
  });

  it('finds a field of a component', () => {
    const shape = toModelShape(schema, (name) => {
      const component = readComponent(name);
      if (name !== 'library.edition') return component;
      return { attributes: { ...component.attributes, binding: { type: 'string' } } };
    });
    expect(compareSchemas('material', shape, ENTRY_SCHEMAS.material)).toEqual([
      'material.editions.binding is in Strapi only',
    ]);
  });

  it('finds another type, another number and another value', () => {
    const attributes = {
      ...schema.attributes,
      sample: { type: 'string' },
      publisher: {
        type: 'relation',
        relation: 'manyToMany',
        target: 'api::organisation.organisation',
      },
      licence: { type: 'enumeration', enum: ['cc0-1.0'] },
    };
    const found = compare({ attributes });
    expect(found).toContain('material.sample is string in Strapi and boolean in the contract');
    expect(found).toContain('material.publisher is many in Strapi and one in the contract');
    expect(found).toContain('material.licence has the value "cc-by-4.0" on one side only');
  });
});

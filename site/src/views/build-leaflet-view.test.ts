import { expect, test } from 'vitest';
import { buildFixtureContext, take } from '../../../tests/fixtures/site-context.ts';
import { buildIdentityAssetView } from './build-identity-asset-view.ts';
import { buildLeafletView } from './build-leaflet-view.ts';

const context = buildFixtureContext();
const { leaflets, identityAssets } = context.library;
const doors = take(leaflets, 'leaflet-open-doors');
const logo = take(identityAssets, 'asset-logo');

test('says what the leaflet says as text, leaving out what nobody wrote', () => {
  const { text } = buildLeafletView(context, doors, 'en');
  expect(text?.headline?.text).toBe('Our door is open');
  expect(text?.sections.map(({ heading, text: words }) => [heading?.text, words?.html])).toEqual([
    ['Who we are', '<p>People from <strong>your</strong> street.</p>\n'],
    [undefined, '<p>Bring a friend.</p>\n'],
    ['When', undefined],
  ]);
  expect(text?.callToAction).toEqual({ text: 'Come by this week.', lang: null });
});

test("marks a borrowed text with its language, and offers the file of the reader's language first", () => {
  const romanian = buildLeafletView(context, doors, 'ro');
  expect(romanian.text?.headline).toEqual({ text: 'Our door is open', lang: 'en' });
  expect(romanian.primaryLanguage).toBe('engleză');
  const macedonian = buildLeafletView(context, doors, 'mk');
  expect(macedonian.primary?.href).toBe('/files/otvoreni-vrati-mk.pdf');
  expect(macedonian.primaryLanguage).toBeNull();
  expect(macedonian.editions?.kinds.map(({ key }) => key)).toEqual(['print', 'editable']);
});

test('says how it is printed, what stays and what a partner fills in', () => {
  const view = buildLeafletView(context, doors, 'hu');
  expect(view.facts.find(({ key }) => key === 'layout')?.values[0]?.text).toBe(
    'A4, kétszer hajtva',
  );
  expect(view.lockedSlots).toEqual(['a kampány logója']);
  expect(view.partnerSlots).toEqual(['az Önök logója', 'hely és időpont']);
  expect(view.crumbs.map(({ href }) => href)).toEqual([
    '/hu/',
    '/hu/campaigns/',
    '/hu/campaign/week-of-social-inclusion/',
    null,
  ]);
});

test('is whole with nothing but a title', () => {
  const view = buildLeafletView(context, take(leaflets, 'leaflet-bare'), 'bg');
  expect(view.title).toEqual({ text: 'Leaflet to come', lang: 'en' });
  expect([view.text, view.primary, view.editions, view.campaign, view.cover]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(view.facts).toEqual([]);
  expect(view.crumbs[1]?.href).toBe('/bg/library/');
});

test('shows every form of an identity asset, and what may be done with it', () => {
  const view = buildIdentityAssetView(context, logo, 'en');
  expect(view.kind).toBe('Logo');
  expect(view.variants.map(({ label }) => label)).toEqual([
    'For light backgrounds',
    'For dark backgrounds',
    'Macedonian, A4',
  ]);
  expect(view.variants.map(({ preview }) => preview?.alt ?? null)).toEqual([
    'Two hands that touch, and the word Closer',
    '',
    null,
  ]);
  expect(view.usageRules?.html).toContain('<strong>space</strong>');
  expect(view.licence).toEqual({
    code: 'brand-use',
    label: 'By the rules of the visual identity',
    href: null,
  });
  expect(view.frame.jsonLd).toMatchObject({
    '@type': 'CreativeWork',
    about: [{ '@type': 'EventSeries', name: 'Week of Social Inclusion' }],
  });
});

test('is whole without forms, rules and campaign', () => {
  const view = buildIdentityAssetView(context, take(identityAssets, 'asset-bare'), 'mk');
  expect(view.kind).toBe('Визуелен идентитет');
  expect([view.variants, view.facts, view.others]).toEqual([[], [], []]);
  expect([view.usageRules, view.campaign]).toEqual([null, null]);
});

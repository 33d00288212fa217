import { join } from 'node:path';
import ICAL from 'ical.js';
import { beforeAll, expect, test } from 'vitest';
import type { OpenSite, SiteRenderer } from '@closer/shared/render/site-renderer.ts';
import { openRenderer } from '@closer/scripts/publish/open-renderer.ts';
import { ensureCompiled, SITE } from '@closer/scripts/start/compile.ts';
import { readFixtureMedia } from '../fixtures/media.ts';
import { buildFixtureSnapshot } from '../fixtures/snapshot.ts';

const ROOT = join(import.meta.dirname, '..', '..');
let renderer: SiteRenderer;

beforeAll(async () => {
  await ensureCompiled(SITE, ROOT, process.env, () => undefined);
  renderer = await openRenderer(ROOT);
});

function openOn(today: string): OpenSite {
  const settings = { siteUrl: 'https://example.org/library', searchServer: false, today };
  return renderer.open(buildFixtureSnapshot(), settings, readFixtureMedia);
}

async function readText(site: OpenSite, path: string): Promise<string> {
  const { body } = await site.render(path);
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : '';
}

test('an independent parser reads every calendar of the site', async () => {
  const site = openOn('2026-10-01');
  const paths = site
    .plan()
    .filter(({ path, kind }) => path.endsWith('.ics') && kind !== 'redirect' && kind !== 'gone')
    .map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(40);
  for (const path of paths) {
    const calendar = ICAL.Component.fromString(await readText(site, path));
    const zones = calendar
      .getAllSubcomponents('vtimezone')
      .map((each) => each.getFirstPropertyValue('tzid'));
    const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
    // A followed calendar without events has to hold something.
    expect(events.length + zones.length).toBeGreaterThan(0);
    for (const { uid, summary, startDate } of events) {
      expect(uid).toMatch(/^event-[a-z]+@closer\.event$/u);
      expect(summary).not.toBe('');
      expect(startDate.isDate || zones.includes(startDate.zone.tzid)).toBe(true);
    }
  }
});

test('on the day after an event only pages that name it are made anew', () => {
  const before = openOn('2026-10-05');
  const after = openOn('2026-10-06');
  const paths = before.plan().map(({ path }) => path);
  expect(after.plan().map(({ path }) => path)).toEqual(paths);
  const changed = paths.filter((path) => before.getKey(path) !== after.getKey(path));
  expect(changed).toContain('/en/event/open-doors/');
  expect(changed).toContain('/bg/events/');
  expect(changed).toContain('/hu/campaign/week-of-social-inclusion/');
  expect(changed.filter((path) => path.endsWith('.ics'))).toEqual([]);
  expect(changed.length).toBeLessThan(paths.length / 5);
});

test('on a day on which nothing ends no page is made anew', () => {
  const before = openOn('2026-11-10');
  const after = openOn('2026-11-11');
  const paths = before.plan().map(({ path }) => path);
  expect(paths.filter((path) => before.getKey(path) !== after.getKey(path))).toEqual([]);
});

test('a month is one table of seven named columns, and a list of links without scripts', async () => {
  const html = await readText(openOn('2026-10-01'), '/bg/events/2026-10/');
  expect(html.match(/<table/gu)).toHaveLength(1);
  expect(html).toMatch(/<caption[^>]*>Октомври 2026\u00A0г\., ден по ден<\/caption>/u);
  expect(html.match(/<th scope="col" abbr="[а-я]+">/gu)).toHaveLength(7);
  expect(html).toContain('href="/library/bg/event/otvoreni-vrati/"');
  expect(html).not.toContain('<astro-island');
});

import type { MediaFile } from '@closer/shared/content/media-file.ts';
import type { SnapshotPictures } from '@closer/shared/snapshot/pictures.ts';
import { expect, test } from 'vitest';
import { buildPng, readFixtureMedia } from '../../../tests/fixtures/media.ts';
import { buildFixtureContext } from '../../../tests/fixtures/site-context.ts';
import { buildFixtureSnapshot } from '../../../tests/fixtures/snapshot.ts';
import { planVariants } from '../outputs/plan-variants.ts';
import { buildCover, buildPicture } from './build-picture.ts';

const NOTHING: SnapshotPictures = { recipe: '', whole: [], broken: [], previews: [] };

const open = (pictures: SnapshotPictures = NOTHING) =>
  buildFixtureContext({ ...buildFixtureSnapshot(), pictures });

const library = open().library;
/** A material with a cover, and one with PDFs in two languages and none. */
const covered = library.materials.find(({ cover }) => cover !== null);
const bare = library.materials.find(
  ({ cover, editions }) => cover === null && editions.some(({ files }) => files.length > 0),
);

const photo: MediaFile = {
  ...buildPng('photo.png', 2000, 1000),
  mime: 'image/jpeg',
  ext: '.jpg',
  focalPoint: { x: 12, y: 90 },
};

test('names every width in the smallest format first, and one size for browsers of old', () => {
  const view = buildPicture(open(), photo, 'Children dance', 'en');
  expect(view?.sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
  expect(view?.sources[0]?.srcset).toMatch(/-320\.avif 320w, .*-1440\.avif 1440w$/u);
  expect(view).toMatchObject({
    src: expect.stringMatching(/-640\.jpg$/u),
    width: 1440,
    height: 720,
    alt: 'Children dance',
  });
});

test('says which part stays in sight by the nearest quarter', () => {
  expect(buildPicture(open(), photo, '', 'en')).toMatchObject({
    focus: { x: 0, y: 100 },
    lang: null,
  });
  expect(buildPicture(open(), { ...photo, focalPoint: null }, '', null)?.focus).toBeNull();
});

test('shows a drawing as it is', () => {
  const drawing = { ...photo, mime: 'image/svg+xml', ext: '.svg', width: 1000, height: 400 };
  expect(buildPicture(open(), drawing, '', null)).toMatchObject({
    src: expect.stringMatching(/^\/media\/[0-9a-f]{24}\.svg$/u),
    sources: [],
    width: 1000,
  });
});

test('does without a picture that does not unpack, on the page and among the outputs', () => {
  const sha256 = covered?.cover?.sha256 ?? '';
  const context = open({ ...NOTHING, broken: [sha256] });
  expect(buildPicture(context, covered?.cover ?? null, 'x', 'en')).toBeNull();
  const paths = planVariants(context, readFixtureMedia).map(({ path }) => path);
  expect(paths.filter((path) => path.includes(sha256.slice(0, 24)))).toEqual([]);
});

test('shows the first page of a file where there is no cover, without words of its own', () => {
  const of = bare?.editions.flatMap(({ files }) => files)[0]?.sha256 ?? '';
  const picture = buildPng('first page', 706, 1000);
  const context = open({ ...NOTHING, previews: [{ of, picture }] });
  if (bare === undefined) throw new TypeError('the fixture has no such material');
  const view = buildCover(context, bare, 'en', { alt: 'not said of this one', lang: 'en' });
  expect(view).toMatchObject({ width: 706, height: 1000, alt: '', lang: null });
  const paths = planVariants(context, readFixtureMedia).map(({ path }) => path);
  expect(paths).toContain(view?.src);
});

test('shows the first page of the edition in the language of the reader', () => {
  const work = library.materials.find(({ editions }) => editions.length > 2);
  if (work === undefined) throw new TypeError('the fixture has no such material');
  // Another height for each, so that each has other bytes.
  const previews = work.editions.flatMap(({ files }, at) =>
    files.map(({ sha256 }) => ({ of: sha256, picture: buildPng('page', 700, 900 + at) })),
  );
  const context = open({ ...NOTHING, previews });
  const without = { ...work, cover: null };
  const sources = work.editions.flatMap(({ files, language }) => {
    const preview = previews.find(({ of }) => of === files[0]?.sha256);
    return language === 'bg' ? [preview?.picture.sha256.slice(0, 24)] : [];
  });
  const view = buildCover(context, without, 'bg', { alt: '', lang: null });
  expect(view?.src).toContain(sources[0]);
});

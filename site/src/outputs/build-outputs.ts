import type { Output, OutputPlan, ReadMedia } from '@closer/shared/render/site-renderer.ts';
import { getFormerTexts } from '../library/former-texts.ts';
import { getRedirects } from '../library/get-redirects.ts';
import type { Route } from '../views/build-routes.ts';
import type { SiteContext } from '../views/site-context.ts';
import { getEmptiedLists } from './get-emptied-lists.ts';
import { planCalendars } from './plan-calendars.ts';
import { planFigures } from './plan-figures.ts';
import { planFiles } from './plan-files.ts';
import { planGoneFiles } from './plan-gone-files.ts';
import { planHostRules } from './plan-host-rules.ts';
import { planMeasures } from './plan-measures.ts';
import { planMoves } from './plan-moves.ts';
import { planOpenGraphImages } from './plan-open-graph-images.ts';
import { planRedirects } from './plan-redirects.ts';
import { planSearch } from './plan-search.ts';
import { planSitemaps } from './plan-sitemaps.ts';
import { planVariants } from './plan-variants.ts';

/** Something the site gives, known by its address, made when it is asked for. */
export interface PlannedOutput {
  /** Address below the base. */
  readonly path: string;
  readonly kind: OutputPlan['kind'];
  /** Entry and language, for who reads an error; null where it is about none. */
  readonly about: string | null;
  readonly getKey: () => string;
  readonly make: () => Promise<Omit<Output, 'path'>> | Omit<Output, 'path'>;
}

/** Everything the site gives that is neither a page nor a compiled asset. */
export function buildOutputs(
  context: SiteContext,
  routes: readonly Route[],
  readMedia: ReadMedia,
): readonly PlannedOutput[] {
  const beside = [...planCalendars(context), ...planMeasures(context), ...planFigures(context)];
  const { library, formerPaths } = context;
  const redirects = getRedirects(library);
  const moves = [
    ...redirects,
    ...getEmptiedLists(routes, formerPaths),
    ...getFormerTexts(library, redirects, formerPaths),
  ];
  return [
    ...planFiles(context),
    ...planVariants(context, readMedia),
    ...planOpenGraphImages(context),
    ...beside,
    ...planRedirects(context, moves, beside),
    ...planGoneFiles(context),
    ...planSearch(context),
    ...planSitemaps(context, routes),
    ...planHostRules(context),
    ...planMoves(context, moves),
  ];
}

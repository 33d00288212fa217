import type { Campaign } from '@closer/shared/content/campaign.ts';
import type { CaseStudy } from '@closer/shared/content/case-study.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getTermIds } from '../library/entry-facts.ts';
import { getProse } from '../library/get-prose.ts';
import { getText } from '../library/get-text.ts';
import type { Library } from '../library/library.ts';
import { buildAsset } from './build-asset.ts';
import { buildCampaignEvents } from './build-campaign-events.ts';
import { buildCopyTexts } from './build-copy-texts.ts';
import { buildCountries } from './build-countries.ts';
import { buildCrumbs } from './build-crumbs.ts';
import { getWholeSummary } from './build-entry-card.ts';
import { buildGroups } from './build-entry-groups.ts';
import { buildLinksFact, buildProjectFact, buildTextFact } from './build-fact.ts';
import { getFacetValuePath } from './build-facets-view.ts';
import { buildLeafletMatrix } from './build-leaflet-matrix.ts';
import { getTitle, pick } from './build-link.ts';
import { buildMotifView } from './build-motif-view.ts';
import { buildPalette, chooseGround } from './build-palette.ts';
import { buildPicture } from './build-picture.ts';
import { buildRequests } from './build-requests.ts';
import type { CampaignPart, CampaignView, TypefaceView } from './campaign-view.ts';
import { buildEntryFrame } from './entry-frame.ts';
import { formatPeriod } from './format-period.ts';
import type { FactView } from './material-view.ts';
import { buildRichText } from './rich-text.ts';
import { getForeignLang, getLang, toHref, type SiteContext } from './site-context.ts';

const PRACTICES_SHOWN = 4;

/** The page of a campaign: all that a partner needs to hold it. */
export function buildCampaignView(
  context: SiteContext,
  campaign: Campaign,
  locale: Locale,
): CampaignView {
  const { library } = context;
  const { relations } = library;
  const title = getTitle(campaign, locale);
  const shown = getProse(campaign, locale);
  const lang = shown === null ? null : getForeignLang(getLang(shown.textLocale), locale);
  const slogan = shown?.prose.slogan ?? null;
  const view: Omit<CampaignView, 'parts'> = {
    page: 'campaign',
    frame: buildEntryFrame(context, campaign, locale),
    crumbs: buildCrumbs(
      context,
      locale,
      [{ path: `/${locale}/campaigns/`, label: t(locale)('nav.campaigns'), lang: null }],
      title,
    ),
    title,
    slogan: slogan === null ? null : { text: slogan, lang },
    sample: campaign.sample,
    summary: getWholeSummary(campaign, locale),
    body: buildRichText(context, shown?.prose.body ?? null, lang),
    takePart: buildRichText(context, shown?.prose.takePart ?? null, lang),
    cover: buildPicture(context, campaign.cover, shown?.prose.coverAlt ?? '', lang),
    motif: buildMotifView(library, campaign),
    ground: chooseGround(campaign.palette),
    facts: buildFacts(context, campaign, locale),
    leaflets: buildLeafletMatrix(
      context,
      relations.leafletsByCampaign.get(campaign.id) ?? [],
      locale,
    ),
    allLeafletsHref: toHref(context, getFacetValuePath(locale, 'type', 'leaflet')),
    assets: (relations.assetsByCampaign.get(campaign.id) ?? []).map((each) =>
      buildAsset(context, each, locale),
    ),
    palette: buildPalette(campaign.palette, locale),
    typefaces: buildTypefaces(campaign, locale),
    copyTexts: buildCopyTexts(context, campaign, locale),
    events: buildCampaignEvents(context, campaign, locale),
    countries: buildCountries(context, campaign, locale),
    partnersHref: toHref(context, `/${locale}/organisations/`),
    groups: buildGroups(context, locale, [
      {
        key: 'materials',
        heading: t(locale)('campaign.materials'),
        entries: relations.materialsByCampaign.get(campaign.id) ?? [],
      },
      {
        key: 'practices',
        heading: t(locale)('campaign.practices'),
        entries: findPractices(library, campaign),
        look: 'tiles',
      },
    ]),
    requests: buildRequests(context, campaign, locale),
  };
  return { ...view, parts: buildParts(view, locale) };
}

/** What a page has, in the order in which it stands: files first, since partners come for them. */
function buildParts(view: Omit<CampaignView, 'parts'>, locale: Locale): CampaignView['parts'] {
  const has: Readonly<Record<CampaignPart, boolean>> = {
    leaflets: view.leaflets !== null,
    identity: view.assets.length > 0 || view.palette !== null || view.typefaces.length > 0,
    texts: view.copyTexts !== null,
    'take-part': view.takePart !== null,
    events: view.events !== null,
    partners: view.countries.length > 0,
    about: view.body !== null || view.facts.length > 0,
    materials: view.groups.some(({ key }) => key === 'materials'),
  };
  const parts = (
    [
      'leaflets',
      'identity',
      'texts',
      'take-part',
      'events',
      'partners',
      'about',
      'materials',
    ] as const
  ).filter((key) => has[key]);
  return parts.map((key) => ({ key, label: t(locale)(`campaign.${key}`) }));
}

function buildFacts(context: SiteContext, campaign: Campaign, locale: Locale): readonly FactView[] {
  const { terms, places } = context.library;
  const say = t(locale);
  const { period } = campaign;
  return [
    ...buildTextFact(
      'period',
      say('campaign.period'),
      period === null ? null : formatPeriod(locale, period),
    ),
    ...buildLinksFact(
      context,
      'countries',
      say('campaign.countries'),
      pick(places, campaign.countries),
      locale,
    ),
    ...buildProjectFact(context, campaign.project, locale),
    ...buildLinksFact(
      context,
      'fields',
      say('material.fields'),
      pick(terms, campaign.fields),
      locale,
    ),
    ...buildLinksFact(
      context,
      'targetGroups',
      say('material.targetGroups'),
      pick(terms, campaign.targetGroups),
      locale,
    ),
  ];
}

function buildTypefaces({ typefaces }: Campaign, locale: Locale): readonly TypefaceView[] {
  return typefaces.map(({ name, use, url, licence }) => {
    const text = getText(use, locale);
    return {
      name,
      use: text === null ? null : { text: text.text, lang: getForeignLang(text.language, locale) },
      href: url,
      licence,
    };
  });
}

/** Practices that used its materials, then those that have most of its topics and groups. */
function findPractices({ relations }: Library, campaign: Campaign): readonly CaseStudy[] {
  const used = (relations.materialsByCampaign.get(campaign.id) ?? []).flatMap(
    ({ id }) => relations.caseStudiesByMaterial.get(id) ?? [],
  );
  const common = new Map<CaseStudy, number>();
  for (const id of getTermIds(campaign))
    for (const each of relations.caseStudiesByTerm.get(id) ?? [])
      common.set(each, (common.get(each) ?? 0) + 1);
  const onTopic = [...common].sort(([, a], [, b]) => b - a).map(([each]) => each);
  return [...new Set([...used, ...onTopic])].slice(0, PRACTICES_SHOWN);
}

import type { Leaflet } from '@closer/shared/content/leaflet.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getProse } from '../library/get-prose.ts';
import { buildCampaignCrumbs } from './build-campaign-crumbs.ts';
import { buildLinksFact, buildTextFact } from './build-fact.ts';
import { getFacetValuePath } from './build-facets-view.ts';
import { getLayout } from './build-leaflet-matrix.ts';
import { buildLink, pick } from './build-link.ts';
import { buildLanguagesFact } from './build-material-facts.ts';
import { buildOthers } from './build-others.ts';
import { buildWorkPage } from './build-work-page.ts';
import { formatDate } from './format-facts.ts';
import type { LeafletTextView, LeafletView } from './leaflet-view.ts';
import type { FactView } from './material-view.ts';
import { buildRichText } from './rich-text.ts';
import { getForeignLang, getLang, toHref, type SiteContext } from './site-context.ts';

/** The page of a leaflet. */
export function buildLeafletView(
  context: SiteContext,
  leaflet: Leaflet,
  locale: Locale,
): LeafletView {
  const { library } = context;
  const say = t(locale);
  const campaign = leaflet.campaign === null ? undefined : library.campaigns.get(leaflet.campaign);
  const siblings = library.relations.leafletsByCampaign.get(leaflet.campaign ?? '') ?? [];
  return {
    ...buildWorkPage(context, leaflet, locale, {
      page: 'leaflet',
      crumbs: buildCampaignCrumbs(context, leaflet, locale),
      kind: {
        href: toHref(context, getFacetValuePath(locale, 'type', 'leaflet')),
        label: say('type.leaflet'),
        lang: null,
      },
      facts: buildFacts(context, leaflet, locale),
    }),
    campaign: campaign === undefined ? null : buildLink(context, campaign, locale),
    text: buildText(context, leaflet, locale),
    lockedSlots: leaflet.lockedSlots.map(({ kind }) => say(`lockedSlot.${kind}`)),
    partnerSlots: leaflet.partnerSlots.map(({ kind }) => say(`partnerSlot.${kind}`)),
    others: buildOthers(context, siblings, leaflet, locale),
  };
}

function buildText(context: SiteContext, leaflet: Leaflet, locale: Locale): LeafletTextView | null {
  const shown = getProse(leaflet, locale);
  if (shown === null) return null;
  const lang = getForeignLang(getLang(shown.textLocale), locale);
  const { headline, sections, callToAction } = shown.prose;
  const written = sections.filter(({ heading, text }) => heading !== null || text !== null);
  if (headline === null && callToAction === null && written.length === 0) return null;
  const toText = (text: string | null) => (text === null ? null : { text, lang });
  return {
    headline: toText(headline),
    sections: written.map(({ heading, text }, at) => ({
      key: `section-${at + 1}`,
      heading: toText(heading),
      text: buildRichText(context, text, lang),
    })),
    callToAction: toText(callToAction),
  };
}

function buildFacts(context: SiteContext, leaflet: Leaflet, locale: Locale): readonly FactView[] {
  const { terms, organisations, campaigns } = context.library;
  const say = t(locale);
  const tagged = (key: string, label: string, ids: readonly string[]) =>
    buildLinksFact(context, key, label, pick(terms, ids), locale);
  const made = (key: string, label: string, ids: readonly string[]) =>
    buildLinksFact(context, key, label, pick(organisations, ids), locale);
  const { campaign, publisher, date } = leaflet;
  return [
    ...buildLinksFact(
      context,
      'campaign',
      say('material.campaign'),
      pick(campaigns, campaign === null ? [] : [campaign]),
      locale,
    ),
    ...buildTextFact('layout', say('leaflet.layout'), getLayout(leaflet, locale)),
    ...tagged('fields', say('material.fields'), leaflet.fields),
    ...tagged('targetGroups', say('material.targetGroups'), leaflet.targetGroups),
    ...tagged('audiences', say('material.audiences'), leaflet.audiences),
    ...made('creators', say('material.creators'), leaflet.creators),
    ...made('publisher', say('material.publisher'), publisher === null ? [] : [publisher]),
    ...buildTextFact('date', say('material.date'), date === null ? null : formatDate(locale, date)),
    ...buildLanguagesFact(context, leaflet, locale),
  ];
}

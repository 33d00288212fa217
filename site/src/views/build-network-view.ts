import type { Network } from '@closer/shared/content/network.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { buildGroups } from './build-entry-groups.ts';
import { buildEntryPage } from './build-entry-page.ts';
import { buildLinksFact, buildTextFact } from './build-fact.ts';
import { pick } from './build-link.ts';
import { formatPeriod } from './format-period.ts';
import type { NetworkView } from './network-view.ts';
import type { SiteContext } from './site-context.ts';

/** The page of a network. */
export function buildNetworkView(
  context: SiteContext,
  network: Network,
  locale: Locale,
): NetworkView {
  const { organisations, places, projects } = context.library;
  const say = t(locale);
  return buildEntryPage(context, network, locale, {
    page: 'network',
    list: { path: `/${locale}/networks/`, label: say('networks.title') },
    facts: [
      ...buildTextFact('acronym', say('organisation.acronym'), network.acronym),
      ...buildTextFact(
        'period',
        say('caseStudy.period'),
        network.period === null ? null : formatPeriod(locale, network.period),
      ),
      ...buildLinksFact(
        context,
        'places',
        say('caseStudy.places'),
        pick(places, network.places),
        locale,
      ),
      ...buildLinksFact(
        context,
        'project',
        say('type.project'),
        pick(projects, network.project === null ? [] : [network.project]),
        locale,
      ),
    ],
    groups: buildGroups(context, locale, [
      {
        key: 'members',
        heading: say('organisation.members'),
        entries: pick(organisations, network.members),
        look: 'tiles',
      },
    ]),
  });
}

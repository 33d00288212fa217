import type { Project } from '@closer/shared/content/project.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { formatProgress } from '../i18n/format-progress.ts';
import { t } from '../i18n/t.ts';
import type { PageEntry } from '../library/library.ts';
import { buildLinksFact, buildNamesFact, buildTextFact, buildWebsiteFact } from './build-fact.ts';
import { pick } from './build-link.ts';
import { formatPeriod } from './format-period.ts';
import type { FactView } from './material-view.ts';
import type { SiteContext } from './site-context.ts';

/** At a glance: how far, when, where, on what, for whom, how. Only what somebody has said. */
export function buildProjectFacts(
  context: SiteContext,
  project: Project,
  locale: Locale,
): readonly FactView[] {
  const { terms, places } = context.library;
  const say = t(locale);
  const links = (key: string, label: string, entries: readonly PageEntry[]) =>
    buildLinksFact(context, key, label, entries, locale);
  return [
    ...buildNamesFact(project, locale, say('project.names')),
    ...buildTextFact(
      'progress',
      say('progress.label'),
      project.progress === null ? null : formatProgress(locale, project.progress),
    ),
    ...buildTextFact(
      'period',
      say('caseStudy.period'),
      project.period === null ? null : formatPeriod(locale, project.period),
    ),
    ...links('places', say('caseStudy.places'), pick(places, project.places)),
    ...links('fields', say('material.fields'), pick(terms, project.fields)),
    ...links('targetGroups', say('material.targetGroups'), pick(terms, project.targetGroups)),
    ...links('methods', say('caseStudy.methods'), pick(terms, project.methods)),
    ...buildWebsiteFact(project.website, locale),
  ];
}

/** The programme that pays, with its own years: they are not those of the project. */
export function buildProgrammeFacts(
  context: SiteContext,
  project: Project,
  locale: Locale,
): readonly FactView[] {
  const { programmes, organisations } = context.library;
  const say = t(locale);
  const programme = project.programme === null ? undefined : programmes.get(project.programme);
  if (programme === undefined) return [];
  const { component, period, funder } = programme;
  return [
    ...buildLinksFact(context, 'programme', say('type.programme'), [programme], locale),
    ...buildTextFact('component', say('programme.component'), component),
    ...buildTextFact(
      'programmePeriod',
      say('programme.period'),
      period === null ? null : formatPeriod(locale, period),
    ),
    ...buildLinksFact(
      context,
      'funder',
      say('programme.funder'),
      pick(organisations, funder === null ? [] : [funder]),
      locale,
    ),
  ];
}

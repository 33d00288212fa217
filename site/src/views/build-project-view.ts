import type { Project } from '@closer/shared/content/project.ts';
import type { Locale } from '@closer/shared/locales.ts';
import { t } from '../i18n/t.ts';
import { getProse } from '../library/get-prose.ts';
import { getFiguresPath, hasFigures, hasFigureSources } from '../library/project-figures.ts';
import { buildEntryPage } from './build-entry-page.ts';
import { buildIndicators, shareSource } from './build-indicators.ts';
import { buildLink, pick } from './build-link.ts';
import { buildPartnerMap } from './build-partner-map.ts';
import { buildPicture } from './build-picture.ts';
import { buildProjectGroups } from './build-project-groups.ts';
import { buildMoney } from './build-project-money.ts';
import { buildPartners } from './build-project-partners.ts';
import { buildProjectFacts, buildProgrammeFacts } from './build-project-facts.ts';
import { buildActivities, buildObjectives } from './build-project-work.ts';
import { buildTextParts } from './build-text-parts.ts';
import { buildTimeline } from './build-timeline.ts';
import type { LinkView } from './frame-view.ts';
import type { ProjectView } from './project-view.ts';
import { getForeignLang, getLang, toHref, type SiteContext } from './site-context.ts';
import { buildText } from './text-view.ts';

/** The page of a project: who, what for, when, with whom, with what money, what came of it. */
export function buildProjectView(
  context: SiteContext,
  project: Project,
  locale: Locale,
): ProjectView {
  const { library } = context;
  const say = t(locale);
  const shown = getProse(project, locale);
  const lang = shown === null ? null : getForeignLang(getLang(shown.textLocale), locale);
  const subtitle = shown?.prose.subtitle ?? null;
  const indicators = shareSource(buildIndicators(context, project.indicators, locale));
  const links = (ids: readonly string[]) =>
    pick(library.terms, ids).map((each) => buildLink(context, each, locale));
  const [partOf] = pick(library.projects, project.partOf === null ? [] : [project.partOf]);
  const list = { path: `/${locale}/projects/`, label: say('projects.title') };
  const page = buildEntryPage(context, project, locale, {
    page: 'project',
    list,
    facts: buildProjectFacts(context, project, locale),
    groups: buildProjectGroups(context, project, locale),
    parts: buildTextParts(context, project, locale, ({ results, principles }) => [
      ['results', say('project.results'), results],
      ['principles', say('project.principles'), principles],
    ]),
  });
  const view = {
    ...page,
    cover: buildPicture(context, project.cover, shown?.prose.coverAlt ?? '', lang),
    subtitle: subtitle === null ? null : { text: subtitle, lang },
    acronym: project.acronym,
    partOf: partOf === undefined ? null : buildLink(context, partOf, locale),
    objectives: buildObjectives(project, locale),
    activities: buildActivities(context, project, locale),
    timeline: buildTimeline(context, project, locale),
    partners: buildPartners(context, project, locale),
    statedPartners:
      project.statedPartners === null
        ? null
        : say('project.statedPartners', { count: project.statedPartners }),
    map: buildPartnerMap(context, project),
    beneficiaries: project.beneficiaries.flatMap(({ group, direct, notes }) => {
      const note = buildText(notes, locale);
      const [link = null] = links(group === null ? [] : [group]);
      return link === null && note === null ? [] : [{ group: link, note, direct }];
    }),
    priorityGroups: links(project.priorityGroups),
    competences: links(project.competences),
    competencesOpen: project.competencesOpen,
    indicators: indicators.figures,
    indicatorsSource: indicators.source,
    money: buildMoney(context, project, locale),
    programme: buildProgrammeFacts(context, project, locale),
    figures: buildFiguresLink(context, project, locale),
    all: { href: toHref(context, list.path), label: say('project.all'), lang: null },
  };
  return { ...view, isBare: isBare(view) };
}

function buildFiguresLink(context: SiteContext, project: Project, locale: Locale): LinkView | null {
  if (!hasFigures(context.library, project)) return null;
  const href = toHref(context, getFiguresPath(context.library, project, locale));
  const key = hasFigureSources(context.library, project) ? 'figures.all' : 'figures.allPlain';
  return { href, label: t(locale)(key), lang: null };
}

/** Tells whether a page would have nothing to show below its heading. */
function isBare(view: Omit<ProjectView, 'isBare'>): boolean {
  const { facts, groups, parts, objectives, activities, partners, beneficiaries } = view;
  const { priorityGroups, competences, indicators, money, programme } = view;
  return (
    [view.summary, view.body, view.statedPartners].every((each) => each === null) &&
    [
      ...[facts, groups, parts, objectives, activities, partners, beneficiaries],
      ...[priorityGroups, competences, indicators, money, programme],
    ].every((each) => each.length === 0)
  );
}

import { expect, test } from 'vitest';
import {
  campaign,
  caseStudy,
  material,
  prose,
  snapshotEntry,
} from '../../../tests/fixtures/entries.ts';
import { actionPlan, event, portfolio, project } from '../../../tests/fixtures/plan-entries.ts';
import { buildFixtureContext } from '../../../tests/fixtures/site-context.ts';
import { buildCampaignView } from './build-campaign-view.ts';
import { buildCaseStudyView } from './build-case-study-view.ts';
import { buildMaterialView } from './build-material-view.ts';

const titled = (title: string) => ({ en: prose(title, title.toLowerCase()) });
const guide = material({ id: 'guide', prose: titled('Guide'), project: 'conet' });
const practice = caseStudy({ id: 'practice', prose: titled('Practice'), project: 'conet' });
const week = campaign({ id: 'week', prose: titled('Week'), project: 'conet' });
const entries = [
  guide,
  practice,
  week,
  project({ id: 'conet', prose: titled('CoNet') }),
  actionPlan({ id: 'plan', prose: titled('Plan'), materials: ['guide'] }),
  portfolio({ id: 'ready', prose: titled('Ready'), materials: ['guide'] }),
  actionPlan({
    id: 'later',
    prose: titled('Later'),
    basedOnMaterials: ['guide'],
    basedOnPractices: ['practice'],
  }),
  event({ id: 'talk', prose: titled('Talk'), materials: ['guide'] }),
];
const context = buildFixtureContext({
  sequence: 1,
  gone: [],
  entries: entries.map((each) => snapshotEntry(each)),
});
const getProject = (facts: ReturnType<typeof buildMaterialView>['facts']) =>
  facts.find(({ key }) => key === 'project')?.values;

test('shows on a document the plans that it holds or gave rise to, and events that use it', () => {
  const { plans } = buildMaterialView(context, guide, 'en');
  expect(
    plans.map(({ heading, cards }) => [heading, ...cards.map(({ title }) => title.text)]),
  ).toEqual([
    ['The plan itself', 'Plan', 'Ready'],
    ['Plans that build on it', 'Later'],
    ['Events', 'Talk'],
  ]);
});

test('shows on a good practice the plans that stand on it', () => {
  const { groups } = buildCaseStudyView(context, practice, 'hu');
  expect(groups.map(({ heading }) => heading)).toEqual(['Erre épülő tervek']);
});

test('names the project that a material, a good practice or a campaign came out of', () => {
  const conet = [{ text: 'CoNet', href: '/en/project/conet/', lang: null }];
  expect(getProject(buildMaterialView(context, guide, 'en').facts)).toEqual(conet);
  expect(getProject(buildCaseStudyView(context, practice, 'en').facts)).toEqual(conet);
  expect(getProject(buildCampaignView(context, week, 'en').facts)).toEqual(conet);
});

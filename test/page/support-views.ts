import type { Page } from 'playwright-core';
import { ApartPage } from './support-apart.ts';
import { Dialog } from './support-embed-dialog.ts';
import { LabPage, texts as labTexts } from './support-lab.ts';
import type { Simulator } from './support.ts';
import { caseOf, runOf, stepIdsOf } from './support.ts';
import { texts as stationTexts } from './support-stations.ts';
import { Learner, mouse, texts as studyTexts } from './support-study.ts';

/** A view of the page: how one comes to it, from wherever one is. */
export interface View {
  readonly name: string;
  readonly come: (sim: Simulator) => Promise<void>;
  /** Closes what has opened; the next view is then come to. */
  readonly leave?: (sim: Simulator) => Promise<void>;
}
const escape = (sim: Simulator): Promise<void> => sim.press('Escape');
const heading = (page: Page, level: number, name: string): Promise<void> =>
  page.getByRole('heading', { level, name, exact: true }).waitFor();

/** A trial at a step, told by how its id ends; null: the last. */
async function at(sim: Simulator, id: string, end: string | null, more = {}): Promise<void> {
  const ids = stepIdsOf(await runOf(caseOf(id)));
  const place = end === null ? ids.length - 1 : ids.findIndex((one) => one.endsWith(end));
  await sim.open(caseOf(id), place, more);
}
const panel = (name: string, id = 'stolen-token'): View => ({
  name: `the panel "${name}"`,
  come: async (sim) => {
    await at(sim, id, null, { panel: name });
    await sim.inspector.getByRole('tabpanel').waitFor();
  },
});

/** The trials, their panels, and what opens over them. */
export const VIEWS: readonly View[] = [
  { name: 'the first screen', come: (sim) => at(sim, 'trial-1', '.anonymous', { panel: 'none' }) },
  {
    name: 'a prediction asked for',
    come: (sim) => at(sim, 'trial-2', '.identifying', { panel: 'none' }),
  },
  { name: 'the end of a trial', come: (sim) => at(sim, 'stolen-token', null, { panel: 'none' }) },
  {
    name: 'as the API sees it',
    come: (sim) => at(sim, 'trial-5', '.serving', { panel: 'none', view: 'api' }),
  },
  {
    name: 'the list of trials',
    come: async (sim) => {
      await at(sim, 'trial-3', '.granting', { panel: 'none' });
      await sim.button('app.all').click();
      await heading(sim.page, 2, 'All trials');
    },
    leave: escape,
  },
  {
    name: 'a definition',
    come: async ({ page }) => {
      await page.getByRole('button', { name: 'token', exact: true }).first().click();
      await page.getByRole('dialog', { name: 'token' }).waitFor();
    },
    leave: escape,
  },
  {
    name: 'the help',
    come: async (sim) => {
      await sim.button('app.help').click();
      await sim.page.getByRole('dialog').getByText('The parties').waitFor();
    },
    leave: escape,
  },
  {
    name: 'the embed dialog',
    come: async (sim) => {
      await sim.button('app.embed').click();
      const ids = stepIdsOf(await runOf(caseOf('trial-3')));
      const step = ids.findIndex((one) => one.endsWith('.granting'));
      await new Dialog(sim.page).previews(step, ids.length);
    },
    leave: escape,
  },
  {
    name: 'a notice',
    come: async (sim) => {
      await sim.follow('#/no-such-trial');
      await sim.page.getByRole('alert').waitFor();
    },
    leave: (sim) => sim.button('notice.close').click(),
  },
  ...['http', 'machines', 'store', 'knowledge', 'comparison'].map((name) => panel(name)),
  panel('remembering', 'session'),
];

const go = async (sim: Simulator, hash: string, level: number, name: string): Promise<void> => {
  await sim.follow(hash);
  await heading(sim.page, level, name);
};
const press = (sim: Simulator, name: string): Promise<void> =>
  sim.page.getByRole('main').getByRole('button', { name, exact: true }).click();

const inLab =
  (act: (lab: LabPage) => Promise<void>) =>
  async ({ page }: Simulator): Promise<void> => {
    await act(new LabPage(page));
  };

/** The lab, with each of its tools. */
export const LAB_VIEWS: readonly View[] = [
  {
    name: 'the lab',
    come: async (sim) => {
      await sim.follow('#/lab');
      await new LabPage(sim.page).ready();
    },
  },
  {
    name: 'a token made in the lab',
    come: inLab(async (lab) => {
      await lab.take('trial-3');
      await lab.send();
    }),
  },
  {
    name: 'a request word by word',
    come: inLab((lab) => lab.button('lab.form.raw').click()),
    leave: inLab((lab) => lab.button('lab.form.guided').click()),
  },
  { name: 'clock and tokens', come: inLab((lab) => lab.tool('tokens').click()) },
  { name: 'the thefts', come: inLab((lab) => lab.tool('theft').click()) },
  { name: 'the checks', come: inLab((lab) => lab.tool('checks').click()) },
  {
    name: 'a check taken away',
    come: inLab((lab) => lab.turn(labTexts('guard.tokenExpired'))),
    leave: inLab((lab) => lab.turn(labTexts('guard.tokenExpired'))),
  },
  {
    name: 'what if',
    come: inLab(async (lab) => {
      await lab.tool('what-if').click();
      await lab.button('lab.what-if.run').click();
      await lab.main.locator('.time-line').first().waitFor();
    }),
    leave: inLab((lab) => lab.button('lab.what-if.back').click()),
  },
  { name: 'the file', come: inLab((lab) => lab.tool('file').click()) },
  {
    name: 'the lab, looked into',
    come: inLab((lab) => lab.button('app.inspector.open').click()),
    leave: inLab((lab) => lab.button('app.inspector.shut').click()),
  },
];

/** The pages of the guided path, and a trial on it. */
export const STUDY_VIEWS: readonly View[] = [
  { name: 'the map', come: (sim) => go(sim, '#/study', 2, 'Study') },
  { name: 'the empty summary', come: (sim) => go(sim, '#/study/summary', 2, 'Summary') },
  { name: 'what a check costs', come: (sim) => go(sim, '#/study/cost', 2, 'What a check costs') },
  {
    name: 'spot the thief',
    come: async (sim) => {
      await go(sim, '#/study/thief', 2, 'Spot the thief');
      await press(sim, stationTexts('thief.begin'));
      await heading(sim.page, 3, stationTexts('thief.request', { number: 1, count: 20 }));
    },
  },
  {
    name: 'be the API',
    come: async (sim) => {
      await go(sim, '#/study/seat', 2, 'Be the API');
      await press(sim, stationTexts('seat.begin'));
      await heading(sim.page, 3, stationTexts('seat.request', { number: 1, count: 11 }));
    },
  },
  {
    name: 'be the API, decided',
    come: async (sim) => {
      await sim.page.getByRole('main').getByRole('radio').first().check();
      await press(sim, stationTexts('seat.commit'));
      await heading(sim.page, 3, stationTexts('seat.verdict'));
    },
  },
  {
    name: 'a goal',
    come: async (sim) => {
      await sim.follow('#/trial-3?study=on');
      await new Learner(sim.page, mouse, false).button('study.start').waitFor();
    },
  },
  {
    name: 'a question',
    come: async (sim) => {
      const learner = new Learner(sim.page, mouse, false);
      await learner.button('study.start').click();
      await sim.recorded((await runOf(caseOf('trial-3'))).length);
      await sim.press('End');
      await learner.button('debrief.open').click();
      await learner.debrief.getByRole('heading', { level: 4 }).waitFor();
    },
  },
  {
    name: 'a question answered',
    come: async (sim) => {
      const { debrief } = new Learner(sim.page, mouse, false);
      await debrief.getByRole('list').getByRole('button').first().click();
      await debrief.getByRole('button', { name: studyTexts('debrief.next') }).waitFor();
    },
  },
  { name: 'the summary', come: (sim) => go(sim, '#/study/summary', 2, 'Summary') },
];

/** One page on which a defence is taken apart, or two days stand side by side, with all that it shows. */
const apart = (
  name: string,
  hash: string,
  then: (one: ApartPage) => Promise<void> = () => Promise.resolve(),
): View => ({
  name,
  come: async (sim) => {
    await sim.follow(hash);
    const one = new ApartPage(sim.page);
    await one.ready();
    await then(one);
  },
});
/** Defences taken apart, at each level, and side by side. */
export const APART_VIEWS: readonly View[] = [
  apart('a signature, piece by piece', '#/defences/apart/oauth1', async (one) => {
    await one.button('apart.all').click();
    await one.press('apart.send');
  }),
  apart('a signature, some pieces left', '#/defences/apart/oauth1/faded', (one) =>
    one.press('apart.oauth1.sign'),
  ),
  apart('a signature, most left', '#/study/oauth1/alone', (one) => one.press('apart.oauth1.sign')),
  apart('a code with a proof', '#/defences/apart/pkce', async (one) => {
    await one.button('apart.all').click();
    await one.press('apart.pkce.sniff');
  }),
  apart('a code, most left', '#/study/pkce/alone', (one) => one.press('apart.pkce.play')),
  apart('a token with a key', '#/study/dpop', async (one) => {
    await one.button('apart.all').click();
    await one.press('apart.dpop.take');
  }),
  apart('a proof, most left', '#/defences/apart/dpop/alone', (one) => one.press('apart.dpop.sign')),
  apart('what it costs', '#/defences/apart/costs'),
  apart('three legs and a code', '#/defences/apart/legs'),
  apart('two that are not run', '#/defences/apart/others'),
  apart('side by side', '#/defences/sniffed/dpop/beside'),
];

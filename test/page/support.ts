import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { SCENARIOS, type Scenario } from '../../src/model/scenarios/index.ts';
import { Session } from '../../src/model/session.ts';
import { stepsOf } from '../../src/model/steps.ts';
import { embedding } from '../../src/texts/en/embedding.ts';
import { later } from '../../src/texts/en/later.ts';
import { notices } from '../../src/texts/en/notices.ts';
import { page as pageTexts } from '../../src/texts/en/page.ts';
import { panels } from '../../src/texts/en/panels.ts';
import { predict } from '../../src/texts/en/predict.ts';
import { terms } from '../../src/texts/en/terms.ts';
import { createTexts, en } from '../../src/texts/index.ts';

/** Every text that the page can show. */
const messages = {
  ...en,
  ...later,
  ...pageTexts,
  ...embedding,
  ...notices,
  ...panels,
  ...predict,
  ...terms,
};
export const texts = createTexts(messages);
export type TextKey = keyof typeof messages;

/** One scenario in one of its ways. */
export interface Case {
  readonly name: string;
  readonly scenario: Scenario;
  /** Null for a scenario that has none, and for the first: that one needs no word in the address. */
  readonly way: string | null;
}
export const CASES: readonly Case[] = SCENARIOS.flatMap((scenario) =>
  (scenario.ways ?? [null]).map((way, place) => ({
    name: way === null ? scenario.id : `${scenario.id} (${way})`,
    scenario,
    way: place === 0 ? null : way,
  })),
);
/** The case of that id, in its first way. */
export function caseOf(id: string): Case {
  const found = CASES.find(({ scenario }) => scenario.id === id);
  if (!found) throw new Error(`There is no scenario ${id}.`);
  return found;
}

/** A text as the page shows it where it is drawn: `[[term]]` and `**strong**` without their marks. */
export const textOf = (key: string): string => {
  const text = texts.find(key);
  if (text === null) throw new Error(`There is no text ${key}.`);
  return text.replace(/\*\*|\[\[|\]\]/g, '');
};
export const titleOf = ({ id, number }: Scenario): string => {
  const title = textOf(`scenario.${id}.title`);
  return number === null ? title : texts('stage.trial', { number, title });
};
export const addressOf = (
  { scenario, way }: Case,
  more: Readonly<Record<string, string>> = {},
): string => {
  const query = new URLSearchParams(more);
  if (way !== null) query.set('way', way);
  return `#/${scenario.id}${query.size > 0 ? `?${query.toString()}` : ''}`;
};

const runs = new Map<string, Session>();
/** The same run in Node: what the page is held against. */
export async function runOf(one: Case): Promise<Session> {
  let session = runs.get(one.name);
  if (!session) {
    session = Session.create({ scenario: one.scenario, way: one.way });
    runs.set(one.name, session);
  }
  await session.done;
  return session;
}
export const stepIdsOf = (session: Session): readonly string[] =>
  stepsOf(session.trace).steps.map(({ id }) => id);

/** Polls until it holds: the page may still be recording, or the machine be slow. */
export const soon = <T>(read: () => T | Promise<T>): ReturnType<typeof expect.poll<T>> =>
  expect.poll(read, { timeout: 10_000, interval: 25 });

/** The simulator in a page, by role and name. */
export class Simulator {
  readonly slider: Locator;
  readonly inspector: Locator;
  readonly messages: Locator;

  constructor(readonly page: Page) {
    this.slider = page.getByRole('slider', { name: texts('controls.timeline') });
    this.inspector = page.getByRole('complementary', { name: texts('app.inspector') });
    this.messages = page.getByRole('list', { name: texts('stage.messages') });
  }

  /** By its name, or by the shorter one that it has where there is little room. */
  button(key: TextKey): Locator {
    const named = (name: string): Locator => this.page.getByRole('button', { name, exact: true });
    const short = texts.find(`${key}.short`);
    return short === null ? named(texts(key)) : named(texts(key)).or(named(short));
  }
  tab(key: TextKey): Locator {
    return this.page.getByRole('tab', { name: texts(key), exact: true });
  }
  choice(key: TextKey): Locator {
    return this.page.getByRole('combobox', { name: texts(key), exact: true });
  }
  get heading(): Locator {
    return this.page.getByRole('main').getByRole('heading', { level: 2 });
  }

  /** The step shown, from 0. */
  async step(): Promise<number> {
    return Number(await this.slider.getAttribute('aria-valuenow')) - 1;
  }
  async standsAt(step: number): Promise<void> {
    await soon(() => this.step()).toBe(step);
  }
  /** Waits until the step is told in words, which is done when it is painted. */
  async told(step: number): Promise<void> {
    const total = await this.slider.getAttribute('aria-valuemax');
    const place = texts('controls.position', { step: step + 1, total: total ?? '' });
    await soon(() => this.page.locator('tt-words p').textContent()).toContain(place);
  }
  /** Waits until the address names the step that is shown: it is written once the step is painted. */
  async isAddressed(id: string): Promise<void> {
    await soon(() => this.page.url()).toContain(`at=${id}`);
  }
  /** Waits until the page has recorded as many steps as there are. */
  async recorded(total: number): Promise<void> {
    await soon(() => this.slider.getAttribute('aria-valuemax')).toBe(String(total));
  }
  /** Follows a link within the page. */
  async follow(hash: string): Promise<void> {
    await this.page.evaluate((to) => {
      location.hash = to;
    }, hash);
  }
  /** Opens a case at a step, all of it recorded. */
  async open(one: Case, step = 0, more: Readonly<Record<string, string>> = {}): Promise<Session> {
    const session = await runOf(one);
    const id = stepIdsOf(session)[step] ?? '';
    await this.follow(addressOf(one, step === 0 ? more : { at: id, ...more }));
    // Not the heading: where it is narrow, the inspector stands in place of the stage.
    await soon(() => this.page.title()).toContain(titleOf(one.scenario));
    await this.recorded(session.length);
    await this.standsAt(step);
    return session;
  }
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}

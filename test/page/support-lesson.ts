import type { Locator, Page } from 'playwright-core';
import { classroom } from '../../src/texts/en/class.ts';
import { defences } from '../../src/texts/en/defences.ts';
import { later } from '../../src/texts/en/later.ts';
import { lessonPlan } from '../../src/texts/en/lesson-plan.ts';
import { page as pageTexts } from '../../src/texts/en/page.ts';
import { predict } from '../../src/texts/en/predict.ts';
import { questions } from '../../src/texts/en/questions.ts';
import { study } from '../../src/texts/en/study.ts';
import { createTexts, en } from '../../src/texts/index.ts';
import type { Plan } from '../../src/class/plan.ts';
import { soon } from './support.ts';

const messages = {
  ...en,
  ...later,
  ...pageTexts,
  ...predict,
  ...questions,
  ...study,
  ...defences,
  ...classroom,
  ...lessonPlan,
};
export const texts = createTexts(messages);
type Key = keyof typeof messages;

/** A lesson of each kind of thing. */
export const LESSON: Plan = {
  version: 1,
  title: 'Who asks?',
  items: [
    { kind: 'scenario', id: 'trial-1', note: 'Five minutes.' },
    { kind: 'question', id: 'basic-is-encrypted', note: 'Let them vote twice.' },
  ],
};

/** Planning a lesson, by role and name. */
export class PlanPage {
  readonly main: Locator;
  constructor(readonly page: Page) {
    this.main = page.getByRole('main');
  }

  button(key: Key, params: Readonly<Record<string, string>> = {}): Locator {
    return this.main.getByRole('button', { name: texts(key, params), exact: true });
  }
  get items(): Locator {
    return this.main.getByRole('list', { name: texts('plan.items') }).getByRole('listitem');
  }
  note(title: string): Locator {
    return this.main.getByRole('textbox', { name: texts('plan.note', { title }), exact: true });
  }
  async name(title: string): Promise<void> {
    await this.main.getByRole('textbox', { name: texts('plan.name') }).fill(title);
  }
  /** Adds a trial or a question by the value of its option. */
  async add(value: string): Promise<void> {
    const before = await this.items.count();
    await this.main.getByRole('combobox', { name: texts('plan.add.what') }).selectOption(value);
    await this.button('plan.add').first().click();
    await soon(() => this.items.count()).toBe(before + 1);
  }
  async addDefence(attack: string, defence: string): Promise<void> {
    await this.main.getByRole('combobox', { name: texts('plan.add.attack') }).selectOption(attack);
    await this.main
      .getByRole('combobox', { name: texts('plan.add.defence') })
      .selectOption(defence);
    await this.button('plan.add').last().click();
  }
  async titles(): Promise<string[]> {
    return (await this.items.locator('.title').allInnerTexts()).map(
      (text) => text.split('\n')[0] ?? '',
    );
  }
}

/** The text of the file that an act saves. */
export async function savedBy(
  page: Page,
  act: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await act();
  const file = await coming;
  const parts: Buffer[] = [];
  for await (const part of await file.createReadStream()) parts.push(part as Buffer);
  return { name: file.suggestedFilename(), text: Buffer.concat(parts).toString('utf8') };
}

import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { writeJson } from '../../src/class/results.ts';
import { lessonPlan } from '../../src/texts/en/lesson-plan.ts';
import { openPage } from './browser.ts';
import { LessonWindow, texts } from './support-class.ts';
import { soon } from './support.ts';

const DOCUMENT = 'docs/teaching.md';
const text = readFileSync(new URL(`../../${DOCUMENT}`, import.meta.url), 'utf8');
/** A part of the document, from its heading to the next one. */
function partOf(heading: string): string {
  const part = text.split(/^## /m).find((one) => one.startsWith(heading));
  if (part === undefined) throw new Error(`${DOCUMENT} has no part “${heading}”.`);
  return part;
}

/** A thing to be done, or to be seen. */
type Deed =
  | { readonly do: 'click' | 'go' | 'press' | 'see' | 'count'; readonly what: string }
  /** Pressed until it is seen. */
  | { readonly do: 'until'; readonly what: string; readonly key: string };
interface Row {
  readonly minutes: string;
  readonly deeds: readonly Deed[];
}

/** Reads what a sentence has one do: **bold** is clicked, `code` pressed or gone to, “quotes” are seen. */
function deedsOf(sentence: string): Deed[] {
  const found = sentence.matchAll(/\*\*(.+?)\*\*|`([^`]+)`( to)?|(to )?“([^”]+)”|\bHands\b/g);
  let key = '';
  return [...found].flatMap(([all, bold, code, until, to, quote]): Deed[] => {
    if (bold !== undefined) return [{ do: 'click', what: bold }];
    if (code?.startsWith('#/') === true) return [{ do: 'go', what: code }];
    if (code !== undefined) {
      key = code.replace(' ', '');
      return until === undefined ? [{ do: 'press', what: key }] : [];
    }
    if (quote === undefined) return [{ do: 'count', what: all }];
    // The key before it may have taken the “to”.
    const before = sentence.slice(0, sentence.indexOf(`“${quote}”`));
    return to !== undefined || before.endsWith('` to ')
      ? [{ do: 'until', what: quote, key }]
      : [{ do: 'see', what: quote }];
  });
}
const rowsOf = (part: string): Row[] =>
  part
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .flatMap(([, minutes = '', cell = '']) =>
      /^\d+–\d+$/.test(minutes) ? [{ minutes, deeds: deedsOf(cell) }] : [],
    );
const openingOf = (part: string): Deed[] => deedsOf(/^Open (?:.|\n)+?\n\n/m.exec(part)?.[0] ?? '');

/** What is read, and is no button that says what comes next. */
const reads = (page: Page, what: string): Locator =>
  page
    .getByText(what, { exact: what.length < 10 })
    .and(page.locator(':not(button, button *, [role=status])'))
    .filter({ visible: true });

const FILE = {
  name: 'ana.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    writeJson(
      {
        version: 1,
        records: [
          {
            kind: 'answered',
            at: 1,
            question: 'only-the-owner',
            station: 'lesson',
            answer: 'its-owner-alone',
            truth: 'whoever-shows-it',
          },
        ],
      },
      'Ana',
    ),
  ),
};

/** Where a window of the lesson is, whichever it is. */
function placeOf(window: LessonWindow | null): string {
  const [path = '', query] = window?.page.url().split('?') ?? [];
  const said = new URLSearchParams(query);
  said.delete('show');
  said.sort();
  return `${path}?${said.toString()}`;
}

/** A class: the hall, the desk once it is opened, and whoever leads. */
class Lesson {
  private desk: LessonWindow | null = null;
  private constructor(private readonly hall: LessonWindow) {}
  static async open(): Promise<{ lesson: Lesson; expectQuiet: () => Promise<void> }> {
    const { page, context, expectQuiet } = await openPage({ width: 1920, height: 1080 });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    return { lesson: new Lesson(new LessonWindow(page)), expectQuiet };
  }

  /** Goes through a row; the two windows lead by turns. */
  async row({ minutes, deeds }: Row, place: number): Promise<void> {
    const leader = place % 2 === 1 && this.desk ? this.desk : this.hall;
    const [from = '', to = ''] = minutes.split('–');
    const inHall = Number(to) <= 75;
    // Whoever leads now has come to where the other led.
    if (inHall) await soon(() => placeOf(this.desk) === placeOf(this.hall)).toBe(true);
    for (const deed of deeds) await this.deed(deed, leader, `${minutes}: ${deed.what}`);
    if (!inHall) return;
    const note = lessonPlan['made.minutes'].replace('{from}', from).replace('{to}', to);
    await soon(() => this.desk?.page.getByText(note).count()).toBe(1);
  }
  async deeds(deeds: readonly Deed[]): Promise<void> {
    for (const deed of deeds) await this.deed(deed, this.hall, deed.what);
  }

  private async deed(deed: Deed, leader: LessonWindow, at: string): Promise<void> {
    const { page } = this.hall;
    if (deed.do === 'go') await page.goto(new URL(deed.what, page.url()).href);
    else if (deed.do === 'click') await this.click(deed.what);
    else if (deed.do === 'press' && deed.what === 'End') {
      // A day is still played while it is shown: its end is there once something can follow.
      const next = page.getByRole('button', { name: /^Next: / });
      await soon(async () => {
        await leader.press('End');
        return next.count();
      }).toBe(1);
    } else if (deed.do === 'press') await leader.press(deed.what);
    else if (deed.do === 'count') {
      await leader.page.getByRole('spinbutton').first().fill('7');
      await soon(() => page.getByRole('spinbutton').first().inputValue()).toBe('7');
    } else if (deed.do === 'until') await this.until(deed.key, deed.what, leader, at);
    else
      await soon(async () => ({ at, seen: (await reads(page, deed.what).count()) > 0 })).toEqual({
        at,
        seen: true,
      });
  }
  private async click(name: string): Promise<void> {
    const { page } = this.hall;
    const button = page.getByRole('button', { name, exact: true });
    if (name === texts('class.open.presenter'))
      this.desk = await this.hall.openOther('class.open.presenter');
    else if (name === lessonPlan['results.choose']) {
      const choosing = page.waitForEvent('filechooser');
      await button.click();
      await (await choosing).setFiles(FILE);
    } else await button.click();
  }
  /** Presses a key, a step at a time, until something is seen. */
  private async until(key: string, what: string, leader: LessonWindow, at: string): Promise<void> {
    const { page } = this.hall;
    // Which step is drawn: the address is there before it, where the other window has led.
    const drawn = (): Promise<string> => page.locator('tt-projector header').innerText();
    for (let pressed = 0; (await reads(page, what).count()) === 0; pressed++) {
      const before = await drawn();
      if (pressed > 120)
        throw new Error(`${DOCUMENT}, ${at}: not seen, and ${page.url()} is shown.`);
      await leader.press(key);
      // Where there is no next step yet, it comes by itself.
      await soon(drawn).not.toBe(before);
    }
  }
}

const [TEN, FORTY_FIVE, NINETY] = ['Ten minutes', 'Forty-five minutes', 'Ninety minutes'].map(
  partOf,
) as [string, string, string];

it.each([
  ['ten', openingOf(TEN), rowsOf(TEN), 3],
  ['forty-five', openingOf(FORTY_FIVE), rowsOf(FORTY_FIVE), 10],
  ['ninety', openingOf(NINETY), [...rowsOf(FORTY_FIVE), ...rowsOf(NINETY)], 18],
] as const)('the lesson of %s minutes goes as it is written', async (_, opening, rows, count) => {
  expect(opening.map((deed) => deed.do)).toEqual(['go', 'click', 'click', 'click']);
  expect(rows).toHaveLength(count);
  const { lesson, expectQuiet } = await Lesson.open();
  await lesson.deeds(opening);
  for (const [place, row] of rows.entries()) await lesson.row(row, place);
  await expectQuiet();
});

import type { BrowserContext, Locator, Page } from 'playwright-core';
import { classroom } from '../../src/texts/en/class.ts';
import { page as pageTexts } from '../../src/texts/en/page.ts';
import { later } from '../../src/texts/en/later.ts';
import { panels } from '../../src/texts/en/panels.ts';
import { predict } from '../../src/texts/en/predict.ts';
import { createTexts, en } from '../../src/texts/index.ts';
import { soon } from './support.ts';

const messages = { ...en, ...later, ...pageTexts, ...panels, ...predict, ...classroom };
export const texts = createTexts(messages);
type Key = keyof typeof messages;

/** A window of a lesson, by role and name. */
export class LessonWindow {
  constructor(readonly page: Page) {}

  button(key: Key, params: Readonly<Record<string, string>> = {}): Locator {
    return this.page.getByRole('button', { name: texts(key, params), exact: true });
  }
  /** Where hands are counted for an answer. */
  hands(guess: 'serves' | 'refuses' | 'else'): Locator {
    const option = texts(`predict.${guess}`);
    return this.page.getByRole('spinbutton', { name: texts('class.hands.for', { option }) });
  }
  /** Waits until the address says that it stands there. */
  async standsAt(...parts: readonly string[]): Promise<void> {
    for (const part of parts) await soon(() => this.page.url()).toContain(part);
  }
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
  /** Opens the other window of the lesson by its button. */
  async openOther(key: 'class.open.presenter' | 'class.open.projector'): Promise<LessonWindow> {
    const coming = this.page.context().waitForEvent('page');
    await this.button(key).click();
    const other = new LessonWindow(await coming);
    await other.page.waitForURL(/show=/);
    return other;
  }
  /** Which pair the window is of. */
  async pair(): Promise<string> {
    await soon(() => this.page.url()).toContain('pair=');
    return /pair=(\w+)/.exec(this.page.url())?.[1] ?? '';
  }
}

/** Another window at an address, in the same browser. */
export async function anotherWindow(
  context: BrowserContext,
  address: string,
): Promise<LessonWindow> {
  const page = await context.newPage();
  await page.goto(address);
  return new LessonWindow(page);
}

/** Texts that are drawn smaller than so many px, with their sizes. */
export const smallTexts = (page: Page, least: number): Promise<string[]> =>
  page.evaluate((floor) => {
    const found = new Set<string>();
    const visible = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return (
        width > 1 &&
        height > 1 &&
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      );
    };
    const sizeOf = (element: Element): number => {
      const size = parseFloat(getComputedStyle(element).fontSize);
      if (element instanceof SVGGraphicsElement) return size * (element.getScreenCTM()?.a ?? 1);
      return size;
    };
    const walk = (node: Element | ShadowRoot): void => {
      for (const child of node.childNodes) {
        if (child instanceof Text && child.data.trim() !== '' && node instanceof Element) {
          if (visible(node) && sizeOf(node) < floor)
            found.add(
              `${sizeOf(node).toFixed(2)} ${node.localName}.${node.getAttribute('class') ?? ''}: ${child.data.trim().slice(0, 30)}`,
            );
        } else if (child instanceof Element && !['STYLE', 'SCRIPT'].includes(child.tagName)) {
          if (child.shadowRoot) walk(child.shadowRoot);
          walk(child);
        }
      }
    };
    walk(document.body);
    return [...found];
  }, least);

import type { FrameLocator, Locator, Page } from 'playwright-core';
import { openPage, type PageOptions } from './browser.ts';
import { caseOf, runOf, Simulator, soon, stepIdsOf, texts, type TextKey } from './support.ts';

/** The dialog in a page, by role and name. */
export class Dialog {
  readonly root: Locator;
  readonly preview: FrameLocator;

  constructor(readonly page: Page) {
    this.root = page.getByRole('dialog', { name: texts('embed.title'), exact: true });
    this.preview = page.frameLocator('iframe');
  }

  button(key: TextKey): Locator {
    return this.root.getByRole('button', { name: texts(key), exact: true });
  }
  box(key: TextKey): Locator {
    return this.root.getByRole('checkbox', { name: texts(key), exact: true });
  }
  choice(key: TextKey): Locator {
    return this.root.getByRole('combobox', { name: texts(key), exact: true });
  }
  get height(): Locator {
    return this.root.getByRole('spinbutton', { name: texts('embed.height') });
  }
  tab(key: TextKey): Locator {
    return this.root.getByRole('tab', { name: texts(key), exact: true });
  }
  /** What stands to be copied. */
  get snippet(): Promise<string> {
    return this.root.getByRole('textbox').inputValue();
  }
  /** Waits until the preview is all there, at that step: a frame cut off while it loads is no quiet page. */
  async previews(step: number, total: number): Promise<void> {
    await this.page.locator('iframe').scrollIntoViewIfNeeded();
    const slider = this.preview.getByRole('slider', { name: texts('controls.timeline') });
    await soon(() => slider.getAttribute('aria-valuemax')).toBe(String(total));
    await soon(() => slider.getAttribute('aria-valuenow')).toBe(String(step + 1));
    const panels = (await this.page.locator('iframe').getAttribute('src'))?.includes('panels=');
    if (panels === true) await this.preview.getByRole('tabpanel').waitFor();
  }
}

/** Opens the dialog over a step of a trial. */
export async function opens(id: string, step: number, options: PageOptions = {}) {
  const { page, context, expectQuiet } = await openPage(options);
  const sim = new Simulator(page);
  const one = caseOf(id);
  const session = await sim.open(one, step);
  await sim.button('app.embed').click();
  const dialog = new Dialog(page);
  await dialog.root.waitFor();
  const at = stepIdsOf(await runOf(one))[step] ?? '';
  return { page, context, sim, dialog, session, at, expectQuiet };
}

import assert from 'node:assert/strict';
import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The last words of trial 5. */
export const LAST_WORDS = 'have a seat, let me print you a copy';
/** Longest wait for what a page should do by itself, ms. */
export const PATIENCE = 30_000;

/** What a trial told the page, by an event or, from a frame, by a message. */
interface Told {
  readonly type: string;
  readonly scenario?: string;
  readonly status?: number | null;
  readonly index?: number;
}
/**
 * Runs in each page before anything of the site. As text: what turns TypeScript into scripts may add
 * helpers that a page does not have.
 */
export const LISTEN = `
  // That Lit runs in development is what such a build asks for; its other warnings stand.
  globalThis.litIssuedWarnings = new Set(['dev-mode']);
  globalThis.told = [];
  for (const type of ['ready', 'step', 'end', 'error'])
    addEventListener('token-trials-' + type, ({ detail }) => told.push({ ...detail, type }));
  addEventListener('message', ({ data }) => {
    if (data?.source === 'token-trials') told.push(data);
  });
`;
const told = (page: Page): Promise<readonly Told[]> => page.evaluate('told');

/** Polls until it holds. A trial that tells of an error is not waited for. */
async function until(page: Page, what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await holds())) {
    const errors = (await told(page)).filter(({ type }) => type === 'error');
    assert.deepEqual(errors, [], `Waited for ${what}.`);
    if (performance.now() > end) throw new Error(`In vain waited for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Plays from the first step to the last, as a person does, and checks what the trial tells of it. */
export async function playToEnd(page: Page, where: Locator | FrameLocator): Promise<void> {
  const messages = where.getByRole('list', { name: 'What happened so far', exact: true });
  const next = where.getByRole('button', { name: 'Next', exact: true });
  const ended = async (): Promise<boolean> => (await told(page)).some(({ type }) => type === 'end');
  await until(page, 'the first step', () => messages.isVisible());
  assert.equal(await messages.getByText(LAST_WORDS).count(), 0, 'The end is shown at the start.');
  let step = 1;
  for (; ; step += 1) {
    await where.getByText(new RegExp(`^Step ${step} of \\d+$`)).waitFor();
    await until(page, `step ${step + 1}`, async () => (await ended()) || next.isEnabled());
    if (await ended()) break;
    await next.click();
  }
  await where.getByText(`Step ${step} of ${step}`, { exact: true }).waitFor();
  await messages.getByText(LAST_WORDS).waitFor();
  check(await told(page), step);
  // What follows on the same page is heard anew.
  await page.evaluate('told.length = 0');
}

function check(all: readonly Told[], steps: number): void {
  const of = (type: string): Told[] => all.filter((one) => one.type === type);
  assert.deepEqual(of('error'), []);
  assert.equal(of('ready').length, 1, 'It is ready once.');
  assert.equal(of('end').length, 1, 'It ends once.');
  assert.equal(of('end')[0]?.scenario, 'trial-5');
  assert.equal(of('end')[0]?.status, 200);
  assert.equal(of('step').at(-1)?.index, steps - 1);
  assert.ok(steps > 3, `Trial 5 has more than ${steps} steps.`);
}

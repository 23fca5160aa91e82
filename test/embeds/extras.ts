import assert from 'node:assert/strict';
import { playToEnd } from './play.ts';
import type { Visited } from './visit.ts';

/** A property that the framework sets opens the inspector; an event's detail comes back into the page. */
export async function seeInspector({ page }: Visited): Promise<void> {
  await page.getByText('Ended with 200', { exact: true }).waitFor();
  const http = page.locator('token-trials').getByRole('tab', { name: 'HTTP', exact: true });
  assert.equal(await http.count(), 0, 'The inspector is there unasked.');
  await page.getByRole('checkbox', { name: 'Show the wire' }).check();
  await http.waitFor();
}

/** Height that the frame has in its page until it asks for another, px. */
const FRAME_HEIGHT = 300;

/** The page embedded in a frame is played, tells its parent how it ends, and gets the height that it asks for. */
export async function seeFramed({ page, origin, base }: Visited): Promise<void> {
  await page.goto(`${origin}${base}framed.html`);
  await playToEnd(page, page.frameLocator('iframe'));
  await page.getByText('The frame tells how it ended: 200').waitFor();
  const height = (await page.locator('iframe').boundingBox())?.height ?? 0;
  assert.ok(height > FRAME_HEIGHT, `The frame is ${height} px high, as before.`);
}

/** The page as served holds the element with a shadow root of its own, and its children beside that. */
export async function seeRenderedInNode({ origin, base, trial }: Visited): Promise<void> {
  const text = await (await fetch(`${origin}${base}${trial}`)).text();
  const [, element = ''] = /<token-trials\b([\s\S]*)<\/token-trials>/.exec(text) ?? [];
  const [inside = '', children = ''] = element.split('</template>');
  assert.match(inside, /<template shadowroot="open" shadowrootmode="open"/);
  assert.match(inside, /<slot/);
  assert.match(children, /have a seat, let me print you a copy/);
}

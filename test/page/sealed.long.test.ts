import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { explain } from '../../src/model/projections/explanation.ts';
import { sealed } from '../../src/texts/en/sealed.ts';
import { study } from '../../src/texts/en/study.ts';
import { openPage } from './browser.ts';
import { caseOf, runOf, Simulator, soon, textOf, texts } from './support.ts';
import { hearing, Reader } from './support-walk.ts';

/** All that the page holds for anyone to read, seen or heard, open shadow trees and all. */
const readable = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const walk = (node: Element | ShadowRoot): string =>
      [...node.childNodes]
        .map((child) => {
          if (child instanceof Text) return child.data;
          if (!(child instanceof Element) || ['STYLE', 'SCRIPT'].includes(child.tagName)) return '';
          if (!child.checkVisibility({ visibilityProperty: true })) return '';
          return (child.shadowRoot ? walk(child.shadowRoot) : '') + walk(child);
        })
        .join(' ');
    return walk(document.body).replace(/\s+/g, ' ');
  });
/** A sentence as it is found however it is divided: the longest part of it without marks. */
const core = (key: string): string =>
  (
    (texts.find(key) ?? '')
      .split(/\*\*|\[\[|\]\]|\{[^}]*\}/)
      .sort((a, b) => b.length - a.length)[0] ?? ''
  ).trim();

it('tells no reason and no verdict, seen or heard, until they are asked for', async () => {
  const { page, expectQuiet } = await openPage({
    hash: '#/trial-3?study=on&answers=hidden',
    initScript: hearing,
  });
  const sim = new Simulator(page);
  const one = caseOf('trial-3');
  const run = await runOf(one);
  await page.getByRole('button', { name: study['study.start'] }).click();
  await page.getByRole('button', { name: textOf('cue.watch') }).click();
  const reader = await Reader.of(page);
  const heard: string[] = [];
  for (let step = 2; step < run.length; step++) {
    await sim.standsAt(step);
    await reader.settled();
    heard.push(...(await reader.heard()));
    const found = explain(run.trace, step);
    const reason = core(found?.keys.find((key) => texts.find(key) !== null) ?? '');
    expect(reason).not.toBe('');
    const read = await readable(page);
    expect({ step, told: [read, ...heard].some((text) => text.includes(reason)) }).toEqual({
      step,
      told: false,
    });
    expect(read).not.toMatch(/because:|What it found/);
    if (step < run.length - 1) await sim.press('ArrowRight');
  }
  expect(heard.length).toBeGreaterThan(0);

  // The questions after it keep what is said, and say nothing of it.
  await page.getByRole('button', { name: study['debrief.open'] }).click();
  const debrief = page.getByRole('complementary', { name: study['debrief.title'] });
  await debrief.getByRole('listitem').first().getByRole('button').click();
  await debrief.getByText(sealed['sealed.kept']).waitFor();
  await debrief.getByRole('button', { name: study['debrief.next'] }).click();
  // What is worked elsewhere is asked here.
  await debrief.getByRole('listitem').first().getByRole('button').click();
  await debrief.getByText(sealed['sealed.kept']).waitFor();
  await debrief.getByRole('button', { name: study['debrief.next'] }).click();
  await debrief.getByRole('textbox').fill('Because.');
  await debrief.getByRole('button', { name: study['debrief.explain.keep'] }).click();
  await debrief.getByText(sealed['sealed.kept']).waitFor();
  await debrief.getByRole('button', { name: study['debrief.next'] }).click();
  await debrief.getByRole('listitem').first().getByRole('button').click();
  await debrief.getByText(sealed['sealed.kept']).waitFor();
  for (const key of [
    'choice.run',
    'question.show',
    'debrief.show',
    'debrief.explain.kept',
  ] as const)
    expect({ key, count: await debrief.getByText(study[key], { exact: true }).count() }).toEqual({
      key,
      count: 0,
    });

  await sim.follow('#/study/summary?answers=hidden');
  await page.getByRole('heading', { name: study['station.summary.title'] }).waitFor();
  expect(await page.getByText(study['summary.intro']).count()).toBe(0);
  await page.goBack();

  // Asked for, all of it is there.
  await page.getByRole('button', { name: sealed['sealed.show'] }).click();
  await soon(() => page.url()).not.toContain('answers=');
  await soon(() => readable(page)).toContain('because: password right');
  await soon(() => readable(page)).toContain(core('step.client.holdingToken.was-given-token'));
  await debrief.getByRole('listitem').first().getByRole('button').click();
  await debrief.getByText(study['choice.run'], { exact: true }).waitFor();
  await expectQuiet();
});

it('tells nothing of how a theft ends, and of no guess whether it was right', async () => {
  const { page, expectQuiet } = await openPage({
    hash: '#/defences/sniffed/short-expiry?answers=hidden',
  });
  const sim = new Simulator(page);
  await page.locator('tt-stage .bubble, tt-stage .pill').first().waitFor();
  expect(await page.locator('tt-defence-outcome').count()).toBe(0);
  await soon(async () => {
    await sim.press('End');
    return sim.step();
  }).toBeGreaterThan(0);
  expect(await page.locator('tt-defence-outcome').count()).toBe(0);
  await page.getByRole('button', { name: sealed['sealed.show'] }).click();
  await page.locator('tt-defence-outcome').first().waitFor({ state: 'attached' });
  await expectQuiet();
});

import { isDeepStrictEqual } from 'node:util';
import { SCENARIOS } from '../../src/model/scenarios/index.ts';
import { BLINK } from '../../src/model/scenarios/types.ts';
import { Session } from '../../src/model/session.ts';
import { createTexts, en } from '../../src/texts/index.ts';
import type { Engine } from './engine.ts';
import { FETCH_TRIALS, LOOK, TELL } from './in-page.ts';

const texts = createTexts(en);

/** What each step says, in its order, by scenario and way. */
export type Told = ReadonlyMap<string, readonly string[]>;

const expectSame = (what: string, found: unknown, wanted: unknown): void => {
  if (!isDeepStrictEqual(found, wanted))
    throw new Error(`${what}:\n  ${JSON.stringify(found)}\n  and not\n  ${JSON.stringify(wanted)}`);
};

/** Plays every scenario in each of its ways, step by step by keyboard; gives what is told at each. */
export async function playTrials(engine: Engine, origin: string): Promise<Told> {
  const told = new Map<string, readonly string[]>();
  await engine.goto(origin);
  for (const scenario of SCENARIOS)
    for (const way of scenario.ways ?? [null]) {
      const address = `#/${scenario.id}${way === null ? '' : `?way=${way}`}`;
      const session = Session.create({ scenario, way });
      await session.done;
      await engine.run(`${LOOK}
        location.hash = ${JSON.stringify(address)};
        await until(() => most() === ${session.length}, 'all is recorded');
        slider().focus();`);
      await engine.press('Home');
      const steps: string[] = [];
      for (let step = 1; step <= session.length; step++) {
        if (step > 1) await engine.press('ArrowRight');
        const place = texts('controls.position', { step, total: session.length });
        const said = await engine.run(`${LOOK}
          await until(() => now() === ${step}, 'step ${step}');
          await until(() => words(deep(document, 'tt-words')).includes(${JSON.stringify(place)}), 'it is told');
          ${TELL}`);
        steps.push(String(said));
      }
      told.set(address, steps);
    }
  return told;
}

/** Holds what one engine told against another, and says where they part. */
export function expectSameTold(found: Told, wanted: Told): void {
  expectSame('It has the scenarios', [...found.keys()], [...wanted.keys()]);
  for (const [address, steps] of wanted)
    for (const [step, words] of steps.entries())
      expectSame(`At ${address}, step ${step + 1}, it says`, found.get(address)?.[step], words);
}

/** The five trials by fetch, and then the lab, which has seen them, and sees one more. */
export async function playLab(engine: Engine, origin: string): Promise<void> {
  await engine.goto(`${origin}/#/lab`);
  const answers = await engine.run(LOOK + FETCH_TRIALS(BLINK.username, BLINK.password));
  expectSame('The trials come, by fetch, to', answers, [
    '401 unknown_client',
    '401 invalid_credentials',
    '200 granted',
    '401 unknown_client',
    '200 served',
  ]);
  const grown = await engine.run(`${LOOK}
    await until(() => most() > 20, 'the lab has seen them');
    const before = most();
    await fetch('/api/helicopters');
    await until(() => most() > before, 'the lab sees one more');
    slider().focus();
    return before;`);
  await engine.press('End');
  const shown = await engine.run(`${LOOK}
    await until(() => now() === most(), 'its end');
    ${TELL}`);
  if (!String(shown).includes('401')) throw new Error(`The lab shows no 401: ${String(shown)}`);
  await engine.goto('about:blank');
  await engine.goto(`${origin}/#/lab`);
  await engine.run(`${LOOK}
    await until(() => most() > ${Number(grown)}, 'the lab is as it was, after a reload');`);
}

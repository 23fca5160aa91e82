import { beforeAll, describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/model/projections/at.ts';
import { projectDescription } from '../../src/model/projections/description.ts';
import { scenarioOf, SCENARIOS } from '../../src/model/scenarios/index.ts';
import { Session } from '../../src/model/session.ts';
import { stepsOf } from '../../src/model/steps.ts';
import { MEASURED } from '../../src/model/trace.ts';
import { loadLater } from '../../src/texts/index.ts';
import { describeStep } from '../../src/view/describe.ts';

beforeAll(loadLater);

const runs = new Map<string, Session>();
async function played(id: string, way: string | null = null): Promise<Session> {
  const scenario = scenarioOf(id);
  if (!scenario) throw new Error(`There is no scenario ${id}.`);
  const name = `${id} ${way ?? ''}`;
  const session = runs.get(name) ?? Session.create({ scenario, way });
  runs.set(name, session);
  await session.done;
  return session;
}
const at = ({ trace }: Session, id: string): number => stepsOf(trace).indexOf(id);

test('tells of the scene, of each party and of what changed', async () => {
  const run = await played('trial-3');
  expect(describeStep(run, at(run, 'r1.client.identifying'), 'all')).toEqual({
    scene: [
      'Trial 3: E-mail and password. Step 2 of 8.',
      'Two parties speak with each other: a client, and an API that keeps a list.',
    ],
    parties: ['Client: identifying; holds nothing.', 'API: waiting.'],
    changes: [
      'The client sends e-mail and password with the Basic scheme: encoded, not secret.',
      'Client is now: identifying.',
      'On the wire, from Client to API: POST /api/token, with Authorization: Basic Ymxp…aW5r.',
      'Unknown says: “I am Blink Wiki username blinkwiki@mailserver.com, password: blink”.',
      '“Blink Wiki” is said, not sent.',
      'Those who know the password now: User and Client.',
    ],
  });
  expect(describeStep(run, at(run, 'r1.api.answered'), 'all')).toEqual({
    scene: [
      'Trial 3: E-mail and password. Step 7 of 8.',
      'Two parties speak with each other: a client, and an API that keeps a list.',
    ],
    parties: ['Client: identifying; holds a token.', 'API: answered and gone.'],
    changes: [
      '200: the token goes over the wire, this once. Then this API machine ends and forgets it.',
      'API is now: answered.',
      'Something new is kept in: The server’s log.',
      'On the wire, from API to Client: 200, with access_token: 4839…74f3.',
      'API says: “Ok. Access Granted, Blink Wiki. Here is your facility ID 4839…74f3.”',
      'API says: “Please use it for all requests.”',
      'Something new is kept in: The client’s storage.',
      'Those who know the token now: API and Client.',
    ],
  });
});

test('names the check that decided, and how a request was overheard', async () => {
  const expired = await played('expired-token');
  expect(describeStep(expired, at(expired, 'r3.api.refusing'), 'all').changes).toContain(
    'API is now: refusing. What it found: token expired.',
  );
  const stolen = await played('stolen-token');
  const asked = describeStep(stolen, at(stolen, 'r2.client.asking'), 'all');
  expect(asked.changes).toContain('It goes over plain HTTP: whoever listens can read it.');
  expect(asked.changes).toContain('Something new is kept in: What the impostor overheard.');
  expect(asked.parties.at(-1)).toBe('Impostor: watching; holds nothing.');
});

test('says once what a state and what a party holds have in common, and one stop after a question', async () => {
  const run = await played('trial-4');
  const first = describeStep(run, 0, 'all');
  expect(first.parties).toEqual(['Client: holds a token.', 'API: waiting.']);
  expect(first.changes.at(-1)).toBe('Client is now: holding a token.');
  const third = await played('trial-3');
  const asked = at(third, 'r1.api.which-credentials');
  const { parties, changes } = describeStep(third, asked, 'all');
  expect(parties).toContain('API: which credentials?; new, for request r1.');
  expect(changes).toContain('API is now: which credentials?');
});

test('tells no more than the API sees', async () => {
  const run = await played('stolen-token');
  const told = stepsOf(run.trace).steps.map((_, step) => describeStep(run, step, 'api'));
  const words = told
    .flatMap(({ scene, parties, changes }) => [...scene.slice(1), ...parties, ...changes])
    .join('\n');
  expect(words).not.toMatch(/impostor|client(?!.s storage)/i);
  expect(words).toContain('On the wire, from Unknown to API: GET /api/helicopters, with Auth');
  const nothing = 'The API sees nothing of this step.';
  expect(told[0]?.changes).toEqual([nothing]);
  // Where it sees something, it is not said to see nothing.
  for (const { changes } of told) if (changes.includes(nothing)) expect(changes).toEqual([nothing]);
});

describe.each(SCENARIOS.flatMap(({ id, ways }) => (ways ?? [null]).map((way) => ({ id, way }))))(
  'in $id ($way)',
  ({ id, way }) => {
    test('every step is told in sentences with nothing left open', async () => {
      const run = await played(id, way);
      for (const viewpoint of ['all', 'api'] as const)
        for (const [step, { id: name }] of stepsOf(run.trace).steps.entries()) {
          const { scene, parties, changes } = describeStep(run, step, viewpoint);
          // No key of the catalogue stands where its text should.
          for (const sentence of [...scene, ...parties, ...changes])
            expect(sentence).not.toMatch(/(state|stage|guard|store|knowledge|step|describe)\.\w/);
          for (const sentence of [...scene, ...parties, ...changes])
            expect({ name, sentence }).toEqual({
              name,
              sentence: expect.stringMatching(
                /^[^{}[\]*]*[A-Z\d“][^{}[\]*]+([^?][.:)]|\?|[.!?]”)$/u,
              ) as string,
            });
          expect(changes.length).toBeGreaterThan(0);
        }
    });

    test('nothing of what comes later is told', async () => {
      const { trace: whole } = await played(id, way);
      const { steps } = stepsOf(whole);
      for (const step of steps.keys()) {
        const { header } = whole;
        const last = entriesOf(whole, step).at(-1)?.n ?? 0;
        const cut = { header, entries: whole.entries.slice(0, last + 1) };
        const bare = (value: unknown): string =>
          JSON.stringify(value, (key, one: unknown) =>
            (MEASURED as readonly string[]).includes(key) ? null : one,
          );
        expect(bare(projectDescription(cut, step))).toBe(bare(projectDescription(whole, step)));
      }
    });
  },
);

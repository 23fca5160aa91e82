import { describe, expect, test } from 'vitest';
import { ARTICLE_TOKEN } from '../../../src/model/env.ts';
import { SCENARIOS, playlist } from '../../../src/model/scenarios/index.ts';
import type { Scenario } from '../../../src/model/scenarios/index.ts';
import { CAST } from '../../../src/model/server/cast.ts';
import { REGISTER, type Resource } from '../../../src/model/server/resource.ts';
import { explain } from '../../../src/model/projections/explanation.ts';
import { projectHttp } from '../../../src/model/projections/http.ts';
import {
  summariseRequest,
  summariseResponse,
} from '../../../src/model/projections/wire-summary.ts';
import { Session } from '../../../src/model/session.ts';
import { stepsOf } from '../../../src/model/steps.ts';
import type { RequestEntry, ResponseEntry, Trace } from '../../../src/model/trace.ts';

const FORECASTS: Resource = {
  host: 'api.weather.example',
  path: '/v1/forecasts',
  header: 'X-API-Key',
  scheme: null,
  realm: 'weather',
  list: '"forecasts":[{"place":"Here"},{"place":"There"}]',
  scope: 'forecasts:read',
  scopes: ['forecasts:read', 'profile:read'],
  audiences: ['https://api.weather.example'],
  lifetime: 600,
};
/** Ways in which APIs want a token shown, and what stands on the wire then. */
const PLACES: readonly (readonly [string, string | null, string])[] = [
  ['X-API-Key', null, ARTICLE_TOKEN],
  ['Authorization', 'Bearer', `Bearer ${ARTICLE_TOKEN}`],
  ['Authorization', 'token', `token ${ARTICLE_TOKEN}`],
  ['Authorization', null, ARTICLE_TOKEN],
  ['Authorization', 'Basic', `Basic ${btoa(`${ARTICLE_TOKEN}:`)}`],
  ['X-Auth', 'Key', `Key ${ARTICLE_TOKEN}`],
];

/** The scenario and what it builds on, in other words than the first page has: nothing of it is asked bare. */
const reworded = (scenario: Scenario): Scenario => ({
  ...scenario,
  buildsOn: playlist(scenario).slice(0, -1).map(reworded),
  script: scenario.script.map((one) => ('say' in one ? { ...one, say: `own.${one.say}` } : one)),
});
async function play(id: string, resource: Resource, way: string | null = null): Promise<Trace> {
  const scenario = SCENARIOS.find((one) => one.id === id);
  if (!scenario) throw new Error(id);
  const session = Session.create({
    scenario: reworded(scenario),
    way,
    server: {
      resource,
      users: CAST.map((user) => ({ ...user, scope: resource.scopes.join(' ') })),
    },
  });
  await session.done;
  return session.trace;
}
const requests = ({ entries }: Trace) =>
  entries.filter((entry): entry is RequestEntry => entry.kind === 'request' && entry.to === 'api');
const answers = ({ entries }: Trace) =>
  entries.filter(
    (entry): entry is ResponseEntry => entry.kind === 'response' && entry.actor === 'api',
  );
const field = (headers: RequestEntry['headers'], wanted: string) =>
  headers.find(([name]) => name === wanted)?.[1];

describe.each(PLACES)('an API that wants tokens in %s, scheme %s', (header, scheme, value) => {
  const resource = { ...FORECASTS, header, scheme };

  test('serves who shows one there, with its own list', async () => {
    const trace = await play('trial-5', resource);
    const request = requests(trace).at(-1);
    const answer = answers(trace).at(-1);
    expect(request?.url).toBe('https://api.weather.example/v1/forecasts');
    expect(request && field(request.headers, header)).toBe(value);
    expect(answer?.status).toBe(200);
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({
      forecasts: [{ place: 'Here' }, { place: 'There' }],
    });
    expect(request && summariseRequest(request).decides).toEqual({ name: header, value });
    expect(answer && summariseResponse(answer).decides).toEqual({ name: 'forecasts', value: '2' });
  });
  test('refuses who shows none, with a challenge', async () => {
    const [answer] = answers(await play('trial-1', resource));
    expect(answer).toMatchObject({ status: 401, code: 'unknown_client' });
    expect(answer && field(answer.headers, 'WWW-Authenticate')).toContain('realm="weather"');
  });
  test.each(['sniffed', 'logged', 'script'])('serves a thief alike: %s', async (way) => {
    const trace = await play('stolen-token', resource, way);
    const [owner, thief] = requests(trace).slice(-2);
    expect(thief?.actor).toBe('impostor');
    expect(thief?.headers).toEqual(owner?.headers);
    expect(answers(trace).at(-1)?.status).toBe(200);
  });
  test('says in no step that nothing is shown where a token is, and marks the field', async () => {
    const trace = await play('trial-5', resource);
    const { steps } = stepsOf(trace);
    const asking = steps.findIndex(({ id }) => id === 'r2.client.asking');
    expect(explain(trace, asking)).toMatchObject({
      keys: ['step.client.asking.key', expect.anything(), expect.anything()],
      params: { header },
    });
    const marked = projectHttp(trace, asking).exchanges[0]?.request.headers;
    expect(marked?.filter(({ decides }) => decides).map(({ name }) => name)).toEqual([header]);
  });
  test('writes no token into its log and none into its checks', async () => {
    const trace = await play('trial-5', resource);
    const told = trace.entries.filter(
      (entry) => (entry.kind === 'store' && entry.store === 'log') || entry.kind === 'check',
    );
    expect(told.length).toBeGreaterThan(4);
    for (const secret of [ARTICLE_TOKEN, btoa(`${ARTICLE_TOKEN}:`)])
      expect(JSON.stringify(told)).not.toContain(secret);
  });
});

test('a token lives as long as the API has it', async () => {
  const trace = await play('trial-3', FORECASTS);
  expect(JSON.parse(answers(trace).at(-1)?.body ?? '')).toMatchObject({
    expires_in: 600,
    scope: 'forecasts:read',
    token_type: 'N_A',
  });
});
test('where nothing is said of it the API is that of the story', async () => {
  const trace = await play('trial-5', REGISTER);
  expect(requests(trace).at(-1)?.url).toBe('https://helicopters.example/api/helicopters');
});

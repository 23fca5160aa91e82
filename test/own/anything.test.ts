import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../src/own/compile.ts';
import { play } from '../../src/own/play.ts';
import { judge } from '../../src/own/verdict.ts';
import { articleEnv } from '../../src/model/env.ts';
import { projectComparison } from '../../src/model/projections/comparison.ts';
import { projectDescription } from '../../src/model/projections/description.ts';
import { explain } from '../../src/model/projections/explanation.ts';
import { projectHttp } from '../../src/model/projections/http.ts';
import { projectKnowledge } from '../../src/model/projections/knowledge.ts';
import { projectRemembering } from '../../src/model/projections/remembering.ts';
import { projectStage } from '../../src/model/projections/stage.ts';
import { projectStore } from '../../src/model/projections/store.ts';
import { projectTimeline } from '../../src/model/projections/timeline.ts';
import { stepsOf } from '../../src/model/steps.ts';
import { fileOf } from './support.ts';

const text = fc.constantFrom(
  '',
  'a',
  'Hello?',
  'blink',
  'Ümläut',
  'a:b',
  'a\nb',
  '{token}',
  '😀',
  ' ',
);
const words = fc.constantFrom('Hello?', 'I am {name}', 'said.list', 'told.trial-1', '**x** [[y]]');
const over = fc.constantFrom('https', 'http', 'proxy', 'access-log');
const who = fc.constantFrom('client', 'impostor');
const header = fc.constantFrom(
  ['Authorization', 'Bearer x'],
  ['Authorization', ''],
  ['X-API-Key', 'x'],
  ['Cookie', 'session=x'],
  ['Host', 'evil.example'],
  ['a b', 'c'],
  ['X', 'é\n'],
);
const named = fc.record({
  name: fc.constantFrom('A', 'Blink Wiki'),
  username: fc.constantFrom('blinkwiki@mailserver.com', 'a:b', 'é'),
  password: fc.constantFrom('', 'blink', 'wrong'),
  say: words,
});
const instruction = fc.oneof(
  fc.record({ do: fc.constant('begin'), who }),
  fc.record({
    do: fc.constant('ask'),
    who,
    show: fc.constantFrom('none', 'token', 'cookie'),
    say: words,
    over,
  }),
  fc.record({ do: fc.constant('ask'), who, show: fc.constant('token'), text, say: words }),
  fc.record({
    do: fc.constant('send'),
    who,
    method: fc.constantFrom('GET', 'POST', 'DELETE', 'TRACE', 'a b', 'HEAD'),
    path: fc.constantFrom(
      '/',
      '/v1/items',
      '/api/token',
      '/api/revoke',
      '/api/session',
      '/x?access_token=a',
      'x',
      '//x',
      '/é',
    ),
    headers: fc.array(header, { maxLength: 3 }),
    body: fc.constantFrom(null, '', '{', 'token=a', '{"username":1}'),
    say: words,
    over,
  }),
  named.map((one) => ({ do: 'identify', ...one })),
  named.map((one) => ({ do: 'log-in', ...one })),
  fc.record({ do: fc.constantFrom('log-out', 'give-back'), say: words }),
  fc.record({ do: fc.constantFrom('inject-script', 'steal') }),
  fc.record({ do: fc.constant('wait'), seconds: fc.constantFrom(0.5, 59, 4000, 315_360_000) }),
  fc.record({ do: fc.constant('narrate'), say: words }),
);
const resource = fc.record(
  {
    host: fc.constantFrom('api.example', 'x-1.co.example'),
    path: fc.constantFrom('/v1/items', '/items.json', "/a/b;c=d'(e)"),
    header: fc.constantFrom('Authorization', 'X-API-Key', 'Private-Token'),
    scheme: fc.constantFrom('Bearer', 'Basic', 'token', null),
    member: fc.constantFrom('items', 'helicopters', 'toString'),
    items: fc.constant([{ a: 1, b: null }]),
  },
  { requiredKeys: ['host', 'path', 'member', 'items'] },
);
const file = fc.record(
  {
    id: fc.constant('any'),
    ways: fc.constantFrom(['sniffed'], ['logged', 'script']),
    buildsOn: fc.constantFrom([], ['trial-3'], ['stolen-token', 'session']),
    resource,
    policy: fc.record({ lifetime: fc.constantFrom(1, 600), scope: fc.constantFrom('a', 'x:y') }),
    script: fc
      .array(instruction, { maxLength: 14 })
      .map((script) => [{ do: 'begin', who: 'client' }, ...script]),
    expected: fc.constant([]),
    compare: fc.constantFrom(['r1', 'last'], ['r9', 'r2']),
  },
  { requiredKeys: ['id', 'script', 'expected'] },
);

test('whatever the schema allows runs to its end, is answered by the server, and every panel has something to show', async () => {
  const done = new Map<string, Promise<string>>();
  // What is slow is done once: what comes of it is the same.
  const env = () =>
    articleEnv({
      slowly: (name, work) => {
        const doing = done.get(name) ?? work();
        done.set(name, doing);
        return doing;
      },
    });
  await fc.assert(
    fc.asyncProperty(file, async (made) => {
      const read = fileOf(JSON.stringify(made));
      const compiled = compile(read);
      for (const way of compiled.scenario.ways ?? [null]) {
        const session = await play(compiled, { way, env });
        await session.done;
        const { trace } = session;
        expect(session.length).toBeGreaterThan(0);
        for (const { came } of judge(read, trace)) expect(came?.status).toBeLessThan(500);
        for (let step = 0; step < stepsOf(trace).steps.length; step++)
          for (const project of [
            explain,
            projectStage,
            projectHttp,
            projectTimeline,
            projectStore,
            projectKnowledge,
            projectDescription,
            projectRemembering,
            projectComparison,
          ])
            project(trace, step);
      }
    }),
    { numRuns: 150, seed: 7 },
  );
});

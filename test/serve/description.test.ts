import { expect, test } from 'vitest';
import { articleEnv } from '../../src/model/env.ts';
import { createServer } from '../../src/model/server/app.ts';
import { describeHost } from '../../src/serve/description.ts';
import { REFUSALS } from '../../src/serve/transport.ts';
import { Described } from '../model/server/described.ts';
import { raw, sendRaw, stand, open, read } from './support.ts';

/** Fields that a connection adds to each answer. */
const OF_CONNECTION = ['connection', 'content-length', 'date', 'keep-alive'];

test('what HTTP refuses is described at each operation, as it is refused', async () => {
  const server = createServer({
    env: articleEnv(),
    description: () => Promise.resolve(describeHost()),
  });
  const { port } = await stand({
    server,
    limits: { headMs: 500, requestMs: 500, bodyBytes: 100, lingerMs: 20 },
  });
  const own = await sendRaw(port, raw('GET /api/openapi.json HTTP/1.1'));
  const { paths } = JSON.parse(own.text) as { paths: Record<string, Record<string, unknown>> };
  const asked: Promise<void>[] = [];
  await Described.with(
    JSON.parse(own.text),
    async (described) => {
      await described.holds();
      await described.check('GET', '/api/openapi.json', own);
      const hear = async (name: string, path: string): Promise<void> => {
        const line = `${name.toUpperCase()} ${path} HTTP/1.1`;
        const late = await open(port);
        late.socket.write(`${line}\r\nHost: a\r\n`);
        const hosts = (...fields: readonly string[]) =>
          sendRaw(port, [line, ...fields, 'Connection: close', '', ''].join('\r\n'));
        const answers = [
          await sendRaw(port, raw(line, ['no colon'])),
          await sendRaw(port, raw(line.replace(' /', ' http://a:b@localhost/'))),
          await sendRaw(port, raw(line.replace('/1.1', '/2.0'))),
          await hosts(),
          await hosts('Host: a', 'Host: a'),
          await sendRaw(port, raw(line, ['Content-Length: 101'], 'x'.repeat(101))),
          await sendRaw(port, raw(line, ['Expect: tea'])),
          await sendRaw(port, raw(line, [`X-Padding: ${'a'.repeat(17_000)}`])),
          read(await late.whole),
        ];
        const statuses = Object.values(REFUSALS).map(({ status }) => status);
        expect(answers.map(({ status }) => status).sort()).toEqual([...statuses].sort());
        // An answer to HEAD in the place of its server has a body where the head could not be read.
        if (name !== 'head')
          for (const answer of answers) await described.check(name, path, answer);
      };
      for (const [path, item] of Object.entries(paths))
        for (const name of Object.keys(item).filter((one) => !one.startsWith('x-')))
          asked.push(hear(name, path));
      await Promise.all(asked);
      const codes = Object.values(REFUSALS).map(({ code }): string => code);
      expect(
        described
          .unseen()
          .filter((one) => !one.includes(' head ') && codes.some((code) => one.endsWith(code))),
      ).toEqual([]);
    },
    OF_CONNECTION,
  );
  expect(asked).toHaveLength(8);
});

import { describe, expect, test } from 'vitest';
import { describeServer } from '../../../src/model/server/openapi/description.ts';
import { Described } from './described.ts';
import { ADA, basic, bearer, FORM, JSON_BODY, LIST, setUp, type Asked } from './support.ts';

const TOKEN = '/api/token';
const SESSION = '/api/session';
const REVOKE = '/api/revoke';
const SELF = '/api/openapi.json';
const right = basic(ADA.username, ADA.password);
const wrong = basic(ADA.username, 'wrong');
const login = (password: unknown): Asked => ({
  headers: [JSON_BODY],
  body: JSON.stringify({ username: ADA.username, password }),
});
const form = (body: string): Asked => ({ headers: [right, FORM], body });

/** Asks for each answer that the server has, and holds each against the description. */
async function drive(described: Described): Promise<void> {
  const { ask, grant, env } = await setUp({ description: () => Promise.resolve(describeServer()) });
  const hear = async (method: string, path: string, asked: Asked = {}): Promise<number> => {
    const answer = await ask(method, path, asked);
    await described.check(method, path.replace(/\?.*/, ''), answer);
    return answer.status;
  };
  const list = async (asked: Asked = {}, query = '') => {
    for (const method of ['GET', 'HEAD']) await hear(method, LIST + query, asked);
  };

  await list();
  await list({ headers: [bearer(await grant())] });
  await list({ headers: [bearer('')] });
  await list({ headers: [bearer('unknown')] });
  await list({ headers: [bearer(await grant({ scope: 'profile:read' }))] });
  env.advance(60_000);

  await hear('POST', TOKEN);
  await hear('POST', TOKEN, { headers: [right] });
  await hear('POST', TOKEN, form('scope=helicopters:read&resource=https://aeroplanes.example'));
  await hear('POST', TOKEN, { headers: [['Authorization', 'Basic ?']] });
  await hear('POST', TOKEN, form('scope=all'));
  await hear('POST', TOKEN, form('resource=x'));
  await hear('POST', TOKEN, { ...login('x'), headers: [right, JSON_BODY] });
  for (let tries = 0; tries < 6; tries++) await hear('POST', TOKEN, { headers: [wrong] });
  env.advance(60_000);

  await hear('POST', SESSION, login(ADA.password));
  await hear('POST', SESSION, login(1));
  await hear('POST', SESSION, form('x'));
  for (let tries = 0; tries < 6; tries++) await hear('POST', SESSION, login('wrong'));
  await hear('DELETE', SESSION);
  await hear('DELETE', `${SESSION}?access_token=x`);

  await hear('POST', REVOKE, form(`token=${await grant().catch(() => 'x')}`));
  await hear('POST', REVOKE, form(''));
  await hear('POST', REVOKE, login('x'));

  // One address has failed once by now, and may four times more.
  for (let tries = 0; tries < 5; tries++) await list({ headers: [bearer('unknown')] });
  await hear('GET', SELF);
  await hear('HEAD', SELF);
  for (const path of [LIST, TOKEN, SESSION, REVOKE, SELF])
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'BREW'])
      await hear(method, path);
  for (const path of ['/', '/api', `${LIST}/1`, '/openapi.json'])
    for (const method of ['GET', 'POST', 'BREW']) await hear(method, path);
}
const driven = (document: unknown): Promise<void> =>
  Described.with(document, async (described) => {
    await described.holds();
    await drive(described);
    if (described.unseen().length > 0)
      throw new Error(`Described, and never given: ${described.unseen().join('; ')}`);
  });

test('the server serves its description, and without one nothing is there', async () => {
  const { ask } = await setUp({ description: () => Promise.resolve(describeServer()) });
  const { status, fields, headers } = await ask('GET', SELF);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/json');
  expect(fields).toEqual(JSON.parse(JSON.stringify(describeServer())));
  expect((await (await setUp()).ask('GET', SELF)).status).toBe(404);
});

test('every operation and every answer is as it is described, and none is described that is not given', async () => {
  await driven(describeServer());
});

describe('a description', () => {
  type Changed = Record<string, Record<string, Record<string, Record<string, unknown>>>>;
  const changed = (change: (paths: Changed, whole: Record<string, unknown>) => void): unknown => {
    const copy = JSON.parse(JSON.stringify(describeServer())) as Record<string, unknown>;
    change(copy['paths'] as Changed, copy);
    return copy;
  };
  const at = (paths: Changed, path: string, method: string, status: number) =>
    paths[path]?.[method]?.['responses']?.[status] as Record<string, Record<string, unknown>>;

  test.each<[string, unknown, RegExp]>([
    [
      'without an answer that is given',
      changed((paths) => delete paths[LIST]?.['get']?.['responses']?.[403]),
      /GET \/api\/helicopters, 403 is not described/,
    ],
    [
      'with an answer that is never given',
      changed((paths) => {
        const all = paths[SESSION]?.['delete']?.['responses'] ?? {};
        all[401] = all[400];
      }),
      /never given: paths \/api\/session delete responses 401 invalid_request/,
    ],
    [
      'without an operation',
      changed((paths) => delete paths[REVOKE]?.['post']),
      /is not as described|is without Allow|not described/,
    ],
    [
      'without a field',
      changed((paths) => delete at(paths, LIST, 'get', 401)['headers']?.['WWW-Authenticate']),
      /a field that is not described: www-authenticate/,
    ],
    [
      'with a field that is not sent',
      changed((paths) => {
        const { headers = {} } = at(paths, TOKEN, 'post', 200);
        headers['Age'] = { required: true, schema: {} };
      }),
      /POST \/api\/token, 200 is without Age/,
    ],
    [
      'with other members',
      changed((paths) => {
        const schema = JSON.stringify(at(paths, LIST, 'get', 200)['content']);
        at(paths, LIST, 'get', 200)['content'] = JSON.parse(
          schema.replace('"helicopters"', '"aeroplanes"'),
        ) as Record<string, unknown>;
      }),
      /GET \/api\/helicopters, 200 is not as described/,
    ],
    ['that is no OpenAPI', changed((_, whole) => delete whole['info']), /No OpenAPI 3\.1/],
  ])('%s is found out', async (_, document, said) => {
    await expect(driven(document)).rejects.toThrow(said);
  });
});

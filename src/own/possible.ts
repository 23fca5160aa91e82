import { HOSTS } from '../model/wire/wire.ts';
import { opening } from '../texts/en/opening.ts';
import { scenarios } from '../texts/en/scenarios.ts';
import { spoken } from '../texts/en/spoken.ts';
import type { OwnInstruction, ScenarioFile, Words } from './format.ts';
import type { OwnFault } from './read.ts';
import { MOST } from './schema.ts';

type Impossible = Omit<OwnFault, 'line' | 'column'>;

/** True where `say` names a line of the catalogue. */
export const isCatalogued = (say: Words): say is string =>
  typeof say === 'string' && /^(?:said|told)\.[a-z0-9-]+(?:\.[a-z0-9-]+)?$/.test(say);
const CATALOGUE: Readonly<Record<string, string>> = { ...opening, ...scenarios, ...spoken };
/** Paths that the server keeps for itself. */
export const TAKEN: readonly string[] = [
  '/api/token',
  '/api/session',
  '/api/revoke',
  '/api/openapi.json',
];

/** Fields that wire and client write by themselves. */
const OF_THE_WIRE = [
  'host',
  'cookie',
  'accept',
  'content-length',
  'content-type',
  'transfer-encoding',
];
/** Members that every answer has, or may have. */
export const OF_ANSWERS: readonly string[] = ['code', 'message', 'access_token'];

/** The first thing in a file that its schema allows and that cannot be; null where all can. */
export function impossibleIn(file: ScenarioFile): Impossible | null {
  for (const check of [inScript, inResource, inPolicy, inUsers, inQuestions, inWords]) {
    const found = check(file);
    if (found) return found;
  }
  return null;
}

function inScript({ script, ways = [] }: ScenarioFile): Impossible | null {
  let passwords = 0;
  for (const [place, one] of script.entries()) {
    const path = `$.script[${place}]`;
    if ('say' in one && isCatalogued(one.say) && !Object.hasOwn(CATALOGUE, one.say)) {
      const known = Object.keys(CATALOGUE).filter((key) => isCatalogued(key));
      return { code: 'say', path: `${path}.say`, expected: known.join(', '), found: one.say };
    }
    const other = one.ways?.find((way) => !ways.includes(way));
    if (other !== undefined)
      return { code: 'ways', path: `${path}.ways`, expected: ways.join(', '), found: other };
    if (checksPassword(one) && ++passwords > MOST.passwords)
      return { code: 'passwords', path, expected: String(MOST.passwords), found: one.do };
  }
  // In each variant something must happen: remarks alone are no step.
  for (const way of [...ways, ...(ways.length === 0 ? [null] : [])])
    if (!script.some((one) => one.do !== 'narrate' && playedIn(one, way)))
      return { code: 'empty', path: '$.script', expected: '', found: way ?? '' };
  return null;
}
const playedIn = ({ ways }: OwnInstruction, way: string | null): boolean =>
  !ways || (way !== null && ways.includes(way));
/** By hand, any request may have a password in it. */
const checksPassword = ({ do: what }: OwnInstruction): boolean =>
  what === 'identify' || what === 'log-in' || what === 'send';

function inResource({ resource }: ScenarioFile): Impossible | null {
  if (!resource) return null;
  const { host, path } = resource;
  if (
    !URL.canParse(`https://${host}`) ||
    new URL(`https://${host}`).hostname !== host ||
    host === HOSTS.impostor
  )
    return { code: 'host', path: '$.resource.host', expected: 'api.example', found: host };
  if (TAKEN.includes(path) || new URL(path, `https://${host}`).pathname !== path)
    return { code: 'path', path: '$.resource.path', expected: '/v1/items', found: path };
  const { header = '', member } = resource;
  if (OF_THE_WIRE.includes(header.toLowerCase()))
    return { code: 'taken', path: '$.resource.header', expected: 'X-API-Key', found: header };
  return OF_ANSWERS.includes(member)
    ? { code: 'taken', path: '$.resource.member', expected: 'items', found: member }
    : null;
}

function inPolicy({ policy = {}, users = [] }: ScenarioFile): Impossible | null {
  const { scope, scopes } = policy;
  if (!scopes) return null;
  const expected = scopes.join(', ');
  if (scope !== undefined && !scopes.includes(scope))
    return { code: 'scope', path: '$.policy.scope', expected, found: scope };
  for (const [place, user] of users.entries()) {
    const other = user.scope?.split(' ').find((one) => !scopes.includes(one));
    if (other !== undefined)
      return { code: 'scope', path: `$.users[${place}].scope`, expected, found: other };
  }
  return null;
}

function inUsers({ users = [] }: ScenarioFile): Impossible | null {
  const seen = new Set<string>();
  for (const [place, { username }] of users.entries()) {
    if (seen.has(username))
      return {
        code: 'user-twice',
        path: `$.users[${place}].username`,
        expected: '',
        found: username,
      };
    seen.add(username);
  }
  return null;
}

function inQuestions({ questions = [] }: ScenarioFile): Impossible | null {
  for (const [place, { about, choices }] of questions.entries()) {
    const text = choices.findIndex(({ is }) => about.what === 'status' && typeof is !== 'number');
    if (text >= 0)
      return {
        code: 'type',
        path: `$.questions[${place}].choices[${text}].is`,
        expected: 'number',
        found: JSON.stringify(choices[text]?.is),
      };
    const twice = choices.findIndex(({ is }, at) => choices.findIndex((one) => one.is === is) < at);
    if (twice >= 0)
      return {
        code: 'choice',
        path: `$.questions[${place}].choices[${twice}].is`,
        expected: '',
        found: String(choices[twice]?.is),
      };
  }
  return null;
}

/** Words in no language at all. */
function inWords(file: ScenarioFile): Impossible | null {
  const all: (readonly [path: string, words: Words | undefined])[] = [
    ['$.title', file.title],
    ['$.intro', file.intro],
    ['$.resource.things', file.resource?.things],
    ...Object.entries(file.cast ?? {}).map(([name, words]) => [`$.cast.${name}`, words] as const),
    ...file.script.map(
      (one, place) => [`$.script[${place}].say`, 'say' in one ? one.say : undefined] as const,
    ),
    ...(file.notes ?? []).map(({ text }, place) => [`$.notes[${place}].text`, text] as const),
    ...(file.questions ?? []).flatMap(({ ask, choices }, place) => [
      [`$.questions[${place}].ask`, ask] as const,
      ...choices.map(
        ({ text }, at) => [`$.questions[${place}].choices[${at}].text`, text] as const,
      ),
    ]),
  ];
  const wordless = all.find(
    ([, words]) => typeof words === 'object' && Object.keys(words).length === 0,
  );
  return wordless
    ? { code: 'wordless', path: wordless[0], expected: 'en, de, es, ar, zh', found: '{}' }
    : null;
}

import { pbkdf2 } from '../model/server/crypto.ts';
import { CAST, PASSWORD_ROUNDS } from '../model/server/cast.ts';
import { REGISTER, type Resource } from '../model/server/resource.ts';
import type { UserRecord } from '../model/server/stores.ts';
import type { Env } from '../model/env.ts';
import { playlist, scenarioOf, type Scenario } from '../model/scenarios/index.ts';
import type { Instruction } from '../model/trace.ts';
import type { OwnInstruction, ScenarioFile, Words } from './format.ts';
import { isCatalogued } from './possible.ts';

/** A text of a file: the author's words, or a sentence of the catalogue about what his API keeps. */
export type OwnText = { readonly words: Words } | { readonly key: string; readonly things: Words };
/** A scenario of a file, made ready to be played: data that the model knows, and the author's words by their codes. */
export interface Compiled {
  readonly file: ScenarioFile;
  readonly scenario: Scenario;
  readonly resource: Resource | null;
  /** By the code that stands in the record, or by a key of the catalogue that they take the place of. */
  readonly texts: ReadonlyMap<string, OwnText>;
}

/** What the API asks that is said to the story's register in words of its own. */
const LISTS = ['said.list', 'said.list-token', 'said.list-cookie'];

/** 32 bits of a text (FNV-1a), in hex: codes of two files must not meet. */
function digest(text: string): string {
  let sum = 0x811c9dc5;
  for (const char of text) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}

/** The API that a file asks for; null where it is the story's. */
function resourceOf({ resource, policy }: ScenarioFile): Resource | null {
  if (!resource && !policy) return null;
  const { host, path, header, scheme, realm, member, items } = resource ?? {};
  const origin = host === undefined ? REGISTER.audiences[0] : `https://${host}`;
  const name = member ?? 'helicopters';
  const scope =
    policy?.scope ?? policy?.scopes?.[0] ?? (resource ? `${name}:read` : REGISTER.scope);
  return {
    host: host ?? REGISTER.host,
    path: path ?? REGISTER.path,
    header: header ?? 'Authorization',
    scheme: scheme === undefined ? 'Bearer' : scheme,
    realm: realm ?? name,
    list: items ? JSON.stringify({ [name]: items }).slice(1, -1) : REGISTER.list,
    scope,
    scopes: policy?.scopes ?? [...new Set([scope, 'profile:read'])],
    audiences: [origin, ...(policy?.audiences ?? (resource ? [] : REGISTER.audiences.slice(1)))],
    lifetime: policy?.lifetime ?? REGISTER.lifetime,
  };
}

/** Makes a file ready to be played. It must have been read: nothing is checked again. */
export function compile(file: ScenarioFile): Compiled {
  const mark = `own.${digest(JSON.stringify(file))}`;
  const texts = new Map<string, OwnText>();
  const things: Words = file.resource?.things ?? file.resource?.member ?? 'helicopters';
  const say = (said: Words): string => {
    if (isCatalogued(said)) {
      if (!file.resource || !LISTS.includes(said)) return said;
      const code = `${mark}.${said}`;
      texts.set(code, { key: `own.${said}`, things });
      return code;
    }
    const code = `${mark}.${texts.size}`;
    texts.set(code, { words: said });
    return code;
  };
  const told = (one: OwnInstruction | Instruction): Instruction =>
    'say' in one ? { ...one, say: say(one.say) } : one;
  // The story's scenarios, asked of this API.
  const asked = ({ script, ...one }: Scenario): Scenario => ({
    ...one,
    buildsOn: [],
    script: script.map((each) => told(each)),
  });
  const earlier = [
    ...new Set(
      (file.buildsOn ?? []).flatMap((id) => {
        const one = scenarioOf(id);
        return one ? playlist(one) : [];
      }),
    ),
  ].map(asked);
  const id = file.title === undefined ? file.id : `${mark}.${file.id}`;
  if (file.title !== undefined) texts.set(`scenario.${id}.title`, { words: file.title });
  if (file.intro !== undefined) texts.set(`scenario.${id}.intro`, { words: file.intro });
  for (const [party, words] of Object.entries(file.cast ?? {}))
    texts.set(`stage.${party}`, { words });
  const { ways, expected, compare, beside } = file;
  const scenario: Scenario = {
    id,
    number: file.number ?? null,
    buildsOn: earlier,
    script: file.script.map(told),
    expected,
    ...(ways && { ways }),
    ...(compare && { compare }),
    ...(beside !== undefined && { beside }),
  };
  return { file, scenario, resource: resourceOf(file), texts };
}

/** The accounts of a file, passwords hashed as slowly as any; the story's where it has none. */
export async function usersOf(
  { users }: ScenarioFile,
  resource: Resource | null,
  env: Pick<Env, 'subtle' | 'slowly'> & Env,
): Promise<readonly UserRecord[]> {
  const all = (resource ?? REGISTER).scopes.join(' ');
  if (!users) return resource ? CAST.map((user) => ({ ...user, scope: all })) : CAST;
  return Promise.all(
    users.map(async ({ username, name, password, scope = all }) => {
      const salt = digest(username).repeat(4);
      const hash = await env.slowly(`${salt} ${PASSWORD_ROUNDS} ${password}`, () =>
        pbkdf2(env, password, salt, PASSWORD_ROUNDS),
      );
      return { username, name, salt, hash, rounds: PASSWORD_ROUNDS, scope };
    }),
  );
}

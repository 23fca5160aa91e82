import type { FaultCode } from '../lab/compose/fault.ts';
import { parseRequest } from '../lab/compose/parse.ts';
import { SCENARIOS } from '../model/scenarios/index.ts';
import { HOSTS } from '../model/wire/wire.ts';
import type { OwnResource, ScenarioFile } from './format.ts';
import { ID, isVersion, plainHost, plainSteps, withoutEnding } from './plain.ts';
import { placesIn, type Found, type Place } from './places.ts';
import { OF_ANSWERS, TAKEN } from './possible.ts';

/**
 * What of a request was left out, or had another take its place. `path`: steps that may be secrets; `label`: parts of the
 * host's name that may be; `host`: a host without a public name; `taken`: a path that the server keeps for itself; `more`:
 * what follows the command, or is not known of it.
 */
export type Left = 'path' | 'label' | 'host' | 'taken' | 'query' | 'body' | 'more';
/** What was read of a request to an API: where it stands and where it wants its credential. No secret is in it. */
export interface Dress {
  readonly resource: OwnResource;
  readonly found: Found;
  /** Where a credential may stand, the likeliest first, when more than one header may hold it. */
  readonly places?: readonly Place[];
  readonly left?: readonly Left[];
}
export type ReadDress =
  | { readonly ok: true; readonly dress: Dress }
  | {
      readonly ok: false;
      readonly code: FaultCode;
      readonly line: number;
      readonly column: number;
      readonly params: Readonly<Record<string, string>>;
    };

/** What only a shell, a program or a reader would put in, and is a secret more often than not. */
const VARIABLE = /\$\{[^}]*\}|\$(?:env:)?[a-z_]\w*|\{\{[\w.-]+\}\}|\{[\w-]+\}|<[\w -]+>/gi;
/** Most letters of a path (`SCENARIO_SCHEMA`). */
const LONGEST = 200;

/** Each letter as it stands, but quotes as a text has them where a word processor put others: places stay the same. */
const readable = (pasted: string): string =>
  pasted
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(VARIABLE, (variable) => 'x'.repeat(variable.length));

/** Reads a line for curl, a call of fetch or the text of a request: where its API stands, and nothing that it keeps secret. */
export function readDress(pasted: string): ReadDress {
  const read = parseRequest(readable(pasted), true);
  if (!read.ok) return read;
  const { request, authority, more } = read;
  const [plain = '', query = ''] = request.path.split('?');
  const steps = plainSteps(plain);
  const { places, found } = placesIn(request.headers, query);
  const named = authority === null ? null : plainHost(authority);
  const host = named === null || named === HOSTS.impostor ? null : named;
  const written = pathOf(steps);
  const path = TAKEN.includes(written) ? `/v1${written}` : written;
  const member = memberOf(steps);
  const left: readonly (Left | false)[] = [
    steps.includes(ID) && 'path',
    host === null && 'host',
    host?.split('.').includes(ID) === true && 'label',
    path !== written && 'taken',
    query !== '' && 'query',
    request.body !== null && request.body !== '' && 'body',
    more && 'more',
  ];
  return {
    ok: true,
    dress: {
      found,
      left: left.filter((one) => one !== false),
      ...(places.length > 1 && { places }),
      resource: {
        host: host ?? 'api.example',
        path,
        ...places[0],
        things: member.replace(/[-_]/g, ' '),
        member,
        items: [1, 2, 3].map((id) => ({ id, name: `${member} ${id}` })),
      },
    },
  };
}

/** A path of whole steps that is no longer than one may be. */
function pathOf(steps: readonly string[]): string {
  const all = (steps.length === 0 ? ['items'] : steps).map((step) => `/${step}`);
  let path = '';
  for (const step of all) if (path.length + step.length + '/v1'.length <= LONGEST) path += step;
  return path;
}

/** What is kept there, by the last word of the path that names a thing; not what every answer has a member of. */
function memberOf(steps: readonly string[]): string {
  const nouns = steps
    .filter((step) => step !== ID && !isVersion(step))
    // `conversations.list`: the thing, and what is done with it.
    .map((step) => withoutEnding(step).split('.')[0] ?? '')
    .filter((noun) => /^[a-z][a-z_-]{2,}$/i.test(noun) && !/^(?:api|rest|rpc|json)$/i.test(noun));
  const noun = nouns.at(-1) ?? 'items';
  return OF_ANSWERS.includes(noun) ? `${noun}s` : noun;
}

/** A scenario of the story, asked of another API. Throws where the story has none of that id. */
export function dressed(id: string, resource: OwnResource): ScenarioFile {
  const scenario = SCENARIOS.find((one) => one.id === id);
  if (!scenario) throw new Error(`The story has no scenario ${id}.`);
  const { buildsOn, script, ...rest } = scenario;
  return {
    version: 1,
    ...rest,
    ...(buildsOn.length > 0 && { buildsOn: buildsOn.filter((one) => typeof one === 'string') }),
    resource,
    script: script.filter((one) => one.do !== 'switch'),
  };
}

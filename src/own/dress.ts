import { parseRequest } from '../lab/compose/parse.ts';
import type { FaultCode } from '../lab/compose/fault.ts';
import { SCENARIOS } from '../model/scenarios/index.ts';
import type { HeaderPair } from '../model/trace.ts';
import { decodedBasic } from '../model/wire/text.ts';
import type { OwnResource, ScenarioFile } from './format.ts';

/** What was read of a request to an API: where it stands and where it wants its credential. No secret is in it. */
export interface Dress {
  readonly resource: OwnResource;
  /** Where the credential was found. `query`: in the address, where this server takes none; `none`: nowhere; `example`: nothing was read. */
  readonly found: 'header' | 'basic' | 'query' | 'none' | 'example';
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

const SECRET = /key|token|auth|secret|passw|appid|sig/i;
/** What only a shell would put in, and is a secret more often than not. */
const VARIABLE = /\$\{?[A-Za-z_]\w*\}?/g;

/** Reads a line for curl, a call of fetch or the text of a request: where its API stands, and nothing that it keeps secret. */
export function readDress(pasted: string): ReadDress {
  const text = pasted.replace(VARIABLE, 'x');
  const read = parseRequest(text);
  if (!read.ok) return read;
  const { path, headers } = read.request;
  const [plain = '', query = ''] = path.split('?');
  const steps = plain
    .split('/')
    .filter((step) => step !== '')
    .map(stepOf);
  const nouns = steps.filter(
    (step) => /^[a-z][a-z_-]{2,}$/i.test(step) && !/^(api|rest|v\d+)$/i.test(step),
  );
  const member = (nouns.at(-1) ?? 'items').slice(0, 60);
  const { header, scheme, found } = credentialIn(headers, query);
  return {
    ok: true,
    dress: {
      found,
      resource: {
        host: hostIn(text, headers),
        path: `/${(steps.length === 0 ? ['items'] : steps).join('/')}`.slice(0, 200),
        header,
        scheme,
        things: member.replace(/[-_]/g, ' '),
        member,
        items: [1, 2, 3].map((id) => ({ id, name: `${member} ${id}` })),
      },
    },
  };
}

/** A part of the path without what this server would read as a pattern, and without what may be a secret in it. */
const stepOf = (step: string): string => {
  if (
    step.length > 24 ||
    step.includes(':') ||
    (/\d/.test(step) && /[a-z]/i.test(step) && step.length > 12)
  )
    return 'id';
  return step.replace(/%[\da-f]{2}|[^A-Za-z0-9._~-]/gi, '-').replace(/^\.+$/, '-');
};

/** The host of the first address in a text; without one, that of the story's kind. */
function hostIn(text: string, headers: readonly HeaderPair[]): string {
  const written =
    /https?:\/\/(?:[^\s/@'"]*@)?([^\s/:?#'"]+)/i.exec(text)?.[1] ??
    /^host:\s*([^\s:]+)/im.exec(text)?.[1] ??
    headers.find(([name]) => name.toLowerCase() === 'host')?.[1] ??
    '';
  const host = written.toLowerCase();
  const fits = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*$/.test(host);
  return fits && host !== 'collector.example' ? host : 'api.example';
}

type Credential = Pick<Required<OwnResource>, 'header' | 'scheme'> & Pick<Dress, 'found'>;
const BEARER = { header: 'Authorization', scheme: 'Bearer' } as const;
const OF_THE_WIRE = /^(host|cookie|accept|content-.*|transfer-encoding)$/i;

/** Where a credential stands: a header field and what goes before it, else the address. */
function credentialIn(headers: readonly HeaderPair[], query: string): Credential {
  const authorization = headers.find(([name]) => name.toLowerCase() === 'authorization');
  if (authorization) {
    if (decodedBasic([authorization]) !== null)
      return { header: 'Authorization', scheme: 'Basic', found: 'basic' };
    const [scheme = '', ...rest] = authorization[1].split(' ');
    const named = rest.length > 0 && /^[A-Za-z][A-Za-z0-9-]{0,29}$/.test(scheme);
    return { header: 'Authorization', scheme: named ? scheme : null, found: 'header' };
  }
  const field = headers.find(
    ([name]) =>
      SECRET.test(name) && /^[A-Za-z][A-Za-z0-9-]{0,59}$/.test(name) && !OF_THE_WIRE.test(name),
  );
  if (field) {
    const [scheme = '', ...rest] = field[1].split(' ');
    const named = rest.length === 1 && /^[A-Za-z][A-Za-z-]{0,29}$/.test(scheme);
    return { header: field[0], scheme: named ? scheme : null, found: 'header' };
  }
  const inQuery = [...new URLSearchParams(query).keys()].some((name) => SECRET.test(name));
  return { ...BEARER, found: inQuery ? 'query' : 'none' };
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

import type { Env } from '../../env.ts';
import type { ApiResponse } from '../../machines/api-types.ts';
import type { Carried } from '../../server/app.ts';
import { CAST, PASSWORD_ROUNDS } from '../../server/cast.ts';
import { headerValues, type Incoming } from '../../server/credentials.ts';
import { REGISTER } from '../../server/resource.ts';
import { createStores, type Stores, type UserRecord } from '../../server/stores.ts';
import { logLine } from '../../server/log.ts';
import { keep } from '../../server/work.ts';
import type { MachineDefinition } from '../../trace.ts';
import type { Operation, ServerPart } from '../types.ts';
import { oauthError, problem } from './answers.ts';
import { assemble, type Assembled } from './assemble.ts';
import { nothingFound, type Case } from './case.ts';
import { describeOperations } from './described.ts';
import { judge } from './judge.ts';
import { createKept, type Kept } from './kept.ts';
import { machineOf } from './machine.ts';

export interface DefenceServerOptions {
  readonly env: Env;
  readonly parts: readonly ServerPart[];
  /** Guards that are taken away, by name. */
  readonly without?: readonly string[];
  readonly users?: readonly UserRecord[];
  /** PBKDF2 rounds that an unknown user costs. */
  readonly rounds?: number;
}
/** Who asks, under which name of the message, and who keeps a record of it. */
type Asking = Pick<Carried, 'address' | 'message' | 'trace'>;
export interface DefenceServer {
  /** Answers a request; never rejects, never a 5xx by input. */
  answer(incoming: Incoming, carried: Asking): Promise<ApiResponse>;
  readonly assembled: Assembled;
  /** The API's machine, as it is drawn. */
  readonly describe: () => MachineDefinition;
  readonly kept: Kept;
  readonly stores: Stores;
}

const FORM = 'application/x-www-form-urlencoded';

/** Which operation a request is for, or the answer where it is for none. */
function routed(operations: readonly Operation[], { method, url, headers, body }: Incoming) {
  const here = operations.filter(({ paths }) => paths.includes(url.pathname));
  if (here.length === 0) return problem(404, 'not_found');
  // HEAD is asked and answered as GET, without the body (RFC 9110 9.3.2).
  const asked = here.filter((one) => one.method === (method === 'HEAD' ? 'GET' : method));
  if (asked.length === 0) {
    const methods = here.flatMap((one) => (one.method === 'GET' ? ['GET', 'HEAD'] : [one.method]));
    const allow = [...new Set(methods)].join(', ');
    return problem(405, 'method_not_allowed', [['Allow', allow]]);
  }
  const type = headerValues(headers, 'content-type')[0]?.split(';')[0]?.trim().toLowerCase();
  if (body !== '' && type !== FORM)
    return problem(415, 'unsupported_media_type', [['Accept', FORM]]);
  if (asked[0]?.grant === undefined) return asked[0] ?? problem(404, 'not_found');
  const grants = new URLSearchParams(body).getAll('grant_type');
  if (grants.length !== 1) return oauthError(400, 'invalid_request', 'grant-type-missing');
  return (
    asked.find(({ grant }) => grant === grants[0]) ??
    oauthError(400, 'unsupported_grant_type', 'grant-type-unknown')
  );
}

/** The server of one defence: a table of operations, judged by a machine made of them. */
export function createDefenceServer({
  env,
  parts,
  without = [],
  users = CAST,
  rounds = PASSWORD_ROUNDS,
}: DefenceServerOptions): DefenceServer {
  const assembled = assemble(parts, without);
  const { operations, settings } = assembled;
  const machine = machineOf(operations);
  const paths = new Set(operations.flatMap((operation) => operation.paths));
  const stores = createStores(env, users);
  const kept = createKept();
  for (const part of parts) for (const [key, row] of part.secrets ?? []) kept.secrets.set(key, row);

  const answer: DefenceServer['answer'] = async (incoming, carried) => {
    const operation = routed(operations, incoming);
    const { address = 'unknown', message = '', trace = null } = carried;
    const work: Case = {
      shuts: !without.includes('tooManyFailures'),
      ...{ env, stores, rounds, incoming, address, message, trace, kept, settings },
      resource: REGISTER,
      form: new URLSearchParams(incoming.body),
      found: nothingFound(),
    };
    const response =
      'status' in operation
        ? operation
        : await judge(machine, assembled, operation, work).catch(() => problem(500, 'undecided'));
    if (trace) {
      const known = paths.has(incoming.url.pathname);
      keep(work, 'log', message, { line: logLine(incoming, response.status, { known }) });
    }
    return response;
  };
  return {
    ...{ assembled, kept, stores, answer },
    describe: () => describeOperations(operations),
  };
}

import type { Operation } from '../../machines/api-types.ts';
import { PHRASES } from '../answers.ts';
import { BODIES, DESCRIPTION_METHODS, DESCRIPTION_PATH, ROUTES, type Route } from '../routes.ts';
import { ANSWERS, SECURITY, SUMMARIES, type DescribedAnswer } from './answers.ts';
import { BODY_SCHEMAS, HEADERS, problemOf, SUCCESSES } from './schemas.ts';

/** A refusal that whatever carries requests gives in the server's place, whatever is asked. */
export interface CarrierRefusal {
  readonly status: number;
  readonly code: string;
  readonly title: string;
}
export interface DescriptionOptions {
  /** Where the server stands; a path, or an origin. */
  readonly at?: string;
  readonly carrier?: readonly CarrierRefusal[];
}
type Parts = Readonly<Record<string, unknown>>;

/** Header fields of an answer; those that name credentials ask for the kind that the operation wants. */
function headersOf(operation: Operation | null, status: number): Parts {
  const basic = operation === 'token' || operation === 'login';
  const challenge = HEADERS['WWW-Authenticate'][basic ? 'basic' : 'bearer'];
  const sets = (operation === 'login' && status === 200) || operation === 'logout';
  return {
    'Cache-Control': HEADERS['Cache-Control'],
    ...([400, 401, 403].includes(status) && { 'WWW-Authenticate': challenge }),
    ...(sets && status < 300 && { 'Set-Cookie': HEADERS['Set-Cookie'] }),
    ...(status === 405 && { Allow: HEADERS.Allow }),
    ...(status === 415 && { Accept: HEADERS.Accept }),
    ...(status === 429 && { 'Retry-After': HEADERS['Retry-After'] }),
  };
}
/** One response: all answers of that status. */
function responseOf(
  operation: Operation | null,
  status: number,
  codes: readonly string[],
  bodiless: boolean,
): Parts {
  const [code = ''] = codes;
  const schema = status < 300 ? SUCCESSES[code] : problemOf(status, codes);
  const type = status < 300 ? 'application/json' : 'application/problem+json';
  return {
    description: `${PHRASES[status] ?? ''}: ${codes.join(', ')}`,
    headers: headersOf(operation, status),
    ...(schema && !bodiless && { content: { [type]: { schema } } }),
  };
}
/** Refusals of the carrier beside a server's own answer of the same status: either of the two. */
function withCarrier(
  own: Readonly<Record<number, Parts>>,
  carrier: readonly CarrierRefusal[],
  bodiless: boolean,
): Parts {
  const all: Record<number, Parts> = { ...own };
  const byStatus = new Map<number, readonly CarrierRefusal[]>();
  for (const one of carrier) byStatus.set(one.status, [...(byStatus.get(one.status) ?? []), one]);
  for (const [status, refusals] of byStatus) {
    const codes = refusals.map(({ code }) => code);
    const schema = problemOf(status, codes);
    const beside = own[status];
    const content = beside?.['content'] as Record<string, { schema: unknown }> | undefined;
    const other = content?.['application/problem+json']?.schema;
    const optional = Object.entries((beside?.['headers'] ?? {}) as Record<string, object>).map(
      ([name, one]) => [name, { ...one, ...(name !== 'Cache-Control' && { required: false }) }],
    );
    all[status] = {
      description: beside
        ? [beside['description'], ...codes].join(', ')
        : `${refusals[0]?.title ?? ''}: ${codes.join(', ')}`,
      headers: {
        'Cache-Control': HEADERS['Cache-Control'],
        ...(Object.fromEntries(optional) as Parts),
        Connection: { ...HEADERS.Connection, required: !beside },
      },
      ...(!bodiless && {
        content: {
          'application/problem+json': { schema: other ? { anyOf: [other, schema] } : schema },
        },
      }),
    };
  }
  return all;
}
/** The responses of an operation, by status. */
function responses(
  operation: Operation | null,
  answers: readonly DescribedAnswer[],
  method: string,
  carrier: readonly CarrierRefusal[],
): Parts {
  // HEAD has the answer of GET without its body.
  const bodiless = method === 'HEAD';
  const statuses = [...new Set(answers.map(([status]) => status))];
  const own = Object.fromEntries(
    statuses.map((status) => {
      const codes = answers.filter(([one]) => one === status).map(([, code]) => code);
      return [status, responseOf(operation, status, codes, bodiless)];
    }),
  );
  return withCarrier(own, carrier, bodiless);
}

function operationOf(
  operation: Operation,
  method: string,
  carrier: readonly CarrierRefusal[],
): Parts {
  const body = BODIES[operation];
  const schema = BODY_SCHEMAS[operation];
  return {
    operationId: method === 'HEAD' ? `${operation}-head` : operation,
    summary: SUMMARIES[operation],
    security: SECURITY[operation],
    ...(body &&
      schema && {
        requestBody: { required: body.needed, content: { [body.type]: { schema } } },
      }),
    responses: responses(operation, ANSWERS[operation], method, carrier),
  };
}
const inLowerCase = (methods: readonly (readonly [method: string, Parts])[]): Parts =>
  Object.fromEntries(methods.map(([method, value]) => [method.toLowerCase(), value]));

/** Any other method: OpenAPI has no word for it, so it is an extension. */
const OTHER_METHODS = { 'x-other-methods': { $ref: '#/components/responses/MethodNotAllowed' } };

const pathOf = ({ methods }: Route, carrier: readonly CarrierRefusal[]): Parts => ({
  ...inLowerCase(
    methods.map(([method, operation]) => [method, operationOf(operation, method, carrier)]),
  ),
  ...OTHER_METHODS,
});
const ownPath = (carrier: readonly CarrierRefusal[]): Parts => ({
  ...inLowerCase(
    DESCRIPTION_METHODS.map((method) => [
      method,
      {
        operationId: method === 'HEAD' ? 'describe-head' : 'describe',
        summary: 'This description.',
        security: [],
        responses: responses(null, [[200, 'described']], method, carrier),
      },
    ]),
  ),
  ...OTHER_METHODS,
});

/** The token server in the words of OpenAPI 3.1, made from its routes. */
export const describeServer = ({ at = '/', carrier = [] }: DescriptionOptions = {}): Parts => ({
  openapi: '3.1.1',
  info: {
    title: 'Token Trials: the list of registered helicopters',
    version: '1',
    description:
      'An API that comes to know its clients by a password, a token or a session. `x-other-methods` and `x-other-paths` say what is answered where no operation is described.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: at }],
  paths: {
    ...Object.fromEntries(ROUTES.map((route) => [route.path, pathOf(route, carrier)])),
    [DESCRIPTION_PATH]: ownPath(carrier),
  },
  'x-other-paths': { $ref: '#/components/responses/NotFound' },
  components: {
    responses: {
      MethodNotAllowed: responseOf(null, 405, ['method_not_allowed'], false),
      NotFound: responseOf(null, 404, ['not_found'], false),
    },
    securitySchemes: {
      basic: { type: 'http', scheme: 'basic' },
      bearer: { type: 'http', scheme: 'bearer' },
      session: { type: 'apiKey', in: 'cookie', name: 'session' },
    },
  },
});

import type { Operation } from '../../machines/api-types.ts';
import { REGISTER } from '../resource.ts';

/** A JSON Schema (2020-12), as data. */
export type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const shape = (properties: Readonly<Record<string, Schema>>, optional: string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});
const success = (code: string, more: Readonly<Record<string, Schema>> = {}): Schema =>
  shape({ code: { const: code }, message: text, ...more });

const helicopter = shape({
  registration: text,
  type: text,
  operator: text,
  built: { type: 'integer', description: 'Year of manufacture.' },
});

/** Bodies of successes, by their code; none for one that has no body. */
export const SUCCESSES: Readonly<Record<string, Schema>> = {
  served: success('served', { helicopters: { type: 'array', items: helicopter, minItems: 1 } }),
  granted: success('granted', {
    access_token: { type: 'string', minLength: 1 },
    token_type: { const: 'Bearer' },
    expires_in: { type: 'integer', minimum: 1, description: 'Seconds.' },
    scope: { type: 'string', description: 'What was granted, space-separated (RFC 6749 3.3).' },
  }),
  logged_in: success('logged_in'),
  revoked: success('revoked'),
  described: { type: 'object', required: ['openapi', 'info', 'paths'] },
};

/** A problem document (RFC 9457) of that status and one of those codes. */
export const problemOf = (status: number, codes: readonly string[]): Schema =>
  shape({
    type: { const: 'about:blank' },
    title: text,
    status: { const: status },
    code: { enum: codes },
    detail: text,
  });

/** Bodies that are read. */
export const BODY_SCHEMAS: Readonly<Partial<Record<Operation, Schema>>> = {
  token: {
    type: 'object',
    properties: {
      scope: {
        type: 'string',
        description: `Of ${REGISTER.scopes.join(', ')}; the first when left out.`,
      },
      resource: { enum: REGISTER.audiences, description: 'The API it is for (RFC 8707).' },
    },
  },
  login: {
    type: 'object',
    properties: { username: text, password: text },
    required: ['username', 'password'],
  },
  revoke: {
    type: 'object',
    properties: { token: { type: 'string', minLength: 1 } },
    required: ['token'],
  },
};

const field = (description: string, schema: Schema) => ({ description, required: true, schema });
/** Header fields of answers, by name. */
export const HEADERS = {
  'WWW-Authenticate': {
    basic: field('The challenge (RFC 7617 2).', {
      type: 'string',
      pattern: '^Basic realm="helicopters", charset="UTF-8"(, error="[a-z_]+")?$',
    }),
    bearer: field('The challenge (RFC 6750 3).', {
      type: 'string',
      pattern: '^Bearer realm="helicopters"(, error="[a-z_]+")?(, scope="helicopters:read")?$',
    }),
  },
  'Cache-Control': field('Answers to credentials are kept by nobody on the way.', {
    enum: ['no-store', 'private, no-store', 'no-cache'],
  }),
  'Set-Cookie': field('The session, or its end.', {
    type: 'string',
    pattern: '^session=[\\w-]*; Path=/; (Max-Age=0; )?HttpOnly; Secure; SameSite=Lax$',
  }),
  'Retry-After': field('Seconds to wait.', { type: 'string', pattern: '^[1-9]\\d*$' }),
  Accept: field('The media type that is read (RFC 9110 12.5.1).', { type: 'string' }),
  Allow: field('The methods there are (RFC 9110 10.2.1).', { type: 'string' }),
  Connection: field('The connection ends with this.', { const: 'close' }),
} as const;

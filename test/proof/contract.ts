/** The wire contract, as a list of what is wrong with one answer. Written from the RFCs, not from the server. */
import { LIST, type Exchange } from './ghost.ts';

const ALLOW: Readonly<Record<string, readonly string[]>> = {
  [LIST]: ['GET', 'HEAD'],
  '/api/token': ['POST'],
  '/api/session': ['POST', 'DELETE'],
  '/api/revoke': ['POST'],
};
const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
};
/** RFC 6750 3, RFC 7617 2. */
const CHALLENGE =
  /^(?:Bearer realm="helicopters"|Basic realm="helicopters", charset="UTF-8")(?:, error="([a-z_]+)")?(?:, scope="helicopters:read")?$/;
const ERRORS: Readonly<Record<number, readonly (string | undefined)[]>> = {
  400: ['invalid_request', 'invalid_scope', 'invalid_target'],
  401: [undefined, 'invalid_token'],
  403: ['insufficient_scope'],
};

function problemFaults({ method, status, answered, text, path }: Exchange): string[] {
  const faults: string[] = [];
  const must = (held: boolean, fault: string): void => {
    if (!held) faults.push(fault);
  };
  must(answered.get('Content-Type') === 'application/problem+json', 'an error of another type');
  must(answered.get('Cache-Control') === 'no-store', 'an error that may be kept');
  if (method !== 'HEAD') {
    const { title, status: told, code, detail } = JSON.parse(text) as Record<string, unknown>;
    must(title === TITLES[status] && told === status, 'a problem of another status');
    must(typeof code === 'string' && code !== 'undecided', 'no code, or none decided');
    must(typeof detail === 'string' && detail !== '', 'no detail');
  }
  const challenge = answered.get('WWW-Authenticate');
  const due = [400, 401, 403].includes(status);
  must((challenge !== null) === due, `a ${status} ${due ? 'without' : 'with'} a challenge`);
  if (challenge !== null) {
    const match = CHALLENGE.exec(challenge);
    must(match !== null && (ERRORS[status] ?? []).includes(match[1]), 'an unknown challenge');
    const basic = path === '/api/token' || (path === '/api/session' && method === 'POST');
    must(challenge.startsWith(basic ? 'Basic ' : 'Bearer '), 'a challenge for another scheme');
  }
  const wait = answered.get('Retry-After');
  must((wait !== null) === (status === 429), 'Retry-After where none is due, or none where it is');
  if (wait !== null) must(/^(?:[1-9]|[1-5]\d|60)$/.test(wait), `a Retry-After of ${wait}`);
  must(
    answered.has('Accept') === (status === 415),
    'Accept where none is due, or none where it is',
  );
  return faults;
}

const FIELDS: Readonly<Record<string, string>> = {
  [LIST]: 'code,message,helicopters',
  '/api/token': 'code,message,access_token,token_type,expires_in,scope',
  '/api/session': 'code,message',
  '/api/revoke': 'code,message',
};
function successFaults({ method, path, status, answered, text }: Exchange): string[] {
  const faults: string[] = [];
  const must = (held: boolean, fault: string): void => {
    if (!held) faults.push(fault);
  };
  must(!answered.has('WWW-Authenticate'), 'a challenge to whoever got it');
  const kept = path === LIST ? 'private, no-store' : 'no-store';
  must(answered.get('Cache-Control') === kept, 'a success that may be kept');
  const logout = method === 'DELETE';
  must(status === (logout ? 204 : 200), `a success by ${status}`);
  if (logout || method === 'HEAD') must(text === '', 'a body where none may be');
  else
    must(
      Object.keys(JSON.parse(text) as object).join() === FIELDS[path],
      'a success with other fields',
    );
  if (path === '/api/session')
    must(
      /^session=[^;]*; Path=\/; (?:Max-Age=0; )?HttpOnly; Secure; SameSite=Lax$/.test(
        answered.get('Set-Cookie') ?? '',
      ),
      'a session cookie that scripts or clear text can carry',
    );
  return faults;
}

/** What is wrong with an answer; nothing where it keeps to the contract. */
export function contractFaults(exchange: Exchange): string[] {
  const { method, path, status, answered, text } = exchange;
  if (status >= 500) return [`a ${status}`];
  if (status >= 400 && !(status in TITLES)) return [`a status of ${status}`];
  const allow = ALLOW[path];
  const faults = status >= 400 ? problemFaults(exchange) : successFaults(exchange);
  // 404 and 405 come before all else, and nowhere else.
  if ((allow === undefined) !== (status === 404)) faults.push(`a ${status} for ${path}`);
  if (allow && allow.includes(method) === (status === 405))
    faults.push(`a ${status} for ${method} ${path}`);
  if ((answered.get('Allow') ?? '') !== (status === 405 ? (allow ?? []).join(', ') : ''))
    faults.push('Allow where none is due, or another');
  if (method === 'HEAD' && text !== '') faults.push('a body for HEAD');
  return faults;
}

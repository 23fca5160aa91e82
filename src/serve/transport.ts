import { STATUS_CODES } from 'node:http';
import type { ApiResponse } from '../model/machines/api-types.ts';
import type { HeaderPair } from '../model/trace.ts';

/** Why a request never got to the token server: HTTP itself was not kept to, or a limit was. */
export interface TransportRefusal {
  readonly status: 400 | 408 | 413 | 417 | 431 | 500;
  readonly code: string;
  readonly detail: string;
}
export const REFUSALS = {
  malformed: {
    status: 400,
    code: 'malformed_message',
    detail: 'This is not a request that HTTP/1.1 knows.',
  },
  target: {
    status: 400,
    code: 'target_invalid',
    detail:
      'A target begins with a slash, or is an http address without a user and a password in it (RFC 9112 3.2, RFC 9110 4.2.4).',
  },
  version: {
    status: 400,
    code: 'version_unknown',
    detail: 'The first line ends with HTTP/1.1 or HTTP/1.0; nothing else is spoken here.',
  },
  hostMissing: {
    status: 400,
    code: 'host_missing',
    detail: 'A request of HTTP/1.1 has a field Host (RFC 9112 3.2).',
  },
  hostDoubled: {
    status: 400,
    code: 'host_doubled',
    detail: 'A request has one field Host, and not several (RFC 9112 3.2).',
  },
  late: {
    status: 408,
    code: 'request_timeout',
    detail: 'The request did not come to its end in time.',
  },
  largeBody: {
    status: 413,
    code: 'content_too_large',
    detail: 'The body is longer than anything that is read here.',
  },
  expectation: {
    status: 417,
    code: 'expectation_failed',
    detail: 'Of expectations only 100-continue is met here.',
  },
  largeHead: {
    status: 431,
    code: 'header_fields_too_large',
    detail: 'Request line and header fields are longer than anything that is read here.',
  },
} as const satisfies Readonly<Record<string, TransportRefusal>>;

/** Where we fail at a request, and it is no fault of whoever sent it. */
export const FAILED: TransportRefusal = {
  status: 500,
  code: 'failed',
  detail: 'We failed at this request. Please report what was sent.',
};

/** The refusal as a problem document (RFC 9457); the connection ends with it. */
export function refused({ status, code, detail }: TransportRefusal): ApiResponse {
  const title = STATUS_CODES[status] ?? 'Error';
  return {
    status,
    code,
    lines: [],
    headers: [
      ['Content-Type', 'application/problem+json'],
      ['Cache-Control', 'no-store'],
      ['Connection', 'close'],
    ],
    body: JSON.stringify({ type: 'about:blank', title, status, code, detail }),
  };
}

/** What Node's parser found where it stopped (llhttp), in words. */
const PARSER: Readonly<Record<string, string>> = {
  HPE_INVALID_METHOD: 'The first word is no method.',
  HPE_INVALID_URL: 'The target has a character that stands in none.',
  HPE_INVALID_VERSION: 'The first line ends with no version of HTTP that is known here.',
  HPE_INVALID_CONSTANT: 'The first line is none of HTTP/1.1.',
  HPE_INVALID_HEADER_TOKEN:
    'A header field has a character in its name or value that HTTP does not allow.',
  HPE_INVALID_CONTENT_LENGTH: 'Content-Length is no number of bytes, or stands there twice.',
  HPE_UNEXPECTED_CONTENT_LENGTH: 'Content-Length stands there twice, or beside Transfer-Encoding.',
  HPE_INVALID_TRANSFER_ENCODING: 'Transfer-Encoding does not end with chunked.',
  HPE_INVALID_CHUNK_SIZE: 'A piece of the body does not begin with its size.',
  HPE_CR_EXPECTED: 'A line ends without a carriage return before its line feed.',
  HPE_LF_EXPECTED: 'A line has a carriage return and no line feed after it.',
};

/** Which refusal a fault of Node's parser or its clock comes to. */
export function refusalOf(fault = ''): TransportRefusal {
  if (fault === 'HPE_HEADER_OVERFLOW') return REFUSALS.largeHead;
  if (fault === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return REFUSALS.largeBody;
  if (fault === 'ERR_HTTP_REQUEST_TIMEOUT') return REFUSALS.late;
  const { malformed } = REFUSALS;
  const found = PARSER[fault];
  return found === undefined ? malformed : { ...malformed, detail: `${malformed.detail} ${found}` };
}

/** An answer in bytes, for a connection on which nothing was read that could be answered otherwise. */
export function inBytes({ status, headers, body }: ApiResponse): string {
  const length: HeaderPair = ['Content-Length', String(Buffer.byteLength(body ?? ''))];
  const lines = [...headers, length].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines}\r\n${body ?? ''}`;
}

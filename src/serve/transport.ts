import { STATUS_CODES } from 'node:http';
import type { ApiResponse } from '../model/machines/api-types.ts';
import type { HeaderPair } from '../model/trace.ts';

/** Why a request never got to the token server: HTTP itself was not kept to, or a limit was. */
export interface TransportRefusal {
  readonly status: 400 | 408 | 413 | 417 | 431;
  readonly code: string;
  readonly detail: string;
}
export const REFUSALS = {
  malformed: {
    status: 400,
    code: 'malformed_message',
    detail: 'This is not a request that HTTP/1.1 knows.',
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

/** Which refusal a fault of Node's parser or its clock comes to. */
export function refusalOf(fault: string | undefined): TransportRefusal {
  if (fault === 'HPE_HEADER_OVERFLOW') return REFUSALS.largeHead;
  if (fault === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return REFUSALS.largeBody;
  return fault === 'ERR_HTTP_REQUEST_TIMEOUT' ? REFUSALS.late : REFUSALS.malformed;
}

/** An answer in bytes, for a connection on which nothing was read that could be answered otherwise. */
export function inBytes({ status, headers, body }: ApiResponse): string {
  const length: HeaderPair = ['Content-Length', String(Buffer.byteLength(body ?? ''))];
  const lines = [...headers, length].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines}\r\n${body ?? ''}`;
}

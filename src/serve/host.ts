import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ApiResponse } from '../model/machines/api-types.ts';
import { problem } from '../model/server/answers.ts';
import type { TokenServer } from '../model/server/app.ts';
import { methodsAt } from '../model/server/routes.ts';
import { linger, readBody } from './body.ts';
import { carry, faultOf, pairsOf, targetOf, unknownMethod } from './carry.ts';
import { Connections } from './connections.ts';
import { fileAt, type ServedFile } from './files.ts';
import { LIMITS, type Limits } from './limits.ts';
import { credentialsShown, type Log, type LogLine } from './log.ts';
import { FAILED, inBytes, REFUSALS, refusalOf, refused } from './transport.ts';

export interface HostOptions {
  readonly server: TokenServer;
  /** Folder of the built page; null where there is none. */
  readonly folder: string | null;
  readonly limits?: Limits;
  readonly log?: Log;
}
type Answer = ApiResponse | (ServedFile & { readonly status: 200; readonly code: 'file' });

/** Puts a token server, and the built page, on a port. */
export class Host {
  private readonly http: Server;
  private readonly limits: Limits;
  private readonly log: Log;
  private readonly connections: Connections;

  constructor(private readonly options: HostOptions) {
    const { limits = LIMITS, log = () => undefined } = options;
    this.limits = limits;
    this.log = log;
    this.http = createServer({
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: limits.lookMs,
      keepAliveTimeout: Math.min(5_000, limits.idleMs),
      // Ours says why.
      requireHostHeader: false,
    });
    this.connections = new Connections(this.http);
    // Bytes are bounded. By a number, Node would drop what is too many, and the server judge the rest.
    this.http.maxHeadersCount = 0;
    this.http.maxConnections = limits.connections;
    this.http.timeout = limits.idleMs;
    this.http.on('request', (request, response) => void this.meet(request, response));
    this.http.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
      // One that is too large is told so before it is sent.
      if (Number(request.headers['content-length'] ?? 0) <= limits.bodyBytes)
        response.writeContinue();
      void this.meet(request, response);
    });
    this.http.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
      this.send(request, response, refused(REFUSALS.expectation));
    });
    this.http.on('connect', (request: IncomingMessage, socket: Duplex) => {
      // A tunnel leads to a host; to a path it is a method as any other that is not known there.
      const { url = '' } = request;
      const answer = url.startsWith('/')
        ? unknownMethod(targetOf(url)?.pathname ?? '')
        : problem(405, 'method_not_allowed', [['Allow', '']]);
      this.note(request, answer);
      socket.on('error', () => undefined);
      socket.end(inBytes({ ...answer, headers: [...answer.headers, ['Connection', 'close']] }));
    });
    this.http.on('clientError', (fault: NodeJS.ErrnoException, socket: Duplex) => {
      this.refuse(fault.code, socket);
    });
  }

  /** Listens; resolves with the port. Rejects where it cannot. */
  open(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.http.once('error', reject);
      this.http.listen(port, host, () => {
        resolve((this.http.address() as AddressInfo).port);
      });
    });
  }

  /** Takes no more, lets what is under way come to its end, and is gone. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      const grace = setTimeout(() => {
        this.http.closeAllConnections();
      }, this.limits.graceMs);
      this.http.close(() => {
        clearTimeout(grace);
        resolve();
      });
      this.connections.end();
    });
  }

  private async meet(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const since = performance.now();
    this.connections.begun(request.socket, response);
    // A client that goes away is no fault of ours.
    response.on('error', () => undefined);
    const read = await readBody(request, this.limits.bodyBytes);
    if (read === 'gone') return;
    if (read === 'large') {
      this.send(request, response, refused(REFUSALS.largeBody), since);
      return;
    }
    // One request that we fail at must not take the others with it.
    const answer = await this.answer(request, read.bytes).catch(() => refused(FAILED));
    this.send(request, response, answer, since);
  }

  private async answer(request: IncomingMessage, body: Buffer): Promise<Answer> {
    const { method = '', url = '', socket } = request;
    const headers = pairsOf(request);
    const target = targetOf(url);
    const fault = faultOf(request, headers) ?? (target ? null : REFUSALS.target);
    if (!target || fault) return refused(fault ?? REFUSALS.target);
    const { folder, server } = this.options;
    if (folder !== null && !target.pathname.startsWith('/api/')) {
      const file = await fileAt(folder, target.pathname);
      const isRead = method === 'GET' || method === 'HEAD';
      if (file && !isRead) return problem(405, 'method_not_allowed', [['Allow', 'GET, HEAD']]);
      if (file) return { ...file, status: 200, code: 'file' };
    }
    return carry(server, method, target, body, {
      headers,
      address: socket.remoteAddress ?? 'unknown',
    });
  }

  private send(
    request: IncomingMessage,
    response: ServerResponse,
    answer: Answer,
    since = performance.now(),
  ): void {
    this.note(request, answer, since);
    const body = answer.body === null ? null : Buffer.from(answer.body);
    const length = body === null ? [] : [['Content-Length', String(body.length)] as const];
    response.writeHead(answer.status, [...answer.headers, ...length].flat());
    if (request.complete) {
      response.end(body);
      return;
    }
    if (body !== null) response.write(body);
    void linger(request, this.limits).then(() => response.end());
  }

  /** Answers what could not be read, if the connection still stands. */
  private refuse(fault: string | undefined, socket: Duplex): void {
    if (fault === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const answer = refused(refusalOf(fault));
    this.note(null, answer);
    socket.on('error', () => undefined);
    socket.end(inBytes(answer), () => socket.destroy());
  }

  private note(
    request: IncomingMessage | null,
    answer: Answer,
    since: number = performance.now(),
  ): void {
    const path = request ? (targetOf(request.url ?? '')?.pathname ?? null) : null;
    const known = path !== null && (answer.code === 'file' || methodsAt(path).length > 0);
    const line: LogLine = {
      time: new Date().toISOString(),
      address: request?.socket.remoteAddress ?? 'unknown',
      method: request?.method ?? null,
      path: known ? path : null,
      credentials: request ? credentialsShown(pairsOf(request)) : null,
      status: answer.status,
      code: answer.code,
      ms: Math.round((performance.now() - since) * 100) / 100,
    };
    this.log(line);
  }
}

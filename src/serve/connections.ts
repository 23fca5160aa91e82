import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * The connections of a server, and on which of them something is under way. Node's own account leaves out those
 * on which nothing was ever asked, as browsers hold them ready, and waits for them.
 */
export class Connections {
  private readonly underWay = new Map<Socket, number>();
  private closing = false;

  constructor(server: Server) {
    server.on('connection', (socket) => {
      this.underWay.set(socket, 0);
      socket.once('close', () => this.underWay.delete(socket));
    });
  }

  /** A request came; it is over when its response is sent, or cannot be. */
  begun(socket: Socket, response: ServerResponse): void {
    this.count(socket, 1);
    response.once('close', () => {
      this.count(socket, -1);
    });
  }
  /** Ends those on which nothing is under way, and each other when its last answer is sent. */
  end(): void {
    this.closing = true;
    for (const socket of this.underWay.keys()) this.count(socket, 0);
  }

  private count(socket: Socket, more: number): void {
    const now = (this.underWay.get(socket) ?? 0) + more;
    if (this.underWay.has(socket)) this.underWay.set(socket, now);
    if (this.closing && now === 0) socket.destroySoon();
  }
}

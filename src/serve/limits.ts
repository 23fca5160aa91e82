/** What one client may ask of a server that stands on a port. */
export interface Limits {
  /** Bytes of request line and header fields together. */
  readonly headerBytes: number;
  /** Bytes of a body; the longest that any operation needs is some hundred. */
  readonly bodyBytes: number;
  /** Ms until the head of a request must be there. */
  readonly headMs: number;
  /** Ms until all of a request must be there. */
  readonly requestMs: number;
  /** Ms that a connection may be silent. */
  readonly idleMs: number;
  /** Ms between two looks at what is late. */
  readonly lookMs: number;
  /** Connections at a time. */
  readonly connections: number;
  /** Bytes, and ms, of a body too large that are still taken in, so that its sender hears why. */
  readonly lingerBytes: number;
  readonly lingerMs: number;
  /** Ms that requests under way are given when the server closes. */
  readonly graceMs: number;
}
export const LIMITS: Limits = {
  headerBytes: 16_384,
  bodyBytes: 16_384,
  headMs: 10_000,
  requestMs: 20_000,
  idleMs: 30_000,
  lookMs: 1_000,
  connections: 256,
  lingerBytes: 1_048_576,
  lingerMs: 1_000,
  graceMs: 3_000,
};

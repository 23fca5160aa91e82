import { Hono } from 'hono/tiny';
import { createActor, createMachine } from 'xstate';
import { ARTICLE_TOKEN } from '../src/model/env.ts';
import type { Trace } from '../src/model/trace.ts';
import { inTurns, type Metric } from './measure.ts';
import { recordRequests } from './story.ts';

const REQUESTS = 10_000;
const URL_OF_LIST = 'https://helicopters.example/api/helicopters';

/** Transitions that client and API make for one request, counted in the record; births are none. */
function transitionsOf(trace: Trace, message: string): number {
  return trace.entries.filter(
    (entry) => entry.kind === 'state' && entry.message === message && entry.event !== 'birth',
  ).length;
}

/** A machine that goes round: every send is a transition, and nothing is decided. */
const ring = (states: number) =>
  createMachine({
    initial: 's0',
    states: Object.fromEntries(
      Array.from({ length: states }, (_, i) => [`s${i}`, { on: { NEXT: `s${(i + 1) % states}` } }]),
    ),
  });

/**
 * Records 10,000 authorised requests. Baseline, the work that cannot be left out, for each: an actor
 * with as many sends as there are transitions, a bare Hono GET, a SHA-256 digest.
 */
export async function replay(): Promise<Metric> {
  const { trace } = await recordRequests(2);
  const sends = transitionsOf(trace, 'r3');
  if (sends < 5) throw new Error(`A request made ${sends} transitions; there should be more.`);
  const machine = ring(sends + 1);
  const app = new Hono().get('/api/helicopters', (c) => c.text('a list'));
  const token = new TextEncoder().encode(ARTICLE_TOKEN);

  const baseline = async (): Promise<void> => {
    for (let i = 0; i < REQUESTS; i++) {
      const actor = createActor(machine).start();
      for (let sent = 0; sent < sends; sent++) actor.send({ type: 'NEXT' });
      await app.fetch(new Request(URL_OF_LIST));
      await crypto.subtle.digest('SHA-256', token);
    }
  };
  const work = async (): Promise<void> => {
    const { trace: recorded } = await recordRequests(REQUESTS);
    const served = recorded.entries.filter(
      (entry) => entry.kind === 'response' && entry.code === 'served',
    ).length;
    if (served !== REQUESTS) throw new Error(`Only ${served} of ${REQUESTS} requests were served.`);
  };
  return inTurns('ms', work, baseline);
}

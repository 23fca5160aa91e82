import { BLINK } from '../../scenarios/types.ts';
import type { Attack, Played } from '../attacks/types.ts';
import { RESOURCES } from '../bearer/resource.ts';
import type { ClientPart } from '../types.ts';
import { API, Device } from './device.ts';
import {
  ADDRESSES,
  DAY,
  EXPIRY,
  LOGOUT,
  ownersAddress,
  REVOCATION,
  ROAMS,
  thiefsAddress,
} from './schedule.ts';
import type { World } from './world.ts';

/** The day of one run: owner and thief, minute by minute. Attacks change who holds which device. */
export class Day implements Played {
  owner: Device;
  thief: Device;
  /** Where the thief is a script in the owner's page. */
  inside = false;
  verbatim: string | null = null;
  logins = 0;
  /** How often the owner wanted the list. */
  turns = 0;
  private away = false;
  /** What the thief failed to go on with: it does not try the same again. */
  private spent = '';

  constructor(
    readonly world: World,
    readonly client: ClientPart,
    private readonly attack: Attack,
    private readonly every: number,
  ) {
    this.owner = this.device('client');
    this.owner.user = BLINK;
    this.thief = this.device('impostor');
  }

  device(who: 'client' | 'impostor'): Device {
    const device = new Device(this.world, who, ADDRESSES[who === 'client' ? 'home' : 'thief']);
    device.flow = this.attack.flow ?? 'password';
    if (this.attack.over) device.over = this.attack.over;
    return device;
  }

  /** Plays it. `breathe` is awaited between minutes, so that a page stays awake. */
  async play(breathe?: () => Promise<void>): Promise<void> {
    const { env } = this.world;
    const start = env.now();
    const { attack } = this;
    for (let minute = 0; minute < DAY; minute++) {
      const happens = this.happens(minute);
      if (!happens && minute % this.every !== 0) continue;
      const seconds = Math.round((start + minute * 60_000 - env.now()) / 1000);
      env.advance(start + minute * 60_000 - env.now());
      if (seconds > 0) this.world.note({ kind: 'clock', actor: 'clock', seconds });
      this.move(minute);
      if (attack.theft.at === minute) await attack.theft.happens(this);
      await this.minute(minute);
      if (minute >= attack.begins) await this.thiefAsks(minute);
      await breathe?.();
    }
  }

  /** Whether something is due in that minute, beside the asking. */
  private happens(minute: number): boolean {
    const { theft, begins } = this.attack;
    const times = [
      theft.at,
      begins,
      EXPIRY,
      LOGOUT.at,
      LOGOUT.back,
      ROAMS,
      REVOCATION.at,
      REVOCATION.back,
    ];
    return times.includes(minute);
  }

  private move(minute: number): void {
    const { attack, thief } = this;
    if (attack.stays !== true) thief.address = thiefsAddress(minute);
    this.owner.address = ownersAddress(minute);
  }

  private async minute(minute: number): Promise<void> {
    const { owner, attack, client } = this;
    if (attack.ownerLeaves === minute) this.away = true;
    if (attack.ownerLeaves !== undefined) {
      if (!this.away) await this.ownerAsks();
      return;
    }
    if (minute === LOGOUT.at) {
      await client.logOut(owner);
      this.away = true;
    }
    if (minute === REVOCATION.at) {
      // Where nothing can be taken back he has no reason to stay away.
      this.away = client.revokeAll !== undefined;
      await client.revokeAll?.(owner);
    }
    if (minute === LOGOUT.back || minute === REVOCATION.back) this.away = false;
    if (!this.away) await this.ownerAsks();
  }

  async ownerAsks(): Promise<void> {
    const { owner, client } = this;
    this.turns++;
    const held = owner.storage.size > 0 || owner.vault.size > 0;
    if (held && (await this.ask(owner, RESOURCES[0])) < 400) return;
    if (held && (await client.renew(owner)) && (await this.ask(owner, RESOURCES[0])) < 400) return;
    if (await this.userLogsIn(owner)) await this.ask(owner, RESOURCES[0]);
  }

  /** The thief asks for the list and for the owner's data by turns. */
  private async thiefAsks(minute: number): Promise<void> {
    const { thief, inside } = this;
    if (this.verbatim !== null) {
      await this.again(this.verbatim);
      return;
    }
    this.attack.before?.(this);
    thief.who = 'impostor';
    thief.over = 'https';
    if (inside) this.world.note({ kind: 'script', actor: 'client', code: 'acting' });
    const path = RESOURCES[Math.floor(minute / this.every) % RESOURCES.length] ?? RESOURCES[0];
    const holds = JSON.stringify([...thief.storage]);
    const status = await this.ask(thief, path);
    if (status === 401) await this.thiefGoesOn(holds, path);
    if (thief === this.owner) thief.who = 'client';
  }

  /** What the thief tries where he was refused: once, as long as he holds the same. */
  private async thiefGoesOn(holds: string, path: string): Promise<void> {
    const { thief, client } = this;
    // In the owner's own page the client asks its user for the password again, if he is there.
    const user = thief === this.owner && !this.away;
    if (!user && holds === this.spent) return;
    if (await client.renew(thief)) await this.ask(thief, path);
    else if (user && (await this.userLogsIn(thief))) await this.ask(thief, path);
    else this.spent = JSON.stringify([...thief.storage]);
  }

  private async userLogsIn(device: Device): Promise<boolean> {
    const { who } = device;
    device.who = 'client';
    this.logins++;
    const given = await this.client.logIn(device);
    device.who = who;
    return given;
  }

  /** A device asks for a resource, with what it holds; returns the status. */
  async ask(device: Device, path: string): Promise<number> {
    const origin = device.over === 'http' ? API.replace('https:', 'http:') : API;
    const url = `${origin}${path}`;
    const { client, world } = this;
    const elapsed = device.who === 'client' ? world.env.stopwatch() : null;
    const status = client.ask
      ? await client.ask(device, url)
      : (await device.send('askForList', await client.request(device, url))).status;
    if (elapsed) world.spent.whole += elapsed();
    return status;
  }

  /** The thief sends a text again, byte by byte. */
  async again(text: string): Promise<void> {
    const [head = ''] = text.split('\r\n\r\n');
    const [first = '', ...fields] = head.split('\r\n');
    const [method = 'GET', path = '/'] = first.split(' ');
    const headers = fields.flatMap((line) => {
      const [name = '', ...rest] = line.split(': ');
      return name === 'Host' ? [] : [[name, rest.join(': ')] as const];
    });
    await this.thief.send('askForList', { method, path, headers, body: null });
  }
}

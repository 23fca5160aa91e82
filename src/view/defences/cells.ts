import { ATTACKS } from '../../model/defences/attacks/index.ts';
import { DEFENCES } from '../../model/defences/index.ts';
import { PLAIN, type Cell } from '../../model/defences/matrix.ts';
import { allLanes } from './lanes.ts';

export { slices } from './slices.ts';

export const ATTACK_IDS: readonly string[] = ATTACKS.map(({ id }) => id);
export const DEFENCE_IDS: readonly string[] = DEFENCES.map(([id]) => id);
/** Defences whose clients cannot do without WebCrypto, which pages on plain HTTP have not. */
const NEED_SUBTLE: readonly string[] = ['pkce', 'dpop'];
const hasSubtle = (): boolean =>
  (globalThis.crypto as { subtle?: SubtleCrypto } | undefined)?.subtle !== undefined;
/** False where a defence cannot be played in this page. */
export const playable = (defence: string): boolean => hasSubtle() || !NEED_SUBTLE.includes(defence);

const id = (attack: string, defence: string): string => `${attack}/${defence}`;

/** The cells of the matrix, each played once and kept for as long as the page lives. */
class CellStore {
  private readonly known = new Map<string, Cell>();
  private readonly coming = new Map<string, Promise<Cell>>();
  private readonly broken = new Map<string, string>();

  /** A cell that was played; undefined where it was not yet. */
  of(attack: string, defence: string): Cell | undefined {
    return this.known.get(id(attack, defence));
  }
  /** How often the thief is served with a plain token; undefined until that was played. */
  plain(attack: string): number | undefined {
    return this.of(attack, PLAIN)?.served;
  }
  /** Why a cell could not be played; undefined where it was, or was not tried. */
  fault(attack: string, defence: string): string | undefined {
    return this.broken.get(id(attack, defence));
  }
  /** How many are played, or were tried, of how many that can be played here. */
  get done(): number {
    return this.known.size + this.broken.size;
  }
  get total(): number {
    return ATTACK_IDS.length * DEFENCE_IDS.filter(playable).length;
  }

  /** Plays a cell, where it was not played yet, and the same attack on a plain token. */
  async play(attack: string, defence: string): Promise<void> {
    await this.one(attack, PLAIN);
    await this.one(attack, defence);
  }
  /**
   * Plays all that are not known, until it is told to stop: what is being played then is played to its end. A theft is
   * played in one lane, so that it is played on a plain token once.
   */
  async fill(signal: AbortSignal, played: () => void): Promise<void> {
    const wide = allLanes().length;
    await Promise.all(
      allLanes().map((_, lane) =>
        this.row(
          ATTACK_IDS.filter((_, place) => place % wide === lane),
          signal,
          played,
        ),
      ),
    );
  }
  private async row(
    attacks: readonly string[],
    signal: AbortSignal,
    played: () => void,
  ): Promise<void> {
    for (const attack of attacks)
      for (const defence of DEFENCE_IDS.filter(playable)) {
        if (this.of(attack, defence)) continue;
        if (signal.aborted) return;
        try {
          await this.play(attack, defence);
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          this.broken.set(id(attack, defence), message);
        }
        played();
      }
  }

  private one(attack: string, defence: string): Promise<Cell> {
    const key = id(attack, defence);
    const known = this.coming.get(key);
    if (known) return known;
    const lanes = allLanes();
    const lane = lanes[ATTACK_IDS.indexOf(attack) % lanes.length] ?? lanes[0];
    if (!lane) throw new Error('There is no lane.');
    const playing = lane.cell(attack, defence);
    this.coming.set(key, playing);
    playing.then(
      (cell) => {
        this.known.set(key, cell);
        this.broken.delete(key);
      },
      // What broke off is tried anew.
      () => this.coming.delete(key),
    );
    return playing;
  }
}
export const cells = new CellStore();

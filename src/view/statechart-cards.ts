import type { MachineDefinition, TransitionDefinition } from '../model/trace.ts';

/** What a text stands for; `any` is an event that leads to a state from every other. */
export type TextRole = 'state' | 'guard' | 'event' | 'any';
/** The words shown for a key; those of a catalogue, or `humanise`. */
export type Names = (role: TextRole, key: string) => string;
/** How wide a text will be, in px at scale 1. */
export type Measure = (text: string, role: TextRole) => number;

/** A guard (or, where nothing is decided, an event) under which a state is left. */
export interface Row {
  readonly role: 'guard' | 'event';
  readonly event: string;
  readonly guard: string | null;
  readonly text: string;
  /** Its upper edge, from the card's. */
  readonly y: number;
}
/** All that leads from one state to one other: drawn as one edge, its guards stacked where it leaves. */
export interface Way {
  readonly to: string;
  /** Empty where the only way out of a state needs no name. */
  readonly rows: readonly Row[];
  /** Its middle, from the card's upper edge. */
  readonly y: number;
}
/** An event that leads to a state from every other, and its guard below it. */
export interface Chip {
  readonly event: string;
  readonly guard: string | null;
  readonly text: string;
  readonly width: number;
  readonly guardText: string | null;
  readonly y: number;
}
/** A state as it is drawn: its name, how it is reached from anywhere, and the guards that decide what follows. */
export interface Card {
  readonly key: string;
  readonly name: string;
  readonly final: boolean;
  /** Whether a defence adds it to the plain machine. */
  readonly added: boolean;
  readonly chips: readonly Chip[];
  readonly ways: readonly Way[];
  readonly width: number;
  readonly height: number;
  /** Height of the part above the guards. */
  readonly head: number;
}

/** Sizes in px at scale 1. */
export const SIZE = {
  /** Text of names, and of all else: nothing is smaller. */
  name: 13,
  text: 12,
  title: 30,
  chip: 20,
  row: 18,
  pad: 10,
  /** Above and below the guards of one way. */
  inset: 4,
  /** Room for the live state's marker. */
  mark: 14,
  least: 76,
} as const;

/** Before what a defence adds: it is told by more than its colour. */
const ADDED = '+\u2009';

/** `checkingPassword` and `LOG_IN` to "checking password" and "log in". */
export const humanise = (key: string): string =>
  (/^[A-Z_]+$/.test(key)
    ? key.replace(/_/g, ' ')
    : key.replace(/[A-Z]/g, (letter) => ` ${letter}`)
  ).toLowerCase();

function groupByTarget(
  transitions: readonly TransitionDefinition[],
): ReadonlyMap<string, readonly TransitionDefinition[]> {
  const groups = new Map<string, TransitionDefinition[]>();
  for (const one of transitions) {
    const group = groups.get(one.target);
    if (group) group.push(one);
    else groups.set(one.target, [one]);
  }
  return groups;
}

/** The states of a machine as cards, from its definition alone. */
export function cardsOf(machine: MachineDefinition, names: Names, measure: Measure): Card[] {
  return machine.states.map(({ key, final, transitions, added = false }) => {
    const name = names('state', key);
    let head: number = SIZE.title;
    const chips = machine.anywhere
      .filter(({ target }) => target === key)
      .map(({ event, guard }): Chip => {
        const text = names('any', event);
        const guardText = guard === null ? null : names('guard', guard);
        const y = head + 3;
        head += SIZE.chip + (guardText === null ? 0 : SIZE.row);
        return { event, guard, text, width: measure(text, 'any') + SIZE.pad, guardText, y };
      });
    if (chips.length > 0) head += SIZE.inset + 2;
    const nameless = transitions.length === 1 && transitions[0]?.guard === null;
    let y = head;
    const ways = [...groupByTarget(transitions)].map(([to, list]): Way => {
      if (nameless) return { to, rows: [], y: head - SIZE.pad };
      const top = y;
      const rows = list.map(({ event, guard, added: isNew }, place): Row => {
        const role = guard === null ? 'event' : 'guard';
        const text =
          (isNew ? ADDED : '') + names(role, guard ?? event) + (to === key ? ' \u21ba' : '');
        return { role, event, guard, text, y: top + SIZE.inset + place * SIZE.row };
      });
      y = top + rows.length * SIZE.row + 2 * SIZE.inset;
      return { to, rows, y: (top + y) / 2 };
    });
    const widths = [
      measure(name, 'state') + SIZE.mark + (added ? SIZE.mark : 0),
      ...chips.flatMap(({ width: chip, guardText }) => [chip, measure(guardText ?? '', 'guard')]),
      ...ways.flatMap(({ rows }) => rows.map(({ text, role }) => measure(text, role))),
    ];
    const width = Math.ceil(Math.max(SIZE.least, ...widths.map((one) => one + 2 * SIZE.pad)));
    return { key, name, final, added, chips, ways, width, height: y, head };
  });
}

/**
 * The cards in the order of a reading from top to bottom, the initial state first: what a state leads
 * to comes below it, as near as may be. Where ways close a circle, one of them leads up.
 */
export function inReadingOrder(cards: readonly Card[], initial: string): Card[] {
  const byKey = new Map(cards.map((card) => [card.key, card]));
  const reached = new Set(cards.flatMap(({ ways }) => ways.map(({ to }) => to)));
  const order: Card[] = [];
  const seen = new Set<string>();
  // Written from the end: a card is put on top once all that it leads to stands below.
  const put = (key: string): void => {
    const card = byKey.get(key);
    if (!card || seen.has(key)) return;
    seen.add(key);
    for (const { to } of [...card.ways].reverse()) put(to);
    order.unshift(card);
  };
  const backwards = [...cards].reverse();
  for (const { key } of backwards) if (!reached.has(key) && key !== initial) put(key);
  put(initial);
  for (const { key } of backwards) put(key);
  return order;
}

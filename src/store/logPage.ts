import { entryKinds, type LogEntry, type Rating, type State } from '../core/model.ts';

/** Entries of a page. */
export const LOG_PAGE = 65_536;

const DAY = 86_400_000;

/**
 * Log entries as columns, 30 bytes an entry. What a column cannot hold exactly (an undo's target,
 * a `set`'s memory, a value out of range) stands in `rest`, field by field.
 */
export interface LogPage {
  count: number;
  time: Float64Array;
  card: Uint32Array;
  taken: Uint32Array;
  /** A study day of a review card, milliseconds after `time` of a learning one. */
  due: Int32Array;
  offset: Int16Array;
  intervalBefore: Uint16Array;
  /** Study day minus UTC day. */
  day: Int8Array;
  /** Index into `devices`. */
  device: Uint8Array;
  kind: Uint8Array;
  /** Rating in bits 0–2, state before in 3–4, state after in 5–6. */
  states: Uint8Array;
  flags: Uint8Array;
  step: Uint8Array;
  devices: number[];
  rest: [index: number, fields: Partial<LogEntry>][];
}

/** Columns of these entries, in their order. */
export function packLog(entries: readonly LogEntry[]): LogPage {
  const page = emptyPage(entries.length);
  const deviceAt = new Map<number, number>();
  entries.forEach((entry, i) => {
    let device = deviceAt.get(entry.device);
    if (device === undefined) {
      device = page.devices.push(entry.device) - 1;
      deviceAt.set(entry.device, device);
    }
    page.device[i] = device;
    page.time[i] = entry.time;
    page.card[i] = entry.card;
    page.taken[i] = entry.taken;
    page.due[i] = isLearning(entry.state) ? entry.due - entry.time : entry.due;
    page.offset[i] = entry.offset;
    page.intervalBefore[i] = entry.intervalBefore;
    page.day[i] = entry.day - Math.floor(entry.time / DAY);
    page.kind[i] = entryKinds.indexOf(entry.kind);
    page.states[i] = entry.rating | (entry.stateBefore << 3) | (entry.state << 5);
    page.flags[i] = entry.flags;
    page.step[i] = entry.step;
    const rest = difference(entry, columnsAt(page, i));
    if (rest) page.rest.push([i, rest]);
  });
  return page;
}

/** The entries of a page, exactly as they were packed; of `cards` only, or from an index, where given. */
export function unpackLog(
  page: LogPage,
  cards?: { has(card: number): boolean },
  from = 0,
): LogEntry[] {
  const entries: LogEntry[] = [];
  let next = page.rest.findIndex(([index]) => index >= from);
  for (let i = from; i < page.count; i++) {
    const rest = page.rest[next]?.[0] === i ? page.rest[next++]![1] : null;
    if (cards && !cards.has(rest?.card ?? page.card[i]!)) continue;
    const entry = columnsAt(page, i);
    entries.push(rest ? { ...entry, ...rest } : entry);
  }
  return entries;
}

/** One entry of a page, exactly as it was packed. */
export function readEntry(page: LogPage, at: number): LogEntry {
  const { rest } = page;
  let [low, high] = [0, rest.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rest[middle]![0] < at) low = middle + 1;
    else high = middle;
  }
  const entry = columnsAt(page, at);
  return rest[low]?.[0] === at ? { ...entry, ...rest[low]![1] } : entry;
}

const isLearning = (state: State) => state === 1 || state === 3;

function emptyPage(count: number): LogPage {
  return {
    count,
    time: new Float64Array(count),
    card: new Uint32Array(count),
    taken: new Uint32Array(count),
    due: new Int32Array(count),
    offset: new Int16Array(count),
    intervalBefore: new Uint16Array(count),
    day: new Int8Array(count),
    device: new Uint8Array(count),
    kind: new Uint8Array(count),
    states: new Uint8Array(count),
    flags: new Uint8Array(count),
    step: new Uint8Array(count),
    devices: [],
    rest: [],
  };
}

/** What the columns alone say of entry `i`. */
function columnsAt(page: LogPage, i: number): LogEntry {
  const time = page.time[i]!;
  const states = page.states[i]!;
  const state = ((states >> 5) & 3) as State;
  return {
    time,
    device: page.devices[page.device[i]!]!,
    card: page.card[i]!,
    offset: page.offset[i]!,
    day: page.day[i]! + Math.floor(time / DAY),
    kind: entryKinds[page.kind[i]!]!,
    rating: (states & 7) as Rating | 0,
    taken: page.taken[i]!,
    flags: page.flags[i]!,
    intervalBefore: page.intervalBefore[i]!,
    stateBefore: ((states >> 3) & 3) as State,
    state,
    step: page.step[i]!,
    due: isLearning(state) ? page.due[i]! + time : page.due[i]!,
    target: null,
    stability: 0,
    difficulty: 0,
  };
}

/** The fields of `entry` that `seen` has not exactly; null for none. */
function difference(entry: LogEntry, seen: LogEntry): Partial<LogEntry> | null {
  let rest: Record<string, unknown> | null = null;
  for (const field of Object.keys(seen) as (keyof LogEntry)[]) {
    if (!Object.is(entry[field], seen[field])) (rest ??= {})[field] = entry[field];
  }
  return rest;
}

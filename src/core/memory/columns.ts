import type { Level, Schedule, State } from '../model.ts';

/** Cards in one stored page. */
export const PAGE = 4096;

/** In `state`: no card has this number. */
export const Absent = 255;

const arrays = {
  note: Uint32Array,
  deck: Uint32Array,
  template: Uint8Array,
  level: Uint8Array,
  position: Uint32Array,
  seed: Uint32Array,
  state: Uint8Array,
  step: Uint8Array,
  due: Float64Array,
  stability: Float32Array,
  difficulty: Float32Array,
  last: Int32Array,
  first: Int32Array,
  reps: Uint16Array,
  lapses: Uint16Array,
  flags: Uint8Array,
  buried: Int32Array,
  touched: Float64Array,
} as const;

type Field = keyof typeof arrays;
const fields = Object.keys(arrays) as Field[];

/** One typed array a field of `Schedule`, by card number. Where `state` is `Absent` the rest means nothing. */
type Fields = { [F in Field]: InstanceType<(typeof arrays)[F]> };

/**
 * All schedules (61 bytes a card), indexed by card number. The arrays are replaced when they grow:
 * a scan takes them anew each time. Only the functions here change `length`, `notes` and `size`.
 */
export interface Columns extends Fields {
  /** One more than the highest card number present so far: where scans end. */
  length: number;
  /** One more than the highest note number so far. */
  notes: number;
  /** Cards present. */
  size: number;
}

/** Schedules of the cards numbered page × 4096 and up, as far as there are any. Structured-cloneable. */
export interface CardPage extends Fields {
  page: number;
}

/** `deck`, `note`, … of a card without grades. `seed` is `hash32` of the card's string id. */
export type Unstudied = Pick<
  Schedule,
  'card' | 'note' | 'deck' | 'template' | 'level' | 'position' | 'seed'
>;

function makeFields(length: number): Fields {
  const made = {} as Record<Field, unknown>;
  for (const field of fields) made[field] = new arrays[field](length);
  return made as Fields;
}

/** Columns without cards, with room for so many. */
export function createColumns(capacity = PAGE): Columns {
  const made = makeFields(Math.max(1, capacity));
  made.state.fill(Absent);
  return { ...made, length: 0, notes: 0, size: 0 };
}

function grow(c: Columns, length: number): void {
  if (length <= c.state.length) return;
  const made = makeFields(Math.max(length, c.state.length * 2));
  made.state.fill(Absent, c.state.length);
  for (const field of fields) made[field].set(c[field]);
  Object.assign(c, made);
}

/** Whether a card has this number. */
export function has(c: Columns, card: number): boolean {
  return card < c.length && c.state[card] !== Absent;
}

/** A card's schedule as a value. Throws a RangeError where there is none. */
export function readSchedule(c: Columns, card: number): Schedule {
  if (!has(c, card)) throw new RangeError(`no card ${card}`);
  return {
    card,
    note: c.note[card]!,
    deck: c.deck[card]!,
    template: c.template[card]!,
    level: c.level[card]! as Level,
    position: c.position[card]!,
    seed: c.seed[card]!,
    state: c.state[card]! as State,
    step: c.step[card]!,
    due: c.due[card]!,
    stability: c.stability[card]!,
    difficulty: c.difficulty[card]!,
    last: c.last[card]!,
    first: c.first[card]!,
    reps: c.reps[card]!,
    lapses: c.lapses[card]!,
    flags: c.flags[card]!,
    buried: c.buried[card]!,
    touched: c.touched[card]!,
  };
}

/** Puts a schedule in its place, making room where needed. */
export function writeSchedule(c: Columns, s: Schedule): void {
  grow(c, s.card + 1);
  if (!has(c, s.card)) c.size++;
  c.length = Math.max(c.length, s.card + 1);
  c.notes = Math.max(c.notes, s.note + 1);
  for (const field of fields) c[field][s.card] = s[field];
}

/** Takes a card out; does nothing where there is none. */
export function removeSchedule(c: Columns, card: number): void {
  if (!has(c, card)) return;
  c.state[card] = Absent;
  c.size--;
}

/** A schedule without grades. */
export function newSchedule(about: Unstudied): Schedule {
  return {
    ...about,
    state: 0,
    step: 0,
    due: 0,
    stability: 0,
    difficulty: 0,
    last: 0,
    first: 0,
    reps: 0,
    lapses: 0,
    flags: 0,
    buried: 0,
    touched: 0,
  };
}

/** A copy of one page, cut behind its last card; its arrays are empty where the page has no cards. */
export function columnsToPage(c: Columns, page: number): CardPage {
  const start = page * PAGE;
  let end = Math.min(c.length, start + PAGE);
  while (end > start && c.state[end - 1] === Absent) end--;
  const cut = {} as Record<Field, unknown>;
  for (const field of fields) cut[field] = c[field].slice(start, Math.max(start, end));
  return { ...(cut as Fields), page };
}

/** Puts a page in its place; what stood there before is replaced. */
export function pageToColumns(c: Columns, page: CardPage): void {
  const start = page.page * PAGE;
  const length = page.state.length;
  grow(c, start + length);
  for (let card = start; card < Math.min(c.length, start + PAGE); card++) removeSchedule(c, card);
  for (const field of fields) c[field].set(page[field], start);
  for (let card = start; card < start + length; card++) {
    if (c.state[card] === Absent) continue;
    c.size++;
    c.length = Math.max(c.length, card + 1);
    c.notes = Math.max(c.notes, c.note[card]! + 1);
  }
}

import { entryKinds, type EntryKey, type LogEntry, type Rating, type State } from '../model.ts';

/** A card on any device. */
export type CardRef = [noteId: string, template: string];

/** A page of the log as columns, which pack well; entry `i` is of `cards[card[i]]`. */
export interface LogLine {
  kind: 'log';
  cards: CardRef[];
  time: number[];
  device: number[];
  card: number[];
  offset: number[];
  day: number[];
  /** Index into `entryKinds`. */
  entry: number[];
  rating: number[];
  taken: number[];
  flags: number[];
  intervalBefore: number[];
  stateBefore: number[];
  state: number[];
  step: number[];
  due: number[];
  rest: [index: number, fields: Rest][];
}

/** What few entries have. `deck`, `from`: ids of the decks that a `move` names by their numbers. */
interface Rest {
  target?: EntryKey | undefined;
  stability?: number | undefined;
  difficulty?: number | undefined;
  deck?: string | undefined;
  from?: string | undefined;
}

const columns = [
  'time',
  'device',
  'offset',
  'day',
  'rating',
  'taken',
  'flags',
  'intervalBefore',
  'stateBefore',
  'state',
  'step',
  'due',
] as const;

/** Every column of a line: all are of one length. */
export const logColumns = [...columns, 'card', 'entry'] as const;

/** One line of these entries; the two functions give what stands for a local number elsewhere. */
export function encodeLog(
  entries: readonly LogEntry[],
  cardOf: (card: number) => CardRef,
  deckOf: (deck: number) => string | undefined,
): LogLine {
  const line = { kind: 'log', cards: [], rest: [] } as unknown as LogLine;
  for (const name of logColumns) line[name] = [];
  const places = new Map<number, number>();
  entries.forEach((entry, i) => {
    let place = places.get(entry.card);
    if (place === undefined) {
      place = line.cards.push(cardOf(entry.card)) - 1;
      places.set(entry.card, place);
    }
    for (const name of columns) line[name].push(entry[name]);
    line.card.push(place);
    line.entry.push(entryKinds.indexOf(entry.kind));
    const rest = restOf(entry, deckOf);
    if (Object.keys(rest).length > 0) line.rest.push([i, rest]);
  });
  return line;
}

function restOf(entry: LogEntry, deckOf: (deck: number) => string | undefined): Rest {
  const { target, stability, difficulty } = entry;
  const rest: Rest = {};
  if (target) rest.target = target;
  if (entry.kind === 'move') {
    rest.deck = deckOf(stability) ?? '';
    rest.from = deckOf(difficulty) ?? '';
    return rest;
  }
  if (difficulty !== 0) rest.difficulty = difficulty;
  if (stability !== 0) rest.stability = stability;
  return rest;
}

/** The entries of a line under this device's numbers: `numbers` of its `cards`, and of a deck's id. */
export function decodeLog(
  line: LogLine,
  numbers: readonly number[],
  deckNumber: (id: string) => number,
): LogEntry[] {
  const rests = new Map(line.rest);
  return line.time.map((time, i) => {
    const rest = rests.get(i);
    return {
      time,
      device: line.device[i]!,
      card: numbers[line.card[i]!]!,
      offset: line.offset[i]!,
      day: line.day[i]!,
      kind: entryKinds[line.entry[i]!]!,
      rating: line.rating[i]! as Rating | 0,
      taken: line.taken[i]!,
      flags: line.flags[i]!,
      intervalBefore: line.intervalBefore[i]!,
      stateBefore: line.stateBefore[i]! as State,
      state: line.state[i]! as State,
      step: line.step[i]!,
      due: line.due[i]!,
      target: rest?.target ?? null,
      stability: rest?.deck === undefined ? (rest?.stability ?? 0) : deckNumber(rest.deck),
      difficulty: rest?.from === undefined ? (rest?.difficulty ?? 0) : deckNumber(rest.from),
    };
  });
}

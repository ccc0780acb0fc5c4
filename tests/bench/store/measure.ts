import { dayStart, studyDay } from '../../../src/core/day.ts';
import { deckCounts, type DeckCounts } from '../../../src/core/memory/deckCounts.ts';
import { scan } from '../../../src/core/memory/scan.ts';
import { newSchedule, readSchedule } from '../../../src/core/memory/columns.ts';
import { Good, Learning, New, Relearning, Review } from '../../../src/core/model.ts';
import { cardsOfDecks } from '../../../src/core/stats/cardSet.ts';
import { openCollection, type Collection } from '../../../src/store/collection.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { readDays } from '../../../src/store/stats.ts';
import { readFigures } from '../../../src/store/readFigures.ts';
import { scanLog } from '../../../src/store/statsWorker.ts';
import { foldInWorker } from '../../../src/store/upkeepWorker.ts';
import { madeNote } from '../madeNote.ts';
import { random } from '../random.ts';
import { committed, openRaw, putRows, settled } from './raw.ts';
import { openRows, REVIEWS } from './writeRows.ts';

/** Milliseconds of the app's way and of the plain one, one after the other. */
export type Pair = [app: number, plain: number];

let opened: Promise<Collection> | undefined;
const open = () => (opened ??= openCollection());

async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Saves grades of due cards; in between the same three rows in one plain transaction. */
export async function gradesOnDisk(count: number): Promise<Pair[]> {
  const collection = await open();
  const { columns } = collection;
  const cards = scan(columns, collection.clock(), 'cards').due.slice(0, count);
  const raw = await openRaw('grades', {
    cards: { keyPath: 'card' },
    log: { keyPath: ['time', 'device'] },
    today: {},
  });
  const pairs: Pair[] = [];
  for (const card of cards) {
    const given = { card, rating: Good, taken: 5000, flags: 0 } as const;
    const app = await timed(async () => {
      const result = await gradeCard(collection, given);
      if (!result.ok) throw new Error(result.message);
    });
    const schedule = readSchedule(columns, card);
    const entry = collection.entries.at(-1)!;
    const { today } = collection;
    const plain = await timed(() => {
      const tx = raw.transaction(['cards', 'log', 'today'], 'readwrite', { durability: 'relaxed' });
      tx.objectStore('cards').put(schedule);
      tx.objectStore('log').add(entry);
      const totals = tx.objectStore('today').get(0);
      totals.addEventListener('success', () => tx.objectStore('today').put(today, 0));
      return committed(tx);
    });
    pairs.push([app, plain]);
  }
  raw.close();
  return pairs;
}

/** Clocks of pages are coarse: what is fast is done so many times. */
const AGAIN = 20;

/** Counts what each deck holds for today, from memory and by an index; both must find the same. */
export async function dueCounts(): Promise<Pair> {
  const { columns, clock, decks } = await open();
  const rows = await openRows();
  const moment = clock();
  const app = await timed(() => {
    for (let n = 0; n < AGAIN; n++) deckCounts(columns, moment, decks);
  });
  const found = new Map<number, DeckCounts>();
  const plain = await timed(async () => {
    const index = rows.transaction('cards').objectStore('cards').index('index');
    const today = studyDay(moment);
    const end = dayStart(today + 1, moment);
    const count = (deck: number, state: number, most: number) =>
      settled(index.count(IDBKeyRange.bound([deck, state, 0], [deck, state, most])));
    const counted = decks.map(async ({ number }) => {
      const [fresh, due, ...learning] = await Promise.all([
        count(number, New, 0),
        count(number, Review, today),
        count(number, Learning, end - 1),
        count(number, Relearning, end - 1),
      ]);
      found.set(number, { fresh, due, learning: learning[0] + learning[1] });
    });
    await Promise.all(counted);
  });
  rows.close();
  const expected = deckCounts(columns, moment, decks);
  for (const [deck, { fresh, due }] of expected)
    if (found.get(deck)?.fresh !== fresh || found.get(deck)?.due !== due)
      throw new Error(`The index counts deck ${deck} otherwise.`);
  return [app / AGAIN, plain];
}

/** What the app does once a day when it is idle. */
let folded: Promise<void> | undefined;

/** Everything that Stats reads of the whole collection, or of one deck, as the page reads it. */
export async function statistics(of: 'whole' | 'deck'): Promise<number> {
  const collection = await open();
  await (folded ??= foldInWorker(collection));
  const deck = of === 'deck' ? collection.decks[0]!.number : null;
  return timed(() => {
    const cards = deck === null ? null : cardsOfDecks(collection.columns, [deck]);
    const stop = new AbortController().signal;
    const figures = async () =>
      (await readFigures(collection, deck === null ? null : [deck], cards)) ??
      scanLog(collection, cards, stop);
    return Promise.all([readDays(collection, deck === null ? null : [deck]), figures()]);
  });
}

/** Reads one row a review and sums up the days; as long as all of L would have taken. */
export async function scanRows(): Promise<number> {
  const rows = await openRows();
  const days = new Map<number, number>();
  let seen = 0;
  const took = await timed(async () => {
    let range: IDBKeyRange | null = null;
    for (;;) {
      const store = rows.transaction('reviews').objectStore('reviews');
      const some: { time: number; device: number; day: number }[] = await settled(
        store.getAll(range, 10_000),
      );
      if (some.length === 0) break;
      for (const { day } of some) days.set(day, (days.get(day) ?? 0) + 1);
      seen += some.length;
      const last = some.at(-1)!;
      range = IDBKeyRange.lowerBound([last.time, last.device], true);
    }
  });
  rows.close();
  if (seen !== REVIEWS) throw new Error(`${seen} rows of ${REVIEWS}.`);
  return took * (1_000_000 / REVIEWS);
}

/** Writes so many notes and their cards as the app has them, but one row each. */
export async function writeNotes(count: number): Promise<number> {
  const numbers = random(7);
  const notes = Array.from({ length: count }, (_, number) => {
    const note = madeNote(`rows/n${number}`, numbers);
    return { number, deck: 1, note, cards: [number] };
  });
  const cards = notes.map(({ number }) =>
    newSchedule({
      card: number,
      note: number,
      deck: 1,
      template: 5,
      level: 0,
      position: number,
      seed: number,
    }),
  );
  const raw = await openRaw('notes', {
    notes: { keyPath: 'number' },
    cards: { keyPath: 'card', index: ['deck', 'state', 'due'] },
  });
  const took = await timed(async () => {
    await putRows(raw, 'notes', notes);
    await putRows(raw, 'cards', cards);
  });
  raw.close();
  return took;
}

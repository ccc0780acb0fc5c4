import { newSchedule } from '../core/memory/columns.ts';
import { presetFor } from '../core/memory/lane.ts';
import { replay } from '../core/memory/replay.ts';
import { hash32 } from '../core/hash.ts';
import { Retired, templateKinds, type Deck, type Schedule } from '../core/model.ts';
import type { Db, StoredNote } from './db.ts';
import { cardId } from './ids.ts';
import { presetsOf } from './load.ts';
import { readEntries } from './log.ts';
import type { NumberedNotes } from './numberNotes.ts';
import { readMany, seal } from './shelf.ts';
import { cardShelf } from './shelves.ts';

/**
 * Brings the schedules of a deck in line with its notes: known cards keep theirs, cards that come
 * back from a removed deck get theirs from the log, vanished ones are retired. Returns whether any
 * had a history in another deck or none, so that the totals must be counted anew.
 * @param place in teaching order, of the first of the notes
 */
export async function placeCards(
  db: Db,
  deck: Deck,
  numbered: NumberedNotes,
  place = 0,
): Promise<boolean> {
  const { notes, arrived, vanished } = numbered;
  const shelf = cardShelf(db);
  const wanted = notes.flatMap(({ cards }) => cards);
  const stored = await readMany(shelf, [...wanted, ...vanished]);
  const changed: Schedule[] = [];
  const fresh: Schedule[] = [];
  for (const schedule of notes.flatMap((note, at) => blanks(deck, note, place + at))) {
    const known = stored.get(schedule.card);
    if (known) changed.push(...moved(known, schedule));
    else fresh.push(schedule);
  }
  for (const card of vanished) {
    const known = stored.get(card);
    if (known) changed.push(...moved(known, { ...known, flags: Retired }));
  }
  const back = fresh.filter(({ note }) => arrived.has(note));
  const history = back.length > 0 ? await remember(db, deck, back) : new Map<number, Schedule>();
  await seal(shelf, [...changed, ...fresh.map((s) => history.get(s.card) ?? s)]);
  return arrived.size > 0 && (history.size > 0 || changed.some(({ note }) => arrived.has(note)));
}

/** The schedules of a note's cards as its text alone makes them. */
function blanks(deck: Deck, { number, note, cards }: StoredNote, position: number): Schedule[] {
  return note.cards.map(({ template, kind }, at) => ({
    ...newSchedule({
      card: cards[at]!,
      note: number,
      deck: deck.number,
      template: templateKinds.indexOf(kind),
      level: note.level,
      position,
      seed: hash32(cardId(note.id, template)),
    }),
    // A draft is listed, not studied.
    flags: note.draft ? Retired : 0,
  }));
}

/** A schedule in its new place; nothing where that is the old one. */
function moved(known: Schedule, placed: Schedule): Schedule[] {
  const { note, deck, template, level, position, seed } = placed;
  const flags = (known.flags & ~Retired) | (placed.flags & Retired);
  const next = { ...known, note, deck, template, level, position, seed, flags };
  const fields = Object.keys(next) as (keyof Schedule)[];
  return fields.some((field) => next[field] !== known[field]) ? [next] : [];
}

/** Schedules from the log, of the cards it knows. */
async function remember(db: Db, deck: Deck, blanks: Schedule[]): Promise<Map<number, Schedule>> {
  const presets = presetsOf(await db.presets.toArray());
  const log = await readEntries(db, new Set(blanks.map(({ card }) => card)));
  const known = blanks.filter(({ card }) => log.has(card));
  return new Map(
    known.map((blank) => [
      blank.card,
      replay(blank, log.get(blank.card)!, presetFor(presets, deck, blank.template)),
    ]),
  );
}

import type { AnkiCollection } from '../core/exchange/anki/ankiModel.ts';
import { createdDay, historyOf, reviewsOf } from '../core/exchange/anki/history.ts';
import { templateOf } from '../core/exchange/anki/places.ts';
import { presetFor } from '../core/memory/lane.ts';
import { mergeEntries } from '../core/memory/merge.ts';
import { replay } from '../core/memory/replay.ts';
import type { Deck, LogEntry, Schedule } from '../core/model.ts';
import { blankOf } from '../core/memory/blank.ts';
import type { Collection } from './collection.ts';
import { homeOf, readIds } from './ids.ts';
import { presetsOf } from './load.ts';
import { readEntries } from './log.ts';
import type { DeckHistory } from './ankiFile.ts';
import { refold } from './refold.ts';
import { readMany, seal } from './shelf.ts';
import { cardShelf, logShelf } from './shelves.ts';

/** Cards between two reports of progress. */
const stride = 2_000;

/**
 * Adds the history that came with decks to the log, inside the transaction that installs them, and replays what it
 * touches. What the log has already is not added twice, so a package may come again; what was done here since counts.
 */
export async function saveHistory(
  collection: Collection,
  installed: readonly { deck: Deck; history: DeckHistory }[],
  progress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const { db } = collection;
  const presets = presetsOf(await db.presets.toArray());
  const added: LogEntry[] = [];
  const changed: Schedule[] = [];
  const total = installed.reduce((sum, { history }) => sum + history.notes.length, 0);
  let done = 0;
  for (const { deck, history } of installed) {
    const { collection: anki } = history.file.read;
    const reviews = reviewsOf(anki);
    const context = contextOf(collection, anki);
    const numbers = await numbersOf(collection, history);
    const cards = [...numbers.values()];
    const stored = await readMany(cardShelf(db), cards);
    const own = await readEntries(db, new Set(cards));
    for (const { cards: ankiCards, marked } of history.notes) {
      if (done++ % stride === 0) progress(done, total);
      for (const card of ankiCards) {
        const schedule = stored.get(numbers.get(card.id) ?? -1);
        if (!schedule) continue;
        const blank = blankOf(schedule);
        const preset = presetFor(presets, deck, schedule.template);
        const came = historyOf(blank, card, marked, reviews.get(card.id) ?? [], preset, context);
        const before = own.get(schedule.card) ?? [];
        const known = new Set(before.filter(({ device }) => device === 0).map(({ time }) => time));
        const news = came.filter(({ time }) => !known.has(time));
        if (news.length === 0) continue;
        added.push(...news);
        changed.push(replay(blank, mergeEntries(before, news), preset));
      }
    }
  }
  await addHistory(collection, added, changed);
}

/** Writes imported history and the schedules that it makes, and counts the days anew, inside a transaction. */
export async function addHistory(
  { db, today }: Collection,
  added: readonly LogEntry[],
  changed: Schedule[],
): Promise<void> {
  if (added.length === 0) return;
  // The log is in order of arrival; imported history is in its own.
  await seal(
    logShelf(db),
    added.toSorted((a, b) => a.time - b.time),
  );
  await seal(cardShelf(db), changed);
  await refold(db, today.day);
}

/** Reviews were done where the learner is now: Anki does not say where else. */
function contextOf({ offsetAt, settings }: Collection, anki: AnkiCollection) {
  return {
    created: createdDay(anki, offsetAt),
    momentAt: (now: number) => ({ now, offset: offsetAt(now), rollover: settings.rollover }),
  };
}

/** Anki's card → the card's number here. */
export async function numbersOf({ db }: Collection, { file, notes }: DeckHistory) {
  const ids = await readIds(db, new Set(notes.map(({ id }) => homeOf(id))));
  const { noteTypes, notes: ankiNotes } = file.read.collection;
  const types = new Map(ankiNotes.map(({ id, type }) => [id, noteTypes.get(type)]));
  const numbers = new Map<number, number>();
  for (const { id, cards } of notes) {
    const numbered = ids.find(id);
    for (const card of cards) {
      const type = types.get(card.note);
      const number = type && numbered?.cards.get(templateOf(type, card.ord));
      if (number !== undefined) numbers.set(card.id, number);
    }
  }
  return numbers;
}

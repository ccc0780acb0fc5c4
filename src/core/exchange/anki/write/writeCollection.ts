import { DAY, dayStart, studyDay } from '../../../day.ts';
import type { StudyDay } from '../../../model.ts';
import type { Loss } from '../losses.ts';
import type { Sqlite } from '../sql.ts';
import { confJson } from './deckJson.ts';
import { makeMediaNames } from './mediaNames.ts';
import type { Outgoing, OutgoingDeck } from './outgoing.ts';
import { makeOutLosses, type OutLoss } from './outLosses.ts';
import { indexes, insertCollection, tables } from './tables.ts';
import { makeDeckList } from './writeDecks.ts';
import { makeRowWriter, type Written } from './writeRows.ts';
import { makeTypeList } from './writeTypes.ts';

/** A collection while it is written, deck by deck: of all that goes out only one deck need be in memory. */
export interface CollectionWriter {
  add: (deck: OutgoingDeck) => Promise<void>;
  /** Ends it; nothing can be added any more. */
  finish: () => WrittenCollection;
  /** Lets go of it, finished or not. */
  close: () => void;
}

export interface WrittenCollection {
  /** A database of schema 11. */
  bytes: Uint8Array;
  /** Files that its notes show: name and SHA-256. */
  media: [name: string, hash: string][];
  counts: Written['counts'];
  lose: (kind: OutLoss) => void;
  unsupported: () => Loss[];
}

/** Begins a collection. */
export function writeCollection(sqlite: Sqlite, world: Outgoing): CollectionWriter {
  const db = sqlite.open(new Uint8Array());
  db.exec(`PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; ${tables} BEGIN`);
  const decks = makeDeckList(world);
  const types = makeTypeList();
  const names = makeMediaNames();
  const losses = makeOutLosses();
  const written: Written = {
    counts: { notes: 0, cards: 0, reviews: 0 },
    tags: new Set(),
    firstDay: studyDay(world.moment),
    places: 0,
  };
  const rows = makeRowWriter(db, world, { types, names, losses, written });

  /** The one row of `col`. */
  function putCollection(): void {
    const { firstDay, places, tags } = written;
    const { start, minutesWest } = beginning(firstDay, world);
    const { decks: deckRows, presets } = decks.json();
    const texts = [
      confJson(world, minutesWest, places + 1, types.first()),
      types.json(),
      deckRows,
      presets,
      Object.fromEntries([...tags].map((tag) => [tag, -1])),
    ].map((each) => JSON.stringify(each));
    const { now } = world.moment;
    const statement = db.prepare(insertCollection);
    statement.run([Math.floor(start / 1000), now, now, ...texts]);
    statement.free();
  }

  return {
    async add(deck) {
      const id = decks.add(deck);
      for (const [kind, count] of Object.entries(deck.lost))
        if (count > 0) losses.add(kind as OutLoss, '', count);
      await rows.add(deck.notes, id);
    },
    finish() {
      rows.end();
      putCollection();
      // Until now they are study days.
      db.exec(
        `UPDATE cards SET due = due - ${written.firstDay} WHERE type = 2; COMMIT; ${indexes}`,
      );
      const { counts } = written;
      const media = names.list();
      return { bytes: db.export(), media, counts, lose: losses.add, unsupported: losses.list };
    },
    close: () => db.close(),
  };
}

/**
 * The instant from which Anki counts days, in milliseconds, and the offset there: the beginning of a study day, so that
 * its days and those of the app are the same.
 */
function beginning(day: StudyDay, { moment, offsetAt }: Outgoing) {
  const offset = offsetAt(day * DAY + DAY / 2);
  return { start: dayStart(day, { ...moment, offset }), minutesWest: -offset };
}

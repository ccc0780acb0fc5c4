import { AnkiError, reading } from './ankiError.ts';
import type { AnkiCard, AnkiCollection, AnkiNote, AnkiReview } from './ankiModel.ts';
import {
  legacyDecks,
  legacyDecksOptions,
  legacyDescriptions,
  legacyNoteTypes,
  readJson,
} from './legacyTables.ts';
import { mostCards, mostNotes, mostReviews, mostText } from './limits.ts';
import {
  newConfig,
  newDecks,
  newDecksOptions,
  newDescriptions,
  newNoteTypes,
} from './newTables.ts';
import { asNumber, asText, countRows, type Database, rows } from './sql.ts';

/** The newest layout of tables known here, and the one from which on note types have tables of their own. */
const newestSchema = 18;
const ownTables = 15;
/** What Anki 2.0 had when it was finished; Anki itself opens nothing older. */
const oldestSchema = 11;

/** Told how many rows of all are read. */
export type Progress = (done: number, total: number) => void;

/** Rows between two reports of progress. */
const stride = 5_000;

/** Reads a collection's database. Throws an AnkiError. */
export function readCollection(db: Database, progress: Progress = () => {}): AnkiCollection {
  return reading('The collection', () => {
    const [col] = rows(db, 'SELECT crt, ver FROM col LIMIT 1', 1);
    if (!col) throw new AnkiError('The collection is empty. Export the package from Anki again.');
    const schema = asNumber(col[1]);
    if (schema > newestSchema)
      throw new AnkiError(
        'This collection was written by a newer version of Anki than is known here. In Anki, export it once more and tick “Support older Anki versions”.',
      );
    if (schema < oldestSchema)
      throw new AnkiError(
        'This collection was written by a version of Anki before 2.0, which is not known here. Open it in Anki 2.0 or 2.1, and export it from there.',
      );
    const isNew = schema >= ownTables;
    const counts = {
      notes: countRows(db, 'notes', mostNotes, 'notes'),
      cards: countRows(db, 'cards', mostCards, 'cards'),
      reviews: countRows(db, 'revlog', mostReviews, 'reviews'),
    };
    const total = counts.notes + counts.cards + counts.reviews;
    let done = 0;
    const step = () => {
      if (done++ % stride === 0) progress(done, total);
    };
    const config = (key: string) => (isNew ? newConfig(db, key) : readJson(db, 'conf')[key]);
    const west = config('creationOffset');
    const fsrs = config('fsrs') === true;
    return {
      created: {
        seconds: asNumber(col[0]),
        minutesWest: typeof west === 'number' && Math.abs(west) <= 18 * 60 ? west : null,
      },
      noteTypes: isNew ? newNoteTypes(db) : legacyNoteTypes(db),
      decks: isNew ? newDecks(db) : legacyDecks(db),
      descriptions: isNew ? newDescriptions(db) : legacyDescriptions(db),
      options: isNew ? newDecksOptions(db, fsrs) : legacyDecksOptions(db, fsrs),
      notes: readNotes(db, step),
      cards: readCards(db, step),
      reviews: inFourGrades(readReviews(db, step), !isNew && isFirstScheduler(config)),
    };
  });
}

/** Whether the first of Anki's schedulers wrote the reviews: it says nothing, or 1, and knew of no time zones. */
const isFirstScheduler = (config: (key: string) => unknown): boolean =>
  config('schedVer') !== 2 && typeof config('creationOffset') !== 'number';

/**
 * The first scheduler had three grades for cards that are learned, 2 for Good and 3 for Easy: they become 3 and 4, as
 * Anki changes them when it goes over to the second (rslib `v2_upgrade.sql`).
 */
function inFourGrades(reviews: AnkiReview[], isFirst: boolean): AnkiReview[] {
  const isLearned = ({ kind }: AnkiReview) => kind === 0 || kind === 2;
  // With a fourth grade they are changed already, whatever is said.
  if (!isFirst || reviews.some((each) => isLearned(each) && each.ease === 4)) return reviews;
  return reviews.map((each) =>
    isLearned(each) && (each.ease === 2 || each.ease === 3)
      ? { ...each, ease: each.ease + 1 }
      : each,
  );
}

function readNotes(db: Database, step: () => void): AnkiNote[] {
  const notes: AnkiNote[] = [];
  for (const [id, guid, type, tags, fields] of rows(
    db,
    'SELECT id, guid, mid, tags, flds FROM notes ORDER BY id',
    mostNotes,
  )) {
    step();
    notes.push({
      id: asNumber(id),
      guid: asText(guid) || `note ${asNumber(id)}`,
      type: asNumber(type),
      tags: asText(tags).slice(0, 10_000).split(/\s+/).filter(Boolean),
      fields: asText(fields).slice(0, mostText).split('\x1f'),
    });
  }
  return notes;
}

function readCards(db: Database, step: () => void): AnkiCard[] {
  const cards: AnkiCard[] = [];
  for (const row of rows(
    db,
    'SELECT id, nid, did, ord, mod, type, queue, due, ivl, factor, left, odue, odid, flags, data FROM cards ORDER BY id',
    mostCards,
  )) {
    step();
    const [id, note, did, ord, modified, type, queue, due, interval, ease, left, odue, odid] = row
      .slice(0, 13)
      .map(asNumber) as number[];
    const filtered = odid !== 0;
    cards.push({
      id: id!,
      note: note!,
      deck: filtered ? odid! : did!,
      ord: ord!,
      modified: modified!,
      type: type!,
      queue: queue!,
      due: filtered && odue !== 0 ? odue! : due!,
      interval: interval!,
      ease: ease!,
      left: left!,
      flag: asNumber(row[13]) & 7,
      ...readData(asText(row[14])),
    });
  }
  return cards;
}

/** What a card's `data` keeps: FSRS's `s` stability and `d` difficulty, `lrt` its last review, `pos` its place. */
function readData(data: string): Pick<AnkiCard, 'memory' | 'lastReview' | 'position'> {
  const nothing = { memory: null, lastReview: null, position: null };
  if (!data.startsWith('{') || data.length > 10_000) return nothing;
  try {
    const { s, d, lrt, pos } = JSON.parse(data) as Record<string, unknown>;
    const known = typeof s === 'number' && s > 0 && typeof d === 'number' && d >= 1 && d <= 10;
    return {
      memory: known ? { stability: Math.min(s, 36_500), difficulty: d } : null,
      lastReview: typeof lrt === 'number' && lrt > 0 ? lrt : null,
      position: typeof pos === 'number' && pos >= 0 ? pos : null,
    };
  } catch {
    return nothing;
  }
}

function readReviews(db: Database, step: () => void): AnkiReview[] {
  const reviews: AnkiReview[] = [];
  for (const row of rows(
    db,
    'SELECT id, cid, ease, ivl, lastIvl, factor, time, type FROM revlog ORDER BY id',
    mostReviews,
  )) {
    step();
    const [time, card, ease, interval, before, factor, taken, kind] = row.map(asNumber) as number[];
    reviews.push({
      time: time!,
      card: card!,
      ease: ease!,
      interval: interval!,
      before: before!,
      factor: factor!,
      taken: taken!,
      kind: kind!,
    });
  }
  return reviews;
}

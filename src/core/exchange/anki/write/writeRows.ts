import { DAY } from '../../../day.ts';
import { Marked, type StudyDay } from '../../../model.ts';
import type { Losses } from '../losses.ts';
import type { Database, SqlValue } from '../sql.ts';
import { cardRow } from './cardRow.ts';
import { makeFreeIds } from './freeIds.ts';
import type { MediaNames } from './mediaNames.ts';
import { noteRow, type NoteRow } from './noteRow.ts';
import type { Outgoing, OutgoingCard, OutgoingNote } from './outgoing.ts';
import type { OutLoss } from './outLosses.ts';
import { reviewLog } from './reviewRows.ts';
import { checksum, sortText } from './sortText.ts';
import { insertCard, insertNote, insertReview } from './tables.ts';
import type { TypeList } from './writeTypes.ts';

/** What was written so far. */
export interface Written {
  counts: { notes: number; cards: number; reviews: number };
  tags: Set<string>;
  /** The first study day that anything is said of. */
  firstDay: StudyDay;
  /** Places of new cards. */
  places: number;
}

export interface RowWriter {
  /** Notes of a deck with their cards and reviews. */
  add: (notes: readonly OutgoingNote[], deck: number) => Promise<void>;
  /** No more rows follow. */
  end: () => void;
}

/** What the rows of a collection refer to. */
interface Shared {
  types: TypeList;
  names: MediaNames;
  losses: Losses<OutLoss>;
  written: Written;
}

/** Notes whose checksums are reckoned at the same time. */
const together = 250;

/** Writes rows of notes, cards and reviews into an open transaction. */
export function makeRowWriter(
  db: Database,
  world: Outgoing,
  { types, names, losses, written }: Shared,
): RowWriter {
  const put = makeInserts(db);
  const putCards = makeCardWriter(put, world, losses, written);
  const freeId = makeFreeIds();
  const guids = new Set<string>();

  function putNote(out: OutgoingNote, row: NoteRow, words: string, sum: number, deck: number) {
    const guid = guids.has(row.guid) ? out.note.id : row.guid;
    guids.add(guid);
    for (const tag of row.tags.trim().split(' ')) if (tag !== '') written.tags.add(tag);
    const id = freeId(out.note.anki?.id ?? out.added);
    const fields = row.fields.map(unparted).join('\x1f');
    const seconds = Math.floor(out.changed / 1000);
    put.note([id, guid, types.add(row.type), seconds, row.tags, fields, words, sum]);
    written.counts.notes++;
    for (const card of out.cards)
      putCards(card, { id, seconds, deck, ord: row.ords.get(card.template)! });
  }

  async function addSome(notes: readonly OutgoingNote[], deck: number): Promise<void> {
    const kept = await Promise.all(
      notes.map(({ note }) => (note.anki ? world.keptType(note.anki.type) : null)),
    );
    const rows = notes.map((note, at) => {
      const marked = world.history && isMarked(note, losses.add);
      return noteRow(note, kept[at]!, marked, names, losses);
    });
    const words = rows.map(({ fields }) => sortText(fields[0] ?? ''));
    const sums = await Promise.all(words.map((text) => checksum(text, world.sha1)));
    for (const [at, note] of notes.entries()) putNote(note, rows[at]!, words[at]!, sums[at]!, deck);
  }

  return {
    async add(notes, deck) {
      for (let at = 0; at < notes.length; at += together)
        await addSome(notes.slice(at, at + together), deck);
    },
    end: put.end,
  };
}

/** A mark is the note's in Anki. */
function isMarked({ cards }: OutgoingNote, lose: (kind: OutLoss) => void): boolean {
  const marked = cards.filter(({ schedule }) => schedule.flags & Marked).length;
  if (marked > 0 && marked < cards.length) lose('marks');
  return marked > 0;
}

/** What parts fields cannot stand in one. */
const unparted = (field: string): string => field.replaceAll('\x1f', ' ');

/** The note of a card as it is written. */
interface NotePlace {
  id: number;
  /** When it was changed. */
  seconds: number;
  deck: number;
  ord: number;
}

const noLog = { rows: [], lastGrade: null, said: 0, known: 0 };

/** Writes a card with its reviews. */
function makeCardWriter(
  put: ReturnType<typeof makeInserts>,
  world: Outgoing,
  losses: Losses<OutLoss>,
  written: Written,
) {
  const free = { card: makeFreeIds(), review: makeFreeIds() };
  return (card: OutgoingCard, { id: note, seconds, deck, ord }: NotePlace): void => {
    const log = world.history ? reviewLog(card) : noLog;
    const row = cardRow(card, log.lastGrade, world);
    const id = free.card(note + ord);
    const { touched } = card.schedule;
    const modified = world.history && touched > 0 ? Math.floor(touched / 1000) : seconds;
    const { type, queue, due, interval, ease, reps, lapses, left, flag, data } = row;
    const schedule = [type, queue, due, interval, ease, reps, lapses, left, flag, data];
    put.card([id, note, deck, ord, modified, ...schedule]);
    written.counts.cards++;
    if (type === 0) written.places = Math.max(written.places, due);
    if (type === 2) written.firstDay = Math.min(written.firstDay, due);
    if (log.said > 0) losses.add('said', '', log.said);
    if (log.known > 0) losses.add('known', '', log.known);
    for (const { time, ease: grade, interval: after, before, factor, taken, kind } of log.rows) {
      // Wherever the learner was, that day had begun.
      written.firstDay = Math.min(written.firstDay, Math.floor(time / DAY) - 1);
      put.review([free.review(time), id, grade, after, before, factor, taken, kind]);
      written.counts.reviews++;
    }
  };
}

function makeInserts(db: Database) {
  const statements = [insertNote, insertCard, insertReview].map((each) => db.prepare(each));
  const [note, card, review] = statements.map((each) => (values: SqlValue[]) => each.run(values));
  return {
    note: note!,
    card: card!,
    review: review!,
    end: () => {
      for (const each of statements) each.free();
    },
  };
}

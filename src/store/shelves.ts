import {
  columnsToPage,
  createColumns,
  has,
  pageToColumns,
  readSchedule,
  writeSchedule,
  PAGE,
  type CardPage,
} from '../core/memory/columns.ts';
import type { EntryKey, LogEntry, Schedule } from '../core/model.ts';
import type { Db, StoredNote } from './db.ts';
import { LOG_PAGE, packLog, unpackLog, type LogPage } from './logPage.ts';
import { packNotes, unpackNotes, type NotePage } from './notePages.ts';
import type { Shelf } from './shelf.ts';

/** A note's page. */
export const notePage = (note: number) => note >>> 8;

export function noteShelf(db: Db): Shelf<StoredNote, number, NotePage> {
  return {
    pages: db.notePages,
    loose: db.noteLoose,
    key: (note) => note.number,
    pageOf: notePage,
    size: 256,
    pack: packNotes,
    unpack: unpackNotes,
  };
}

export function cardShelf(db: Db): Shelf<Schedule, number, CardPage> {
  return {
    pages: db.cardPages,
    loose: db.cardLoose,
    key: (schedule) => schedule.card,
    pageOf: (card) => Math.floor(card / PAGE),
    size: PAGE,
    pack: packSchedules,
    unpack: unpackSchedules,
  };
}

export function logShelf(db: Db): Shelf<LogEntry, EntryKey, LogPage> {
  return {
    pages: db.logPages,
    loose: db.logLoose,
    key: (entry) => [entry.time, entry.device],
    pageOf: null,
    size: LOG_PAGE,
    pack: (entries) => packLog(entries),
    unpack: (page) => unpackLog(page),
  };
}

/** Columns begin at card 0, so a page is moved there and back. */
function packSchedules(schedules: Schedule[], page: number): CardPage {
  const columns = createColumns(PAGE);
  for (const s of schedules) writeSchedule(columns, { ...s, card: s.card - page * PAGE });
  return { ...columnsToPage(columns, 0), page };
}

function unpackSchedules(stored: CardPage, page: number): Schedule[] {
  const columns = createColumns(PAGE);
  pageToColumns(columns, { ...stored, page: 0 });
  const schedules: Schedule[] = [];
  for (let at = 0; at < columns.length; at++) {
    if (has(columns, at)) {
      schedules.push({ ...readSchedule(columns, at), card: at + page * PAGE });
    }
  }
  return schedules;
}

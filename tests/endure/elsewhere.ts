import { gzipSync } from 'node:zlib';
import { DAY } from '../../src/core/day.ts';
import {
  FORMAT,
  VERSION,
  type BackupPart,
  type PortableDeck,
} from '../../src/core/exchange/backup.ts';
import { encodeLog } from '../../src/core/exchange/backupLog.ts';
import { makeBackupWriter } from '../../src/core/exchange/backupText.ts';
import { hash32 } from '../../src/core/hash.ts';
import { newSchedule } from '../../src/core/memory/columns.ts';
import { defaultPresets } from '../../src/core/memory/presets.ts';
import { apply } from '../../src/core/memory/replay.ts';
import { gradeEntry } from '../../src/core/memory/schedule.ts';
import {
  Good,
  templateKinds,
  type Changed,
  type LogEntry,
  type Moment,
  type Note,
} from '../../src/core/model.ts';
import { logLine } from './logLine.ts';

/** What another device learnt: a deck of its own, each of its cards graded on three days past. */
export interface Elsewhere {
  parts: BackupPart[];
  /** Its log, as `logLine` has it. */
  log: string[];
}

/** A deck of so many cards with their history. */
export function makeElsewhere(deck: string, cards: number, now: number): Elsewhere {
  const device = hash32(deck);
  const notes = Array.from({ length: cards }, (_, at) => makeNote(`${deck}/card-${at}`));
  const entries = notes.flatMap(({ id }, at) => history(at, hash32(`${id}/card`), device, now));
  const cardOf = (card: number): [string, string] => [notes[card]!.id, 'card'];
  const changed: Changed = [now, device];
  const row: PortableDeck = {
    id: deck,
    title: deck,
    kind: 'cards',
    module: null,
    hash: null,
    enabled: true,
    newPerDay: null,
    reviewsPerDay: null,
    directions: 'later',
    presets: { cards: 'cards', questions: 'questions' },
    changed,
    installed: changed,
  };
  return {
    parts: [
      { kind: 'deck', deck: row },
      { kind: 'notes', deck, notes: notes.map((note) => ({ note })) },
      encodeLog(entries, cardOf, () => undefined),
    ],
    log: entries.map((entry) => logLine(entry, cardOf(entry.card).join('/'))),
  };
}

function makeNote(id: string): Note {
  const card = { template: 'card', kind: 'basic', lead: '' } as const;
  return {
    id,
    kind: 'basic',
    title: id,
    aliases: [],
    tags: [],
    level: 0,
    category: null,
    difficulty: null,
    minutes: 0,
    links: [],
    draft: false,
    source: `Q: ${id}?`,
    cards: [{ ...card, front: `<p>${id}?</p>`, back: `<p>${id}.</p>` }],
    question: null,
  };
}

/** Three grades of one card. */
function history(card: number, seed: number, device: number, now: number): LogEntry[] {
  const [preset] = defaultPresets();
  const template = templateKinds.indexOf('basic');
  const about = { card, note: card, deck: 1, template, level: 0, position: card, seed } as const;
  let schedule = newSchedule(about);
  return [30, 25, 10].map((days, nth) => {
    const moment: Moment = { now: now - days * DAY + card * 10 + nth, offset: 0, rollover: 4 };
    const given = { time: moment.now, device, taken: 1000, flags: 0, kind: 'grade' } as const;
    const entry = gradeEntry(schedule, Good, preset!, moment, given);
    schedule = apply(schedule, entry, preset!);
    return entry;
  });
}

/** Parts as a backup file. */
export function packBackup(parts: readonly BackupPart[], now: number): Buffer {
  const writer = makeBackupWriter();
  const header = {
    format: FORMAT,
    version: VERSION,
    app: 'endure',
    made: now,
    offset: 0,
    device: 1,
    media: true,
    counts: { decks: 1, notes: 1, cards: 1, reviews: 1 },
  } as const;
  const lines = [writer.header(header), ...parts.map(writer.part), writer.end()];
  return gzipSync(lines.join(''));
}

import { gzipSync } from 'node:zlib';
import { compileFile } from '../../src/core/deck/compile.ts';
import { FORMAT, VERSION, type BackupPart } from '../../src/core/exchange/backup.ts';
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
} from '../../src/core/model.ts';
import { manyCards } from '../e2e/imports.ts';
import { logLine } from './logLine.ts';

const DAY = 86_400_000;

/** What another device learnt: a deck of its own, each of its cards graded on three days past. */
export interface Elsewhere {
  deck: string;
  notes: number;
  parts: BackupPart[];
  /** Its log, as `logLine` has it. */
  log: string[];
}

export function makeElsewhere(name: string, cards: number, now: number): Elsewhere {
  const { id, title, kind, notes } = compileFile({
    path: `${name}.md`,
    text: manyCards(cards, name),
  });
  const device = hash32(name);
  const entries = notes.flatMap((note, at) => history(at, hash32(`${note.id}/basic`), device, now));
  const cardOf = (card: number): [string, string] => [
    notes[card]!.id,
    notes[card]!.cards[0]!.template,
  ];
  const changed: Changed = [now, device];
  const deck = {
    id,
    title,
    kind,
    module: null,
    hash: null,
    enabled: true,
    newPerDay: null,
    reviewsPerDay: null,
    directions: 'later',
    presets: { cards: 'cards', questions: 'questions' },
    changed,
    installed: changed,
  } as const;
  return {
    deck: id,
    notes: notes.length,
    parts: [
      { kind: 'deck', deck },
      { kind: 'notes', deck: id, notes: notes.map((note) => ({ note })) },
      encodeLog(entries, cardOf, () => undefined),
    ],
    log: entries.map((entry) => logLine(entry, cardOf(entry.card).join('/'))),
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
  const counts = { decks: 1, notes: 1, cards: 1, reviews: 1 };
  const header = {
    format: FORMAT,
    version: VERSION,
    app: 'endure',
    made: now,
    offset: 0,
    device: 1,
    media: true,
    counts,
  } as const;
  const lines = [writer.header(header), ...parts.map(writer.part), writer.end()];
  return gzipSync(lines.join(''));
}

/** Settings under which cards never run out. */
export function endlessly(now: number): BackupPart {
  return { kind: 'settings', rows: [['newPerDay', 9999, [now, 1]]] };
}

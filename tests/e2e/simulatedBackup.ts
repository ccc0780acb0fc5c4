import { gzipSync } from 'node:zlib';
import { FORMAT, VERSION, type BackupPart } from '../../src/core/exchange/backup.ts';
import { encodeLog } from '../../src/core/exchange/backupLog.ts';
import { makeBackupWriter } from '../../src/core/exchange/backupText.ts';
import { plainEntry } from '../../src/core/memory/entry.ts';
import { defaultWeights } from '../../src/core/memory/presets.ts';
import { nextInterval, nextMemory, type Memory } from '../../src/core/memory/schedule.ts';
import type { History } from '../../src/core/memory/training.ts';
import { New, Review, type LogEntry, type Note, type StudyDay } from '../../src/core/model.ts';
import { simulate } from '../simulated.ts';

const deck = 'simulated';
const noteId = (card: number) => `${deck}/n${card}`;

/** A backup of a simulated learner: a deck of so many cards, learnt over so many days up to yesterday. */
export function simulatedBackup(cards: number, days: number, now: number): Buffer {
  const today = Math.floor(now / 86_400_000);
  const histories = simulate({
    cards,
    days,
    from: today - days,
    seed: 'backup',
    schedule: defaultWeights,
  });
  const entries = histories.flatMap(entriesOf).toSorted((a, b) => a.time - b.time);
  const changed: [number, number] = [now, 1];
  const about = {
    id: deck,
    title: 'Simulated',
    kind: 'cards' as const,
    module: null,
    hash: null,
    enabled: true,
    newPerDay: null,
    reviewsPerDay: null,
    directions: 'later' as const,
    presets: { cards: 'cards', questions: 'questions' },
    changed,
    installed: changed,
  };
  const notes = histories.map((_, card) => ({ note: makeNote(card) }));
  return pack(
    [
      { kind: 'deck', deck: about },
      { kind: 'notes', deck, notes },
      encodeLog(
        entries,
        (card) => [noteId(card), 'basic'],
        () => undefined,
      ),
    ],
    { decks: 1, notes: cards, cards, reviews: entries.length },
    now,
  );
}

/** The grades of one card, as they would have been scheduled without steps. */
function entriesOf(history: History, card: number): LogEntry[] {
  const spacing = { weights: defaultWeights, retention: 0.9, maximumInterval: 36_500 };
  let memory: Memory | null = null;
  let due: StudyDay = 0;
  return history.map(({ rating, elapsed, day, time }, at) => {
    memory = nextMemory(memory, elapsed, rating, defaultWeights);
    const intervalBefore = at > 0 ? Math.max(0, due - (day - elapsed)) : 0;
    due = day + nextInterval(memory.stability, spacing);
    const stateBefore = at === 0 ? New : Review;
    const change = {
      rating,
      taken: 4000,
      intervalBefore,
      stateBefore,
      state: Review,
      due,
    } as const;
    // A millisecond of its own for every grade.
    const about = { time: time + card, device: 9, card, kind: 'grade', day, ...change } as const;
    return plainEntry(about, { now: time, offset: 0, rollover: 4 });
  });
}

function makeNote(card: number): Note {
  const front = `<p>Question ${card}?</p>`;
  return {
    id: noteId(card),
    kind: 'basic',
    title: `Question ${card}?`,
    aliases: [],
    tags: [],
    level: 0,
    category: null,
    difficulty: null,
    minutes: 0,
    links: [],
    draft: false,
    source: `Q: Question ${card}?`,
    cards: [{ template: 'basic', kind: 'basic', front, lead: '', back: `<p>${card}.</p>` }],
    question: null,
  };
}

function pack(
  parts: readonly BackupPart[],
  counts: { decks: number; notes: number; cards: number; reviews: number },
  now: number,
): Buffer {
  const writer = makeBackupWriter();
  const about = { app: 'test', made: now, offset: 0, device: 9, media: false, counts };
  const header = writer.header({ format: FORMAT, version: VERSION, ...about });
  return gzipSync([header, ...parts.map(writer.part), writer.end()].join(''));
}

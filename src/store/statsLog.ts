import { plainEntry } from '../core/memory/entry.ts';
import { effective } from '../core/memory/replay.ts';
import { entryKinds, type LogEntry, type Rating, type State } from '../core/model.ts';
import { inSet, type CardSet } from '../core/stats/cardSet.ts';
import { addGrade, createGrades, hourOf, inDayOrder, type Grades } from '../core/stats/grades.ts';
import { connected } from './connection.ts';
import type { Db } from './db.ts';
import { readLog, undosOf, type Log } from './log.ts';
import type { LogPage } from './logPage.ts';

const DAY = 86_400_000;
const GRADE = entryKinds.indexOf('grade');
const KNOWN = entryKinds.indexOf('known');

/** The grades of some cards that hold, as `gradesIn` finds them. */
export async function readGrades(db: Db, cards: CardSet): Promise<Grades> {
  // In one transaction: folding moves loose entries into pages.
  const log = await connected(db, () =>
    db.transaction('r', db.logPages, db.logLoose, () => readLog(db)),
  );
  return gradesIn(log, cards);
}

/**
 * The grades of some cards that hold, undone ones left out, from the log's columns: one pass, which makes objects of
 * no more than the loose entries, those that an undo may name, and those that the columns cannot hold.
 */
export function gradesIn(log: Log, cards: CardSet): Grades {
  const undos = undosOf(log);
  const named = new Set(undos.map(({ target }) => target?.[0]));
  const doubtful: LogEntry[] = [];
  const grades = createGrades(log.pages.reduce((sum, { count }) => sum + count, log.loose.length));
  const weigh = (entry: LogEntry) => {
    if ((entry.kind !== 'grade' && entry.kind !== 'known') || !inSet(cards, entry.card)) return;
    if (named.has(entry.time)) doubtful.push(entry);
    else addGrade(grades, entry);
  };
  for (const page of log.pages) addPage(grades, page, cards, named, weigh);
  log.loose.forEach(weigh);
  for (const entry of effective([...undos, ...doubtful])) addGrade(grades, entry);
  return inDayOrder(grades);
}

/** The plain grades of a page, straight into the columns; `weigh` is given the rest as entries. */
function addPage(
  grades: Grades,
  page: LogPage,
  cards: CardSet,
  named: ReadonlySet<number | undefined>,
  weigh: (entry: LogEntry) => void,
): void {
  let next = 0;
  for (let i = 0; i < page.count; i++) {
    const odd = page.rest[next]?.[0] === i ? page.rest[next++]![1] : null;
    if (odd || (named.size > 0 && named.has(page.time[i]))) {
      weigh(entryAt(page, i, odd));
      continue;
    }
    const kind = page.kind[i];
    if ((kind !== GRADE && kind !== KNOWN) || !inSet(cards, page.card[i]!)) continue;
    const at = grades.length++;
    const time = page.time[i]!;
    const states = page.states[i]!;
    grades.time[at] = time;
    grades.device[at] = page.devices[page.device[i]!]!;
    grades.card[at] = page.card[i]!;
    grades.day[at] = page.day[i]! + Math.floor(time / DAY);
    grades.taken[at] = page.taken[i]!;
    grades.interval[at] = page.intervalBefore[i]!;
    grades.rating[at] = states & 7;
    grades.before[at] = (states >> 3) & 3;
    grades.flags[at] = page.flags[i]!;
    grades.hour[at] = hourOf(time, page.offset[i]!);
  }
}

/** An entry as far as grades are concerned: state, step and due after it are left 0. */
function entryAt(page: LogPage, i: number, odd: Partial<LogEntry> | null): LogEntry {
  const time = page.time[i]!;
  const states = page.states[i]!;
  const about = {
    time,
    device: page.devices[page.device[i]!]!,
    card: page.card[i]!,
    day: page.day[i]! + Math.floor(time / DAY),
    kind: entryKinds[page.kind[i]!]!,
    rating: (states & 7) as Rating | 0,
    taken: page.taken[i]!,
    flags: page.flags[i]!,
    intervalBefore: page.intervalBefore[i]!,
    stateBefore: ((states >> 3) & 3) as State,
  };
  return plainEntry({ ...about, ...odd }, { now: time, offset: page.offset[i]!, rollover: 0 });
}

import { fromIso } from '../day.ts';
import type { StudyDay } from '../model.ts';

/** What a text says of when a card is asked next. */
export interface Scheduled {
  due: StudyDay;
  /** Days between the last review and `due`, 1 and up. */
  interval: number;
  /** As SM-2 has it, 1.3 and up; or the memory itself, where FSRS scheduled it. */
  memory: { ease: number } | { stability: number; difficulty: number };
}

/** `<!--SR:…-->`: the schedules of the cards of one note, in their order. */
export const scheduleComment = /<!--SR:([\s\S]*?)-->/g;

/** Stands for a card that was not asked yet, beside others that were. */
const never = '2000-01-01';
const longest = 36_525;

/**
 * The schedules of a comment, one a card: `!2026-11-01,12,250!…` (date, days, ease in percent), or `!fsrs,date,days,
 * stability,difficulty,…`. Null for a card without one, or with one that cannot be read.
 */
export function readSchedules(inside: string): (Scheduled | null)[] {
  return inside
    .split('!')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => readSchedule(each.split(',').map((field) => field.trim())));
}

function readSchedule([first = '', ...fields]: string[]): Scheduled | null {
  const isFsrs = first === 'fsrs';
  const [date = '', days = '', ...rest] = isFsrs ? fields : [first, ...fields];
  const due = readDay(date);
  const interval = Number(days);
  if (due === null || date === never || days === '' || !(interval >= 0 && interval <= longest))
    return null;
  const [a, b] = rest.map(Number);
  const memory = isFsrs ? fsrsMemory(a, b) : { ease: (a ?? Number.NaN) / 100 };
  if (!memory || ('ease' in memory && !(memory.ease > 0 && memory.ease < 100))) return null;
  const said = 'ease' in memory ? { ease: Math.max(1.3, memory.ease) } : memory;
  return { due, interval: Math.max(1, Math.round(interval)), memory: said };
}

const fsrsMemory = (stability = 0, difficulty = 0) =>
  stability > 0 && stability <= longest && difficulty >= 1 && difficulty <= 10
    ? { stability, difficulty }
    : null;

/** `2026-11-01`, also with a time after it, `01-11-2026` or `Sun Nov 01 2026`. */
function readDay(text: string): StudyDay | null {
  const named = /^\w{3} (\w{3}) (\d{2}) (\d{4})$/.exec(text);
  const month = named ? months.indexOf(named[1]!.toLowerCase()) + 1 : 0;
  const turned = /^(\d{2})-(\d{2})-(\d{4})$/.exec(text);
  const iso = named
    ? `${named[3]}-${String(month).padStart(2, '0')}-${named[2]}`
    : turned
      ? `${turned[3]}-${turned[2]}-${turned[1]}`
      : text.slice(0, 10);
  try {
    return fromIso(iso);
  } catch {
    return null;
  }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

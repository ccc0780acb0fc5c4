import { studyDay } from '../../../day.ts';
import { easeFromMemory } from '../../../memory/sm2.ts';
import {
  Colour,
  Learning,
  New,
  Relearning,
  Review,
  type Schedule,
  type StudyDay,
  Suspended,
} from '../../../model.ts';
import type { Outgoing, OutgoingCard } from './outgoing.ts';

/** A card's columns of schema 11, but for its ids. */
export interface CardRow {
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  type: number;
  /** As the type, but relearning is 1 too; −1 suspended, −3 buried by hand. */
  queue: number;
  /** New: its place. Learning: seconds. Review: a study day, counted from the collection's first when all is written. */
  due: number;
  /** Days. */
  interval: number;
  /** Permille; 0 for new cards. */
  ease: number;
  reps: number;
  lapses: number;
  /** Steps to go, and a thousand times those to go today. */
  left: number;
  flag: number;
  data: string;
}

/**
 * A card's schedule in Anki's terms.
 * @param lastGrade milliseconds; null where there was none
 */
export function cardRow(
  { schedule, preset }: OutgoingCard,
  lastGrade: number | null,
  world: Pick<Outgoing, 'moment' | 'history'>,
): CardRow {
  const { state, reps, lapses, position } = schedule;
  const place = position + 1;
  const fresh = {
    type: 0,
    queue: 0,
    due: place,
    interval: 0,
    ease: 0,
    reps: 0,
    lapses: 0,
    left: 0,
  };
  if (!world.history) return { ...fresh, flag: 0, data: '' };
  const today = studyDay(world.moment);
  const out = {
    queue: queueOf(schedule, today),
    flag: (schedule.flags & Colour) >> 4,
    data: '',
  };
  if (state === New) return { ...fresh, reps, lapses, ...out };
  const steps = state === Learning ? preset.learningSteps : preset.relearningSteps;
  const left = Math.max(1, steps.length - schedule.step);
  const isSteps = state !== Review;
  return {
    ...out,
    type: state,
    due: isSteps ? Math.floor(schedule.due / 1000) : schedule.due,
    interval: state === Learning ? 0 : intervalOf(schedule, preset.maximumInterval),
    ease: Math.round(1000 * easeFromMemory(schedule, preset.retention, preset.weights)),
    reps,
    lapses,
    left: isSteps ? left * 1001 : 0,
    data: dataOf({ schedule, preset }, lastGrade, place),
  };
}

function queueOf({ state, flags, buried }: Schedule, today: StudyDay): number {
  if (flags & Suspended) return -1;
  if (buried >= today) return -3;
  return state === Relearning ? Learning : state;
}

const intervalOf = ({ state, due, last }: Schedule, most: number): number =>
  state === Review ? Math.min(most, Math.max(1, due - last)) : 1;

/**
 * What Anki keeps in `cards.data` since FSRS: `pos` the place that the card had when it was new, `s` stability in days,
 * `d` difficulty, `dr` desired retention, `decay` of the forgetting curve, `lrt` the last review in seconds, which
 * follows from due day and interval where it is not told. Older versions pass over it.
 */
function dataOf(
  { schedule, preset }: Pick<OutgoingCard, 'schedule' | 'preset'>,
  lastGrade: number | null,
  place: number,
): string {
  const { stability, difficulty } = schedule;
  if (stability <= 0) return JSON.stringify({ pos: place });
  return JSON.stringify({
    pos: place,
    s: exact(stability),
    d: exact(difficulty),
    dr: preset.retention,
    decay: exact(preset.weights[20]!),
    ...(lastGrade === null ? {} : { lrt: Math.floor(lastGrade / 1000) }),
  });
}

/** The shortest number that is this float32; nine digits tell each from every other. */
function exact(value: number): number {
  for (let digits = 4; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === Math.fround(value)) return short;
  }
  return Number(value.toPrecision(9));
}

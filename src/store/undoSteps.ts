import { readSchedule } from '../core/memory/columns.ts';
import { keyOf, plainEntry } from '../core/memory/entry.ts';
import type { LogEntry } from '../core/model.ts';
import type { Collection, Step } from './collection.ts';
import { freeTimes } from './entries.ts';

/** An undo for each of these entries; what the cards become, their log tells in the transaction. */
export function undoSteps(collection: Collection, targets: readonly LogEntry[]): Step[] {
  const { columns, device, clock } = collection;
  const moment = clock();
  const free = freeTimes(collection);
  let from = moment.now;
  return targets.map((target) => {
    // An undo stands after what it names, even where the clock was set back.
    const time = free(Math.max(from, target.time + 1));
    from = time;
    const about = { time, device, card: target.card, kind: 'undo', target: keyOf(target) } as const;
    const before = readSchedule(columns, target.card);
    return { entry: plainEntry(about, moment), before, after: before };
  });
}

import type { LogEntry } from '../../src/core/model.ts';

/** A log entry as text; `card` is the card's id on every device. */
export function logLine(entry: LogEntry, card: string): string {
  const { time, device, kind, rating, taken, state, step, due } = entry;
  return [time, device, card, kind, rating, taken, state, step, due].join(' ');
}

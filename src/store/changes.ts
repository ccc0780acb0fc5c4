import type { LogEntry, Schedule, Today } from '../core/model.ts';

/** What was changed, and whether by this tab. */
export type Change = (
  | { kind: 'card'; card: number }
  | { kind: 'decks' }
  | { kind: 'settings' }
  | { kind: 'all' }
) & { origin: 'here' | 'elsewhere' };

/** A change without its origin, as a tab tells it. */
export type Told =
  | { kind: 'card'; card: number }
  | { kind: 'decks' }
  | { kind: 'settings' }
  | { kind: 'all' };

/** One write, told to the other tabs: enough that one which is up to date need not read. */
export interface Message {
  change: Told;
  /** The row as written: its revision tells whether the reader missed something. */
  today: Today;
  /** For `card`: what was written. */
  written: { entry: LogEntry; schedule: Schedule }[];
}

/** The tabs and workers that have one database open. */
export interface Channel {
  tell: (message: Message) => unknown;
  close: () => void;
}

/** Joins the channel of a database. */
export function joinChannel(name: string, heard: (message: Message) => void): Channel {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, close: () => {} };
  const channel = new BroadcastChannel(`engram:${name}`);
  channel.addEventListener('message', (event: MessageEvent<Message>) => heard(event.data));
  let open = true;
  return {
    // What was saved after the closing is saved all the same.
    tell: (message) => open && channel.postMessage(message),
    close() {
      open = false;
      channel.close();
    },
  };
}

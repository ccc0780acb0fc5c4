import { writeSchedule } from '../core/memory/columns.ts';
import type { Message, Told } from './changes.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { TODAY } from './db.ts';
import { adopt, derive, emit, putInDoubt } from './held.ts';
import { load } from './load.ts';
import { beginDay } from './rollover.ts';

/** Reads everything held anew: after a write too large to tell, or one that was missed. */
export async function refresh(
  collection: Collection,
  change: Told = { kind: 'all' },
  origin: 'here' | 'elsewhere' = 'elsewhere',
): Promise<void> {
  const { db, clock, stop } = collection;
  for (;;) {
    const loaded = await connected(db, () => load(db, (rollover) => ({ ...clock(), rollover })));
    if (stop.signal.aborted) return;
    // A write of this tab may have come in while this was being read.
    if (loaded.today.revision < collection.saved.today.revision) continue;
    adopt(collection, loaded);
    break;
  }
  void startDay(collection);
  emit(collection, change, origin);
}

/** Least time between two readings of what others write, ms: decks come in one after the other. */
const GAP = 500;

type Kind = Exclude<Told['kind'], 'card'>;

/** What others have written since the last reading, of those that were read within the gap. */
const unread = new WeakMap<Collection, Set<Kind>>();

/** Reads what others wrote: at once, and what they write soon after in one go. */
async function refreshSoon(collection: Collection, kind: Kind): Promise<void> {
  const waiting = unread.get(collection);
  if (waiting) return void waiting.add(kind);
  const kinds = new Set<Kind>();
  unread.set(collection, kinds);
  try {
    await refresh(collection, { kind });
    await new Promise((resolve) => setTimeout(resolve, GAP));
  } finally {
    unread.delete(collection);
  }
  const [next] = kinds;
  if (next) await refreshSoon(collection, kinds.size > 1 ? 'all' : next);
}

/** Begins the present study day where it has not begun. */
export async function startDay(collection: Collection): Promise<void> {
  if (await beginDay(collection)) await refresh(collection);
}

/** Another tab or a worker wrote. */
export function receive(collection: Collection, message: Message): void {
  const { saved, columns } = collection;
  const { change, today, written } = message;
  if (today.revision <= saved.today.revision) return;
  const next = today.revision === saved.today.revision + 1 && today.day === saved.today.day;
  if (change.kind !== 'card' || !next) {
    void refreshSoon(collection, change.kind === 'card' ? 'all' : change.kind);
    return;
  }
  for (const { schedule } of written) writeSchedule(columns, schedule);
  saved.entries = [...saved.entries, ...written.map(({ entry }) => entry)];
  saved.today = today;
  putInDoubt(collection);
  derive(collection);
  emit(collection, change, 'elsewhere');
}

/** Reads what others wrote, if they did; begins a new day, if one has begun. */
export async function catchUp(collection: Collection): Promise<void> {
  const { db, saved } = collection;
  const row = await connected(db, () => db.today.get(TODAY));
  if (row && row.revision > saved.today.revision) await refresh(collection);
  else await startDay(collection);
}

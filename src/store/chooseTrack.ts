import type { Collection } from './collection.ts';
import { changedNow } from './changed.ts';
import { writeAndRead } from './write.ts';

/** Whether a deck's new cards come, by its number. */
export type Switched = ReadonlyMap<number, boolean>;

/** What is switched on now: to come back to it. */
export function switched({ decks }: Collection): Switched {
  return new Map(decks.map(({ number, enabled }) => [number, enabled]));
}

/** Which decks a track switches on: those of its modules. Decks of one's own stay as they are. */
export function switchedFor({ decks }: Collection, modules: readonly string[]): Switched {
  return new Map(
    decks.map(({ number, module, enabled }) => [
      number,
      module === null ? enabled : modules.includes(module),
    ]),
  );
}

/** Saves the track and what is switched on with it, in one transaction. */
export async function chooseTrack(
  collection: Collection,
  track: string,
  enabled: Switched,
): Promise<void> {
  const { db } = collection;
  const changed = changedNow(collection);
  await writeAndRead(collection, [db.settings, db.decks], { kind: 'decks' }, async () => {
    await db.settings.put({ key: 'track', value: track, changed });
    await db.decks.toCollection().modify((deck) => {
      const on = enabled.get(deck.number);
      if (on !== undefined && on !== deck.enabled) Object.assign(deck, { enabled: on, changed });
    });
  });
}

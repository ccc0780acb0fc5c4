import type { Table } from 'dexie';
import type { Today } from '../core/model.ts';
import type { Told } from './changes.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';
import { TODAY, type Db } from './db.ts';
import { advance, announce, derive } from './held.ts';
import { refresh } from './refresh.ts';

/**
 * Writes anything but a step: one transaction over these tables and the running day's row, whose
 * revision it moves on; then the other tabs are told.
 */
async function write<T>(
  collection: Collection,
  tables: Table[],
  body: () => Promise<T>,
): Promise<{ value: T; today: Today }> {
  const { db, today } = collection;
  return connected(db, () =>
    db.transaction('rw', [...tables, db.today], async () => {
      const value = await body();
      return { value, today: await bump(db, today.day) };
    }),
  );
}

/** Writes what memory has already taken; where it cannot be saved, memory is put right and it throws. */
export async function writeHeld(
  collection: Collection,
  tables: Table[],
  change: Told,
  body: () => Promise<void>,
): Promise<void> {
  try {
    const { today } = await write(collection, tables, body);
    const missed = advance(collection, today);
    derive(collection);
    announce(collection, change, today);
    if (missed) await refresh(collection);
  } catch (error) {
    await refresh(collection).catch(() => undefined);
    throw error;
  }
}

/** Writes, and then reads anew what is held. */
export async function writeAndRead<T>(
  collection: Collection,
  tables: Table[],
  change: Told,
  body: () => Promise<T>,
): Promise<T> {
  const { value, today } = await write(collection, tables, body);
  collection.channel.tell({ change, today, written: [] });
  await refresh(collection, change, 'here');
  return value;
}

async function bump(db: Db, day: number): Promise<Today> {
  const row = (await db.today.get(TODAY)) ?? { day, revision: 0, counts: {} };
  const today = { ...row, revision: row.revision + 1 };
  await db.today.put(today, TODAY);
  return today;
}

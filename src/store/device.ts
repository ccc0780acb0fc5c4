import type { Db } from './db.ts';

/** This installation's random number, made with the first opening; 0 means imported history. */
export function giveDevice(db: Db): Promise<number> {
  return db.transaction('rw', db.counters, async () => {
    const stored = await db.counters.get('device');
    if (stored) return stored.value;
    const [random] = crypto.getRandomValues(new Uint32Array(1));
    const value = random || 1;
    await db.counters.put({ name: 'device', value });
    return value;
  });
}

import { toBase64 } from '../../src/core/exchange/base64.ts';
import { closeCollection, openCollection, type Collection } from '../../src/store/collection.ts';
import { readBackup } from '../../src/store/readBackup.ts';
import { listSnapshots, openSnapshot } from '../../src/store/snapshots.ts';
import { writeBackup } from '../../src/store/writeBackup.ts';
import { lookInto, type Contents } from './lookInto.ts';
import { unfoldShelves } from './unfold.ts';

/** All that the program sees of a collection. */
export interface Seen extends Contents {
  /** Names of the snapshots on this device. */
  snapshots: string[];
}

/** What runs in a page of the app's origin, with the store's own code, beside the app or without it. */
const inPage = {
  /** Reads everything there is; snapshots that are `known` are not read again. */
  look: (known: string[]): Promise<Seen> =>
    withCollection(async (collection) => {
      const contents = await lookInto(collection);
      const snapshots = (await listSnapshots(collection)).map(({ name }) => name);
      for (const name of snapshots.filter((each) => !known.includes(each))) {
        const broken = await readWhole(await openSnapshot(collection, name));
        if (broken) contents.problems.push(`snapshot ${name}: ${broken}`);
      }
      return { ...contents, snapshots };
    }),

  /** Takes so many of the newest rows out of every shelf's pages, as if they had not been folded yet. */
  unfold: (rows: number): Promise<void> =>
    withCollection(({ db, today }) => unfoldShelves(db, rows, today.day)),

  /** A backup of everything, as base64 text. */
  backup: (): Promise<string> =>
    withCollection(async (collection) => {
      const file = await writeBackup(collection, { app: 'endure', media: true });
      return toBase64(new Uint8Array(await file.arrayBuffer()));
    }),
};
export type InPage = typeof inPage;

Object.assign(globalThis, { inPage });

async function withCollection<T>(work: (collection: Collection) => Promise<T>): Promise<T> {
  const collection = await openCollection();
  try {
    return await work(collection);
  } finally {
    closeCollection(collection);
  }
}

/** What is wrong with a backup; empty for nothing. */
async function readWhole(file: Blob): Promise<string> {
  try {
    for await (const part of readBackup(file)) void part;
    return '';
  } catch (error) {
    return String(error);
  }
}

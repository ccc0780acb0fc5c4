import { Dexie, type IndexableType } from 'dexie';
import { expect, test } from 'vitest';
import { readAnswers, saveAnswer } from '../../../src/store/answers.ts';
import { foldShelves } from '../../../src/store/fold.ts';
import { needsFolding } from '../../../src/store/needsFolding.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { emptyFields } from '../../../src/core/deck/noteForm.ts';
import { keepDraft, NEW_NOTE, readDraft } from '../../../src/store/noteDrafts.ts';
import { readFigures } from '../../../src/store/readFigures.ts';
import { rebuild } from '../../../src/store/rebuild.ts';
import { startDay } from '../../../src/store/refresh.ts';
import { takeSnapshot } from '../../../src/store/snapshots.ts';
import { undo } from '../../../src/store/undo.ts';
import { answer, DAY, makeDevice, terms, type Device } from './fixtures.ts';
import { figuresAgree } from './wholeLog.ts';

/** The tables of version 1, as they were released. */
const version1 = {
  decks: 'number',
  presets: 'id',
  settings: 'key',
  counters: 'name',
  today: '',
  summaries: 'deck',
  notePages: '',
  noteLoose: 'number',
  cardPages: '',
  cardLoose: 'card',
  logPages: '',
  logLoose: '[time+device]',
  ids: 'home',
  links: 'deck',
  media: 'hash',
  edits: 'note',
  tombstones: 'id',
};

/** The tables of version 2. */
const version2 = { ...version1, staged: '++, kind', snapshots: 'name' };

/** A learner's reviews as any version up to now has them: some sealed, some loose, one undone. */
async function lived(device: Device): Promise<void> {
  const collection = await device.open();
  await installDeck(collection, terms('a', 2), { hash: '1', enabled: true });
  const give = (card: number) => gradeCard(collection, { card, rating: 3, taken: 900, flags: 0 });
  for (let day = 0; day < 5; day++) {
    await give(1);
    await give(2);
    await undo(collection);
    device.clock.now += 2 * DAY;
    await startDay(collection);
  }
  await foldShelves(collection);
  device.close();
}

test('a database of version 2 has the figures of its log, before and after they are counted', async () => {
  const [now, device] = [makeDevice(), makeDevice()];
  await lived(now);
  const written = new Dexie(now.name, now.idb);
  await written.open();
  const old = new Dexie(device.name, device.idb);
  old.version(2).stores(version2);
  for (const name of Object.keys(version2)) {
    const from = written.table(name);
    const rows: [unknown, IndexableType][] = [];
    await from.each((row, { primaryKey }) => rows.push([row, primaryKey]));
    const inline = Boolean(from.schema.primKey.keyPath);
    for (const [row, key] of rows) await old.table(name).put(row, inline ? undefined : key);
  }
  written.close();
  old.close();

  device.clock.now = now.clock.now;
  const collection = await device.open();
  expect(collection.db.verno).toBe(6);
  expect(await readFigures(collection, null, null)).toBeNull();
  await figuresAgree(collection);
  expect(await needsFolding(collection)).toBe(true);
  await foldShelves(collection);
  expect(await readFigures(collection, null, null)).not.toBeNull();
  await figuresAgree(collection);
  expect((await rebuild(collection)).differing).toEqual([]);
  device.close();
});

test('snapshots of version 4 keep all pictures that were there until they are gone', async () => {
  const device = makeDevice();
  const old = new Dexie(device.name, device.idb);
  old.version(4).stores({ ...version2, figures: 'deck', answers: '[card+time]' });
  const made = device.clock.now;
  const image = { hash: 'f'.repeat(64), type: 'image/png', bytes: new ArrayBuffer(9) };
  await old.table('snapshots').put({ name: `${made}-daily.gz`, packed: new ArrayBuffer(9) });
  await old.table('media').put(image);
  old.close();

  const collection = await device.open();
  const images = () => collection.db.media.toArray();
  for (let day = 0; day < 6; day++) {
    device.clock.now += DAY;
    await takeSnapshot(collection, '1', 'daily');
  }
  expect(await images()).toEqual([image]);
  device.clock.now += DAY;
  await takeSnapshot(collection, '1', 'daily');
  expect(await images()).toEqual([]);
  device.close();
});

test('a database of version 5 opens with its edits, and takes drafts of notes', async () => {
  const device = makeDevice();
  const old = new Dexie(device.name, device.idb);
  const tables = { figures: 'deck', answers: '[card+time]', snapshotMedia: 'name' };
  old.version(5).stores({ ...version2, ...tables });
  const edit = { note: 1, fields: { title: 'Mine' }, changed: [1, 2] };
  await old.table('edits').put(edit);
  old.close();

  const collection = await device.open();
  expect(await collection.db.edits.toArray()).toEqual([edit]);
  const fields = { ...emptyFields('basic'), values: { front: 'Half' } };
  const draft = { key: NEW_NOTE, fields, tags: [], deck: '', media: {}, time: 1 };
  await keepDraft(collection, draft);
  expect(await readDraft(collection, NEW_NOTE)).toEqual(draft);
  device.close();
});

test('a database of version 1 opens with all that was in it', async () => {
  const device = makeDevice();
  const old = new Dexie(device.name, device.idb);
  old.version(1).stores(version1);
  await old.table('decks').put({
    number: 1,
    id: 'a',
    title: 'A',
    kind: 'glossary',
    module: null,
    hash: '1',
    enabled: true,
    newPerDay: 4,
    reviewsPerDay: null,
    directions: 'later',
    presets: { cards: 'cards', questions: 'questions' },
    requires: [],
    categories: [],
    minutes: [],
    changed: [1000, 7],
  });
  await old.table('cardLoose').put({
    card: 1,
    note: 1,
    deck: 1,
    template: 0,
    level: 3,
    position: 0,
    seed: 5,
    state: 0,
    step: 0,
    due: 0,
    stability: 0,
    difficulty: 0,
    last: 0,
    first: 0,
    reps: 0,
    lapses: 0,
    flags: 0,
    buried: 0,
    touched: 0,
  });
  await old.table('settings').put({ key: 'newPerDay', value: 15, changed: [1000, 7] });
  await old.table('counters').put({ name: 'device', value: 7 });
  old.close();

  const collection = await device.open();
  expect(collection.device).toBe(7);
  expect(collection.settings.newPerDay).toBe(15);
  expect(collection.decks).toMatchObject([
    { id: 'a', newPerDay: 4, changed: [1000, 7], installed: [1000, 7] },
  ]);
  expect(await gradeCard(collection, { card: 1, rating: 3, taken: 1, flags: 0 })).toMatchObject({
    ok: true,
  });
  expect((await rebuild(collection)).differing).toEqual([]);
  expect(await collection.db.staged.count()).toBe(0);
  expect(await readAnswers(collection, 1)).toEqual([]);
  await saveAnswer(collection, { ...answer, card: 1 });
  expect(await readAnswers(collection, 1)).toHaveLength(1);
  device.close();
});

import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { readAnswers, saveAnswer } from '../../../src/store/answers.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { rebuild } from '../../../src/store/rebuild.ts';
import { answer, makeDevice } from './fixtures.ts';

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

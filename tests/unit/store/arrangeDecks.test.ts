import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Deck } from '../../../src/core/model.ts';
import { createDeck, renameDeck, takeBackArranged } from '../../../src/store/arrangeDecks.ts';
import type { Collection } from '../../../src/store/collection.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { takeInBackup } from '../../../src/store/mergeBackup.ts';
import { bringBack, removeDecks } from '../../../src/store/removeDeck.ts';
import { saveDeck } from '../../../src/store/settings.ts';
import { stageBackup } from '../../../src/store/stageBackup.ts';
import { writeBackup } from '../../../src/store/writeBackup.ts';
import { type Device, makeDevice, terms } from './fixtures.ts';
import { portable } from './portable.ts';

let here: Device;
let there: Device;
let a: Collection;
let b: Collection;
beforeEach(async () => {
  here = makeDevice();
  there = makeDevice();
  a = await here.open();
  b = await there.open();
});
afterEach(() => {
  here.close();
  there.close();
});

const titles = ({ decks }: Collection) => decks.map(({ title }) => title).sort();
const named = ({ decks }: Collection, title: string): Deck =>
  decks.find((deck) => deck.title === title)!;
const install = (into: Collection, id: string, title: string, hash: string | null = null) =>
  installDeck(into, { ...terms(id, 2), title }, { hash, enabled: true });
async function bring(from: Collection, into: Collection) {
  const file = await writeBackup(from, { app: '1.0.0', media: true });
  await takeInBackup(into, await stageBackup(into, file), 'merge');
}

describe('a new deck', () => {
  test('stands empty, in decks that are made with it, and goes again', async () => {
    const done = await createDeck(a, ' Languages :: Spanish::Verbs ');
    expect(titles(a)).toEqual(['Languages', 'Languages::Spanish', 'Languages::Spanish::Verbs']);
    expect(done.deck).toMatchObject({
      title: 'Languages::Spanish::Verbs',
      hash: null,
      module: null,
      enabled: true,
    });
    await takeBackArranged(a, done);
    expect(titles(a)).toEqual([]);
    expect(titles(await here.open())).toEqual([]);
  });

  test('is made only where its name is free', async () => {
    await createDeck(a, 'Languages');
    await expect(createDeck(a, 'languages')).rejects.toThrow('named languages already');
    await expect(createDeck(a, ' :: ')).rejects.toThrow();
    await createDeck(a, 'LANGUAGES::Spanish');
    expect(titles(a)).toEqual(['LANGUAGES::Spanish', 'Languages']);
  });
});

describe('another name', () => {
  test('takes the decks within along, and all of it back', async () => {
    const deck = await install(a, 'es', 'Spanish');
    await install(a, 'v', 'Spanish::Verbs');
    await install(a, 'x', 'Spanish 2');
    here.clock.now -= 1000;
    const done = await renameDeck(a, deck, 'Languages::Castilian');
    expect(titles(a)).toEqual([
      'Languages',
      'Languages::Castilian',
      'Languages::Castilian::Verbs',
      'Spanish 2',
    ]);
    // Later than before, though the clock went back.
    expect(named(a, 'Languages::Castilian').changed[0]).toBeGreaterThan(deck.changed[0]);
    await takeBackArranged(a, done);
    expect(titles(a)).toEqual(['Spanish', 'Spanish 2', 'Spanish::Verbs']);
  });

  test('of capitals alone is another name too', async () => {
    const deck = await install(a, 'es', 'spanish');
    await renameDeck(a, deck, 'Spanish');
    expect(titles(a)).toEqual(['Spanish']);
  });

  test('that another deck has is not taken', async () => {
    const deck = await install(a, 'es', 'Spanish');
    await install(a, 'it', 'Italian');
    await expect(renameDeck(a, deck, 'italian')).rejects.toThrow('named italian already');
    expect(titles(a)).toEqual(['Italian', 'Spanish']);
    await install(a, 'm', 'Module', '1');
    await renameDeck(a, named(a, 'Spanish'), 'Module');
    expect(titles(a)).toEqual(['Italian', 'Module', 'Module']);
  });

  test('leaves what was changed since when it is taken back', async () => {
    const deck = await install(a, 'es', 'Spanish');
    const done = await renameDeck(a, deck, 'Old::Spanish');
    await renameDeck(a, named(a, 'Old::Spanish'), 'Old::Castilian');
    await takeBackArranged(a, done);
    expect(titles(a)).toEqual(['Old', 'Old::Castilian']);
  });

  test('comes to another device, where the newest counts', async () => {
    await install(a, 'es', 'Spanish');
    await bring(a, b);
    here.clock.now += 10;
    there.clock.now += 20;
    await renameDeck(a, named(a, 'Spanish'), 'Languages::Spanish');
    await renameDeck(b, named(b, 'Spanish'), 'Tongues::Spanish');
    await bring(a, b);
    await bring(b, a);
    expect(titles(a)).toEqual(['Languages', 'Tongues', 'Tongues::Spanish']);
    expect(await portable(a)).toEqual(await portable(b));
  });
});

test('decks are removed together, and come back with all that was chosen', async () => {
  const one = await install(a, 'es', 'Spanish');
  const two = await install(a, 'v', 'Spanish::Verbs');
  const description = { source: '*Mine*', html: '<p><em>Mine</em></p>' };
  await saveDeck(a, one.number, { description, newPerDay: 3 });
  await gradeCard(a, { card: 1, rating: 3, taken: 5, flags: 0 });
  const removed = await removeDecks(a, [one.number, two.number]);
  expect(titles(a)).toEqual([]);
  await bringBack(a, removed);
  expect(titles(a)).toEqual(['Spanish', 'Spanish::Verbs']);
  expect(named(a, 'Spanish')).toMatchObject({ description, newPerDay: 3 });
  expect(a.columns.reps[1]).toBe(1);
});

test('what is said about a deck comes to another device', async () => {
  await install(a, 'es', 'Spanish');
  await bring(a, b);
  here.clock.now += 10;
  const description = { source: '*Mine*', html: '<p><em>Mine</em></p>' };
  await saveDeck(a, 1, { description });
  await bring(a, b);
  expect(named(b, 'Spanish').description).toEqual(description);
  here.clock.now += 10;
  await saveDeck(a, 1, { description: undefined });
  await bring(a, b);
  expect(named(b, 'Spanish').description).toBeUndefined();
});

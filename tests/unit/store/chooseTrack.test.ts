import { afterEach, expect, test } from 'vitest';
import { chooseTrack, switched, switchedFor } from '../../../src/store/chooseTrack.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { makeDeck, makeDevice, makeNote } from './fixtures.ts';

const device = makeDevice();
afterEach(() => device.close());

test('a track switches its own decks on and the others off, and can be taken back', async () => {
  const collection = await device.open();
  for (const [id, module] of [
    ['one', '01-foundations'],
    ['nine', '09-production-engineering'],
    ['own', null],
  ] as const) {
    const compiled = makeDeck(id, [makeNote(`${id}/term`)], { module });
    await installDeck(collection, compiled, { hash: null, enabled: true });
  }
  const enabled = () => Object.fromEntries(collection.decks.map((deck) => [deck.id, deck.enabled]));
  const before = { track: collection.settings.track, enabled: switched(collection) };

  await chooseTrack(collection, 'basics', switchedFor(collection, ['01-foundations']));
  expect(collection.settings.track).toBe('basics');
  expect(enabled()).toEqual({ one: true, nine: false, own: true });

  await chooseTrack(collection, before.track, before.enabled);
  expect(collection.settings.track).toBe(before.track);
  expect(enabled()).toEqual({ one: true, nine: true, own: true });

  device.close();
  const again = await device.open();
  expect(again.settings.track).toBe(before.track);
});

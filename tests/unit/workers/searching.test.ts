import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Again, Good } from '../../../src/core/model.ts';
import { closeCollection, type Collection, openCollection } from '../../../src/store/collection.ts';
import { editNote } from '../../../src/store/editNote.ts';
import { foldShelves } from '../../../src/store/fold.ts';
import { gradeCard } from '../../../src/store/gradeCard.ts';
import { installDeck } from '../../../src/store/installDeck.ts';
import { removeDecks } from '../../../src/store/removeDeck.ts';
import { searchContext } from '../../../src/store/searchContext.ts';
import type { Found, FoundNames, SearchAnswer } from '../../../src/store/searchRequest.ts';
import { answer } from '../../../src/workers/searching.ts';
import { makeDeck, makeNote, terms } from '../store/fixtures.ts';

const outline = {
  modules: [{ id: '01-base', number: 1, title: 'Base', levels: [], terms: 0, questions: 0 }],
  tracks: [{ id: 'short', title: 'Short', modules: ['01-base'] }],
} as never;

let collection: Collection;
let version = 0;
beforeAll(async () => {
  collection = await openCollection({ name: 'searched', offset: () => 0 });
  await installDeck(collection, terms('alpha', 3), { hash: '1', enabled: true, module: '01-base' });
  const note = makeNote('beta/x', { title: 'KV cache', tags: ['serving'], source: 'Keys.' });
  await installDeck(collection, makeDeck('beta', [note], { title: 'Own::Beta' }), {
    hash: null,
    enabled: true,
  });
  await answer({ name: 'searched' }, () => undefined);
});
afterAll(() => closeCollection(collection));

/** Asks as the page does: told how the cards stand, with what it knows of decks. */
async function ask(kind: 'search' | 'names', text = ''): Promise<SearchAnswer | undefined> {
  await collection.saving;
  await answer({ columns: collection.columns }, () => undefined);
  const context = searchContext(collection, outline, ++version);
  let said: SearchAnswer | undefined;
  const say = (message: SearchAnswer) => {
    if (!('progress' in message)) said = message;
  };
  if (kind === 'names') await answer({ id: 1, kind, ask: context }, say);
  else await answer({ id: 1, kind, ask: { text, sort: 'deck', down: false, context } }, say);
  return said;
}
async function find(text: string): Promise<number[]> {
  const said = await ask('search', text);
  if (said && 'failed' in said) throw new Error(said.failed);
  return [...((said as { done: Found }).done.cards ?? [])];
}

describe('one grammar, wherever cards are searched', () => {
  test('words, decks, tags and modules', async () => {
    expect(await find('')).toHaveLength(8);
    expect(await find('alpha/t1')).toEqual([3, 4]);
    expect(await find('cache tag:serving')).toEqual([7, 8]);
    expect(await find('cache deck:alpha')).toEqual([]);
    expect(await find('module:1')).toHaveLength(6);
    expect(await find('track:short -t0')).toHaveLength(4);
    expect(await find('deck:own')).toEqual([7, 8]);
  });

  test('what was answered, as soon as it is saved', async () => {
    await gradeCard(collection, { card: 1, rating: Again, taken: 5, flags: 0 });
    await gradeCard(collection, { card: 3, rating: Good, taken: 5, flags: 0 });
    expect(await find('rated:1')).toEqual([1, 3]);
    expect(await find('rated:1:1')).toEqual([1]);
    expect(await find('introduced:1')).toEqual([1, 3]);
    expect(await find('is:new introduced:999999')).toEqual([]);
  });

  test('notes as they are studied, sealed or loose, until their deck goes', async () => {
    await editNote(collection, 4, { title: 'Attention memory' });
    expect(await find('attention')).toEqual([7, 8]);
    await foldShelves(collection);
    expect(await find('attention')).toEqual([7, 8]);
    expect(await ask('names')).toMatchObject({
      done: { tags: ['serving'], companies: [] } satisfies FoundNames,
    });
    const own = collection.decks.find(({ id }) => id === 'beta')!;
    await removeDecks(collection, [own.number]);
    expect(await find('attention')).toEqual([]);
    expect(await find('')).toHaveLength(6);
  });

  test('what means nothing is said in words', async () => {
    await expect(find('is:old')).rejects.toThrow('write is:due');
  });
});

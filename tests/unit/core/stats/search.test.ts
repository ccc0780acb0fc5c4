import { expect, test } from 'vitest';
import { isFound, parseSearch } from '../../../../src/core/stats/search.ts';

test('words, phrases and decks', () => {
  expect(parseSearch('  KV cache deck:Inference "Paged Attention" deck:"module 3" ')).toEqual({
    words: ['kv', 'cache', 'paged attention'],
    decks: ['inference', 'module 3'],
  });
  expect(parseSearch('')).toEqual({ words: [], decks: [] });
  expect(parseSearch('deck: "" "open')).toEqual({ words: ['"open'], decks: [] });
});

test('all words, and one of the decks', () => {
  const found = (search: string) =>
    isFound(parseSearch(search), 'the kv cache\nserving', 'inference at scale\nmodule-03');
  expect(
    ['kv cache', '"kv cache"', 'serv', 'deck:scale', 'deck:x deck:module-03 kv', ''].map(found),
  ).toEqual(Array(6).fill(true));
  expect(['kv paged', '"cache kv"', 'deck:x', 'deck:scale paged'].map(found)).toEqual(
    Array(4).fill(false),
  );
});

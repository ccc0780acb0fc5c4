import type { Outline } from '../core/curriculum/curriculum.ts';
import { trackOrder } from '../core/curriculum/order.ts';
import { presetFor, QUESTION, TERM } from '../core/memory/lane.ts';
import type { Deck } from '../core/model.ts';
import { folded } from '../core/search/glob.ts';
import type { Collection } from './collection.ts';
import type { SearchContext, SearchedDeck } from './searchRequest.ts';

/** What a search knows of decks, presets, modules and tracks now. `version`: of the notes. */
export function searchContext(
  collection: Collection,
  outline: Outline,
  version: number,
): SearchContext {
  const { decks, today } = collection;
  return {
    moment: collection.clock(),
    decks: trackOrder(decks, null).map((deck) => searchedDeck(collection, outline, deck)),
    version,
    revision: today.revision,
    stamp: decks.map(({ number, installed }) => `${number}:${installed.join('.')}`).join(),
  };
}

function searchedDeck(
  { presets }: Collection,
  { modules, tracks }: Outline,
  deck: Deck,
): SearchedDeck {
  const module = modules.find(({ id }) => id === deck.module);
  const within = tracks.filter((track) => deck.module && track.modules.includes(deck.module));
  const cards = presetFor(presets, deck, TERM);
  const questions = presetFor(presets, deck, QUESTION);
  const own = deck.kind === 'interview' ? [cards, questions] : [cards];
  return {
    number: deck.number,
    names: [deck.title, deck.id].map(folded),
    module: [deck.module, module?.title, module && String(module.number)].flatMap((name) =>
      name ? [folded(name)] : [],
    ),
    tracks: within.flatMap(({ id, title }) => [folded(id), folded(title)]),
    presets: own.flatMap(({ id, name }) => [folded(id), folded(name)]),
    weights: { cards: cards.weights, questions: questions.weights },
  };
}

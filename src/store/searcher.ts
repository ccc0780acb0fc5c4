import type { Outline } from '../core/curriculum/curriculum.ts';
import { trackOrder } from '../core/curriculum/order.ts';
import { has, readSchedule } from '../core/memory/columns.ts';
import { presetFor } from '../core/memory/lane.ts';
import type { Deck } from '../core/model.ts';
import { folded } from '../core/search/glob.ts';
import { type Collection, subscribe } from './collection.ts';
import { QUESTION, TERM } from '../core/memory/lane.ts';
import type {
  Found,
  Questions,
  SearchAnswer,
  SearchAsk,
  SearchContext,
  SearchedDeck,
  SearchRequest,
} from './searchRequest.ts';

/** A regular expression can take as long as the world stands: after this, ms, the search is given up. */
const PATIENCE = 5000;

/** Searches all cards in a worker of its own, which holds their texts and is told of changes. */
export interface Searcher {
  /** Null where a newer search took its place before its turn came. Throws in words. */
  search: (about: Omit<SearchAsk, 'context'>) => Promise<Found | null>;
  /** Texts of some cards, aligned with them, as they were at the last search. */
  rows: (cards: readonly number[]) => Promise<Questions['rows']['answer']>;
  names: () => Promise<Questions['names']['answer']>;
  close: () => void;
}

type Kind = keyof Questions;
interface Waiting {
  resolve: (answer: never) => void;
  reject: (why: Error) => void;
}

/** `progress`: of reading the texts, which comes before the first answer. */
export function makeSearcher(
  collection: Collection,
  outline: Outline,
  progress: (done: number, total: number) => void,
): Searcher {
  const waiting = new Map<number, Waiting>();
  let worker = start();
  let last = 0;
  /** What the worker has not been told: all schedules, or those of some cards. */
  let untold: 'all' | Set<number> = 'all';
  let version = 0;
  let running = false;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let next: { about: Omit<SearchAsk, 'context'>; skip: () => void; go: () => void } | null = null;

  const stop = subscribe(collection, (change) => {
    if (change.kind === 'card') {
      if (untold !== 'all') untold.add(change.card);
      return;
    }
    if (change.kind === 'settings') return;
    untold = 'all';
    version++;
  });

  function start(): Worker {
    const made = new Worker(new URL('../workers/search.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
      if ('progress' in data) {
        if (patience !== undefined) wait();
        return progress(data.progress.done, data.progress.total);
      }
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ('done' in data) asked?.resolve(data.done as never);
      else asked?.reject(new Error(data.failed));
    });
    made.addEventListener('error', ({ message }) => giveUp(message || 'It did not start.'));
    made.postMessage({ name: collection.name } satisfies SearchRequest);
    return made;
  }

  function giveUp(why: string) {
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  }

  function ask<K extends Kind>(kind: K, about: Questions[K]['ask']) {
    return new Promise<Questions[K]['answer']>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, kind, ask: about });
    });
  }

  /** Tells the worker how the cards stand. */
  function tell() {
    const { columns } = collection;
    if (untold === 'all') worker.postMessage({ columns } satisfies SearchRequest);
    else if (untold.size > 0) {
      const schedules = [...untold]
        .filter((card) => has(columns, card))
        .map((card) => readSchedule(columns, card));
      worker.postMessage({ schedules } satisfies SearchRequest);
    }
    untold = new Set();
  }

  async function run(about: Omit<SearchAsk, 'context'>): Promise<Found> {
    // What is on its way to the disk is read from there.
    await collection.saving;
    tell();
    const context = contextOf(collection, outline, version);
    if (/re:/i.test(about.text)) wait();
    try {
      return await ask('search', { ...about, context });
    } finally {
      clearTimeout(patience);
      patience = undefined;
    }
  }

  /** From now, or from the last that was heard. */
  function wait() {
    clearTimeout(patience);
    patience = setTimeout(tooLong, PATIENCE);
  }

  function tooLong() {
    worker.terminate();
    worker = start();
    untold = 'all';
    giveUp('This pattern takes too long. Make it simpler, with fewer * and + within brackets');
  }

  return {
    async search(about) {
      next?.skip();
      if (running) {
        const mine = await new Promise<boolean>((decide) => {
          next = { about, skip: () => decide(false), go: () => decide(true) };
        });
        if (!mine) return null;
      }
      running = true;
      try {
        return await run(about);
      } finally {
        running = false;
        const waited = next;
        next = null;
        waited?.go();
      }
    },
    rows: (cards) => ask('rows', cards),
    names: () => ask('names', null),
    close() {
      stop();
      worker.terminate();
    },
  };
}

/** What the search knows of decks, presets, modules and tracks now. */
function contextOf(collection: Collection, outline: Outline, version: number): SearchContext {
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

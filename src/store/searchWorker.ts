import type { Outline } from '../core/curriculum/curriculum.ts';
import { has, readSchedule } from '../core/memory/columns.ts';
import { type Collection, subscribe } from './collection.ts';
import { searchContext } from './searchContext.ts';
import {
  type Found,
  type Questions,
  type SearchAnswer,
  type SearchAsk,
  type SearchRequest,
  TOO_LONG,
} from './searchRequest.ts';

/** A regular expression, also one of whole words, can take as long as the world stands: after this, ms, it is given up. */
const PATIENCE = 5000;

/** How long the texts stay in memory when no one searches any more, ms: reading a large collection takes a second. */
const KEPT = 3 * 60_000;

export type About = Omit<SearchAsk, 'context'>;
type Progress = (done: number, total: number) => void;

/** The one worker that holds the texts of a collection; whoever searches shares it. */
export interface SearchWorker {
  /** Until what is returned is called it stays. `progress`: of reading the texts. */
  hold: (progress?: Progress) => () => void;
  /** One after the other. Throws in words. */
  search: (about: About) => Promise<Found>;
  rows: (cards: readonly number[]) => Promise<Questions['rows']['answer']>;
  names: () => Promise<Questions['names']['answer']>;
}

type Kind = keyof Questions;
interface Waiting {
  resolve: (answer: never) => void;
  reject: (why: Error) => void;
}

const kept = new WeakMap<Collection, SearchWorker>();

/** The worker of this collection, started where there is none. Hold it while it is asked. */
export function searchWorker(collection: Collection, outline: Outline): SearchWorker {
  const known = kept.get(collection);
  if (known) return known;
  const made = makeWorker(collection, outline, () => kept.delete(collection));
  kept.set(collection, made);
  return made;
}

function makeWorker(collection: Collection, outline: Outline, ended: () => void): SearchWorker {
  const waiting = new Map<number, Waiting>();
  const watching = new Set<Progress>();
  let worker = start();
  let asked = 0;
  /** What the worker has not been told: all schedules, or those of some cards. */
  let untold: 'all' | Set<number> = 'all';
  let version = 0;
  let holders = 0;
  let last: Promise<unknown> = Promise.resolve();
  let patience: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const stop = subscribe(collection, (change) => {
    if (change.kind === 'card') {
      if (untold !== 'all') untold.add(change.card);
      return;
    }
    if (change.kind === 'settings') return;
    untold = 'all';
    version++;
  });
  /** Out of sight its memory is of more use to others. */
  const onHidden = () => document.visibilityState === 'hidden' && holders === 0 && end();
  document.addEventListener('visibilitychange', onHidden);

  function end() {
    clearTimeout(leaving);
    stop();
    document.removeEventListener('visibilitychange', onHidden);
    worker.terminate();
    ended();
  }

  function start(): Worker {
    const made = new Worker(new URL('../workers/search.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
      if ('progress' in data) {
        if (patience !== undefined) wait();
        for (const progress of watching) progress(data.progress.done, data.progress.total);
        return;
      }
      const answered = waiting.get(data.id);
      waiting.delete(data.id);
      if ('done' in data) answered?.resolve(data.done as never);
      else answered?.reject(new Error(data.failed));
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
      const id = ++asked;
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

  async function run(about: About): Promise<Found> {
    // What is on its way to the disk is read from there.
    await collection.saving;
    tell();
    const context = searchContext(collection, outline, version);
    if (/\b(?:re|w):/i.test(about.text)) wait();
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
    giveUp(TOO_LONG);
  }

  return {
    hold(progress) {
      clearTimeout(leaving);
      holders++;
      if (progress) watching.add(progress);
      return () => {
        if (progress) watching.delete(progress);
        if (--holders === 0) leaving = setTimeout(end, KEPT);
      };
    },
    search(about) {
      const mine = last.then(() => run(about));
      last = mine.catch(() => undefined);
      return mine;
    },
    rows: (cards) => ask('rows', cards),
    async names() {
      await collection.saving;
      return ask('names', searchContext(collection, outline, version));
    },
  };
}

import { createMemo, createSignal, onCleanup } from 'solid-js';
import type { LeastWork } from '../../../core/memory/leastWork.ts';
import type { Wish } from '../../../core/memory/simulate.ts';
import { Out } from '../../../core/model.ts';
import { habitsOf } from '../../../core/stats/habits.ts';
import { Absent } from '../../../core/memory/columns.ts';
import { context } from '../../../store/collection.ts';
import { makePlanner, type Planner, type Trial } from '../../../store/planner.ts';
import { useCollection } from '../../../store/reactive.tsx';
import { readFigures } from '../../../store/readFigures.ts';
import { scanLog } from '../../../store/statsWorker.ts';
import { MOST, nameOf, type Run } from './runs.ts';

/** What is being chosen. */
export interface Draft extends Omit<Wish, 'seed'> {
  /** Empty: as `nameOf` has it. */
  name: string;
}

/** The luck is the same in every run, so that two differ by what is chosen alone. */
const SEED = 1;

type Work = 'simulation' | 'leastWork';

/** Tries choices out, beside the page; what is chosen and what came of it stays while the collection changes. */
export function createSimulator() {
  const { collection, revision, outline } = useCollection();
  const [chosen, setChosen] = createSignal<Partial<Draft>>({});
  const [runs, setRuns] = createSignal<readonly Run[]>([]);
  const [least, setLeast] = createSignal<LeastWork | null>(null);
  const [working, setWorking] = createSignal<Work | null>(null);
  const [share, setShare] = createSignal(0);
  const [failure, setFailure] = createSignal<string | null>(null);
  const [said, setSaid] = createSignal('');
  const draft = createMemo((): Draft => {
    revision();
    const { newPerDay } = collection.settings;
    const usual = { name: '', days: 365, newPerDay, retention: null, reviewsPerDay: null };
    return { ...usual, ...chosen() };
  });
  let stop = new AbortController();
  onCleanup(() => stop.abort());

  /** One piece of work at a time, which `cancel` ends. */
  async function work<T>(
    kind: Work,
    ask: (planner: Planner, trial: Trial, onShare: (share: number) => void) => Promise<T>,
    wish: Omit<Wish, 'seed'>,
  ): Promise<T | null> {
    stop.abort();
    const { signal } = (stop = new AbortController());
    setFailure(null);
    setSaid('');
    setShare(0);
    setWorking(kind);
    try {
      const figures =
        (await readFigures(collection, null, null)) ?? (await scanLog(collection, null, signal));
      if (signal.aborted) return null;
      const planner = makePlanner(collection.columns);
      signal.addEventListener('abort', planner.close);
      const { decks, presets, settings } = context(collection, outline);
      const trial = {
        context: { decks, presets, settings },
        habits: habitsOf(figures),
        today: collection.today.day,
        wish: { ...wish, seed: SEED },
      };
      const found = await ask(planner, trial, (done) => !signal.aborted && setShare(done));
      planner.close();
      return signal.aborted ? null : found;
    } catch (error) {
      if (!signal.aborted) setFailure(error instanceof Error ? error.message : String(error));
      return null;
    } finally {
      if (!signal.aborted) setWorking(null);
    }
  }

  async function run() {
    const { name, ...wish } = draft();
    const made = await work(
      'simulation',
      (planner, trial, on) => planner.simulate(trial, on),
      wish,
    );
    if (!made) return;
    const taken = runs().map(({ look }) => look);
    const look = [1, 2, 3, 4].find((each) => !taken.includes(each)) ?? 1;
    const id = 1 + Math.max(0, ...runs().map((each) => each.id));
    const named = name.trim() || nameOf(wish);
    setRuns((before) => [...before, { id, look, name: named, wish, made }]);
    setChosen((before) => ({ ...before, name: '' }));
    setSaid(`${named} is drawn.`);
  }

  async function seek() {
    const wish = draft();
    const found = await work(
      'leastWork',
      (planner, trial, on) => planner.leastWork(trial, on),
      wish,
    );
    if (found) setLeast(found);
  }

  return {
    draft,
    set: (patch: Partial<Draft>) => setChosen((before) => ({ ...before, ...patch })),
    runs,
    full: () => runs().length >= MOST,
    run: () => void run(),
    remove: (id: number) => setRuns((before) => before.filter((each) => each.id !== id)),
    least,
    seek: () => void seek(),
    working,
    share,
    failure,
    /** Said once what was asked for is there. */
    said,
    cancel() {
      stop.abort();
      setWorking(null);
    },
    today: () => (revision(), collection.today.day),
    /** Whether there is anything to simulate. */
    any: createMemo(() => {
      revision();
      const { state, flags, length } = collection.columns;
      for (let card = 0; card < length; card++) {
        if (state[card] !== Absent && !(flags[card]! & Out)) return true;
      }
      return false;
    }),
    /** Desired retention of cards as it is set, where all decks agree. */
    aim: createMemo(() => {
      revision();
      const { presets, decks } = collection;
      const aims = new Set(
        decks.map((deck) => (presets[deck.presets.cards] ?? presets['cards'])?.retention),
      );
      return aims.size === 1 ? ([...aims][0] ?? null) : null;
    }),
  };
}
export type Simulator = ReturnType<typeof createSimulator>;

import { type BreakPlan } from '../core/memory/breaks.ts';
import type { Columns } from '../core/memory/columns.ts';
import type { StudyContext } from '../core/memory/context.ts';
import type { CustomStudy } from '../core/memory/custom.ts';
import type { DueMoves } from '../core/memory/dueMoves.ts';
import type { Forecast } from '../core/memory/forecast.ts';
import type { Habits } from '../core/memory/habits.ts';
import type { LeastWork } from '../core/memory/leastWork.ts';
import type { Simulation, SimulationContext, Wish } from '../core/memory/simulate.ts';
import type { Break, StudyDay } from '../core/model.ts';

/** What takes too long for the page's own thread in a large collection, and what comes of it. */
interface Questions {
  change: { ask: AskedChange; answer: Change };
  break: { ask: { planned: Break; today: StudyDay; others: readonly Break[] }; answer: BreakPlan };
  cards: { ask: { context: StudyContext; study: CustomStudy }; answer: number[] };
  simulation: { ask: Trial; answer: Simulation };
  leastWork: { ask: Trial; answer: LeastWork };
  counts: { ask: { context: StudyContext; studies: readonly CustomStudy[] }; answer: number[] };
}
type Kind = keyof Questions;

type Chosen = Pick<StudyContext, 'decks' | 'presets' | 'settings'>;

/** What is chosen about scheduling as it is, and as it would be. */
export interface AskedChange {
  /** Of the database: other weights make another memory of its log. */
  name: string;
  before: Chosen;
  after: Chosen;
  today: StudyDay;
}

/** What a choice does to the days ahead, if due dates stay and if cards are rescheduled. */
export interface Change {
  before: Forecast;
  after: Forecast;
  /** Null where no card would move. */
  rescheduled: (DueMoves & { forecast: Forecast }) | null;
}

/** What is tried out, and by whom. */
export interface Trial {
  context: SimulationContext;
  habits: Habits;
  today: StudyDay;
  wish: Wish;
}

/** The columns come once, before the first question. */
export type PlanRequest =
  | { columns: Columns }
  | { [K in Kind]: { id: number; kind: K; ask: Questions[K]['ask'] } }[Kind];

export type PlanAnswer =
  | { id: number; done: Questions[Kind]['answer'] }
  /** How far it is, 0–1. */
  | { id: number; share: number }
  | { id: number; failed: string };

/** Thinks ahead in a worker of its own, about the cards as they were when it was made. */
export interface Planner {
  /** What a choice about scheduling does to the days ahead. */
  change: (ask: AskedChange) => Promise<Change>;
  planBreak: (ask: Questions['break']['ask']) => Promise<BreakPlan>;
  /** The cards of a custom study. */
  cards: (ask: Questions['cards']['ask']) => Promise<number[]>;
  /** How many cards each study has. */
  counts: (ask: Questions['counts']['ask']) => Promise<number[]>;
  /** Both tell how far they are (0–1); `close` cancels them, and then there is no answer. */
  simulate: (ask: Trial, onShare: (share: number) => void) => Promise<Simulation>;
  leastWork: (ask: Trial, onShare: (share: number) => void) => Promise<LeastWork>;
  close: () => void;
}

export function makePlanner(columns: Columns): Planner {
  const worker = new Worker(new URL('../workers/plan.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<
    number,
    {
      resolve: (answer: never) => void;
      reject: (why: Error) => void;
      onShare: ((share: number) => void) | undefined;
    }
  >();
  worker.addEventListener('message', ({ data }: MessageEvent<PlanAnswer>) => {
    const asked = waiting.get(data.id);
    if ('share' in data) return asked?.onShare?.(data.share);
    waiting.delete(data.id);
    if ('done' in data) asked?.resolve(data.done as never);
    else asked?.reject(new Error(data.failed));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message || 'It did not start.'));
    waiting.clear();
  });
  let last = 0;
  const ask = <K extends Kind>(
    kind: K,
    about: Questions[K]['ask'],
    onShare?: (share: number) => void,
  ) =>
    new Promise<Questions[K]['answer']>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject, onShare });
      worker.postMessage({ id, kind, ask: about });
    });
  worker.postMessage({ columns } satisfies PlanRequest);
  return {
    change: (about) => ask('change', about),
    planBreak: (about) => ask('break', about),
    cards: (about) => ask('cards', about),
    counts: (about) => ask('counts', about),
    simulate: (about, onShare) => ask('simulation', about, onShare),
    leastWork: (about, onShare) => ask('leastWork', about, onShare),
    close: () => worker.terminate(),
  };
}

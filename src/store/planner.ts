import { type BreakPlan } from '../core/memory/breaks.ts';
import type { Columns } from '../core/memory/columns.ts';
import type { StudyContext } from '../core/memory/context.ts';
import type { CustomStudy } from '../core/memory/custom.ts';
import type { Forecast } from '../core/memory/forecast.ts';
import type { Break, StudyDay } from '../core/model.ts';

/** What takes too long for the page's own thread in a large collection, and what comes of it. */
interface Questions {
  forecast: {
    ask: { context: Pick<StudyContext, 'decks' | 'presets' | 'settings'>; today: StudyDay };
    answer: Forecast;
  };
  break: { ask: { planned: Break; today: StudyDay; others: readonly Break[] }; answer: BreakPlan };
  cards: { ask: { context: StudyContext; study: CustomStudy }; answer: number[] };
  counts: { ask: { context: StudyContext; studies: readonly CustomStudy[] }; answer: number[] };
}
type Kind = keyof Questions;

/** The columns come once, before the first question. */
export type PlanRequest =
  | { columns: Columns }
  | { [K in Kind]: { id: number; kind: K; ask: Questions[K]['ask'] } }[Kind];

export type PlanAnswer =
  | { id: number; done: Questions[Kind]['answer'] }
  | { id: number; failed: string };

/** Thinks ahead in a worker of its own, about the cards as they were when it was made. */
export interface Planner {
  forecast: (ask: Questions['forecast']['ask']) => Promise<Forecast>;
  planBreak: (ask: Questions['break']['ask']) => Promise<BreakPlan>;
  /** The cards of a custom study. */
  cards: (ask: Questions['cards']['ask']) => Promise<number[]>;
  /** How many cards each study has. */
  counts: (ask: Questions['counts']['ask']) => Promise<number[]>;
  close: () => void;
}

export function makePlanner(columns: Columns): Planner {
  const worker = new Worker(new URL('../workers/plan.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<
    number,
    { resolve: (answer: never) => void; reject: (why: Error) => void }
  >();
  worker.addEventListener('message', ({ data }: MessageEvent<PlanAnswer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('done' in data) asked?.resolve(data.done as never);
    else asked?.reject(new Error(data.failed));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message || 'It did not start.'));
    waiting.clear();
  });
  let last = 0;
  const ask = <K extends Kind>(kind: K, about: Questions[K]['ask']) =>
    new Promise<Questions[K]['answer']>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, kind, ask: about });
    });
  worker.postMessage({ columns } satisfies PlanRequest);
  return {
    forecast: (about) => ask('forecast', about),
    planBreak: (about) => ask('break', about),
    cards: (about) => ask('cards', about),
    counts: (about) => ask('counts', about),
    close: () => worker.terminate(),
  };
}

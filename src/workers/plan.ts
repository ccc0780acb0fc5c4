import { planBreak } from '../core/memory/breaks.ts';
import { type Columns, createColumns } from '../core/memory/columns.ts';
import { customCards } from '../core/memory/custom.ts';
import { forecast } from '../core/memory/forecast.ts';
import { leastWork } from '../core/memory/leastWork.ts';
import { simulate } from '../core/memory/simulate.ts';
import type { PlanAnswer, PlanRequest } from '../store/planner.ts';

let columns: Columns = createColumns();

addEventListener('message', ({ data }: MessageEvent<PlanRequest>) => {
  if ('columns' in data) columns = data.columns;
  else postMessage(answer(data));
});

function answer(request: Exclude<PlanRequest, { columns: Columns }>): PlanAnswer {
  const { id } = request;
  try {
    return { id, done: think(request) };
  } catch (error) {
    return { id, failed: error instanceof Error ? error.message : String(error) };
  }
}

function think(request: Exclude<PlanRequest, { columns: Columns }>) {
  switch (request.kind) {
    case 'forecast':
      return forecast(columns, request.ask.context, request.ask.today);
    case 'break':
      return planBreak(columns, request.ask.planned, request.ask.today, request.ask.others);
    case 'simulation': {
      const { context, habits, today, wish } = request.ask;
      return simulate(columns, context, habits, today, wish, tellOf(request.id));
    }
    case 'leastWork': {
      const { context, habits, today, wish } = request.ask;
      return leastWork(columns, context, habits, today, wish, tellOf(request.id));
    }
    case 'cards':
      return customCards(columns, request.ask.context, request.ask.study);
    case 'counts': {
      const { context, studies } = request.ask;
      return studies.map((study) => customCards(columns, context, study).length);
    }
  }
}

/** Tells how far it is, by whole percents. */
function tellOf(id: number): (share: number) => void {
  let told = 0;
  return (share) => {
    const percent = Math.floor(share * 100);
    if (percent > told) postMessage({ id, share } satisfies PlanAnswer);
    told = percent;
  };
}

import { planBreak } from '../core/memory/breaks.ts';
import { type Columns, createColumns } from '../core/memory/columns.ts';
import { customCards } from '../core/memory/custom.ts';
import { forecast } from '../core/memory/forecast.ts';
import { reasonOf } from '../core/reason.ts';
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
    return { id, failed: reasonOf(error) };
  }
}

function think(request: Exclude<PlanRequest, { columns: Columns }>) {
  switch (request.kind) {
    case 'forecast':
      return forecast(columns, request.ask.context, request.ask.today);
    case 'break':
      return planBreak(columns, request.ask.planned, request.ask.today, request.ask.others);
    case 'cards':
      return customCards(columns, request.ask.context, request.ask.study);
    case 'counts': {
      const { context, studies } = request.ask;
      return studies.map((study) => customCards(columns, context, study).length);
    }
  }
}

import { planBreak } from '../core/memory/breaks.ts';
import { type Columns, createColumns } from '../core/memory/columns.ts';
import { customCards } from '../core/memory/custom.ts';
import { type DueMoves, dueMoves } from '../core/memory/dueMoves.ts';
import { forecast } from '../core/memory/forecast.ts';
import { reasonOf } from '../core/reason.ts';
import { openDb } from '../store/db.ts';
import type { AskedChange, Change, PlanAnswer, PlanRequest } from '../store/planner.ts';
import { replayedColumns } from '../store/replayed.ts';
import { leastWork } from '../core/memory/leastWork.ts';
import { simulate } from '../core/memory/simulate.ts';

let columns: Columns = createColumns();

addEventListener('message', ({ data }: MessageEvent<PlanRequest>) => {
  if ('columns' in data) columns = data.columns;
  else void answer(data).then((message) => postMessage(message));
});

async function answer(request: Exclude<PlanRequest, { columns: Columns }>): Promise<PlanAnswer> {
  const { id } = request;
  try {
    return { id, done: await think(request) };
  } catch (error) {
    return { id, failed: reasonOf(error) };
  }
}

function think(request: Exclude<PlanRequest, { columns: Columns }>) {
  switch (request.kind) {
    case 'change':
      return change(request.ask);
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

async function change({ name, before, after, today }: AskedChange): Promise<Change> {
  const db = openDb(name);
  try {
    const remembered = await replayedColumns(db, columns, before, after);
    const was = { columns, context: before };
    const is = { columns: remembered, context: after };
    const moved = dueMoves(was, is, today);
    return {
      before: forecast(columns, before, today),
      after: forecast(remembered, after, today),
      rescheduled:
        moved.moves.length > 0
          ? { ...moved, forecast: forecast(withDues(remembered, moved), after, today) }
          : null,
    };
  } finally {
    db.close();
  }
}

function withDues(remembered: Columns, { moves }: DueMoves): Columns {
  const due = remembered.due.slice();
  for (const move of moves) due[move.card] = move.due;
  return { ...remembered, due };
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

import { has, readSchedule, type Columns } from '../core/memory/columns.ts';
import type { StudyContext } from '../core/memory/context.ts';
import { presetFor } from '../core/memory/lane.ts';
import { replay } from '../core/memory/replay.ts';
import { blankOf } from '../core/memory/blank.ts';
import { connected } from './connection.ts';
import type { Db } from './db.ts';
import { readLog } from './log.ts';
import { indexLog } from './logIndex.ts';

type Chosen = Pick<StudyContext, 'decks' | 'presets'>;

/**
 * The columns as they would be under other weights: what is remembered of the cards is replayed from the log, all else
 * stays. The same columns where no card has other weights. Nothing is saved.
 */
export async function replayedColumns(
  db: Db,
  columns: Columns,
  before: Chosen,
  after: Chosen,
): Promise<Columns> {
  const cards = otherWeights(columns, before, after);
  if (cards.length === 0) return columns;
  const log = await connected(db, () =>
    db.transaction('r', db.logPages, db.logLoose, () => readLog(db)),
  );
  const entriesOf = indexLog(log);
  const presetOf = presets(columns, after);
  const made = {
    ...columns,
    stability: columns.stability.slice(),
    difficulty: columns.difficulty.slice(),
  };
  for (const card of cards) {
    const blank = blankOf(readSchedule(columns, card));
    const told = replay(blank, entriesOf(card), presetOf(card));
    made.stability[card] = told.stability;
    made.difficulty[card] = told.difficulty;
  }
  return made;
}

function otherWeights(columns: Columns, before: Chosen, after: Chosen): number[] {
  const [was, is] = [presets(columns, before), presets(columns, after)];
  const texts = new Map<readonly number[], string>();
  const text = (weights: readonly number[]) => {
    if (!texts.has(weights)) texts.set(weights, String(weights));
    return texts.get(weights);
  };
  const cards: number[] = [];
  for (let card = 0; card < columns.length; card++) {
    if (!has(columns, card) || columns.reps[card] === 0) continue;
    if (text(was(card).weights) !== text(is(card).weights)) cards.push(card);
  }
  return cards;
}

function presets(columns: Columns, { decks, presets }: Chosen) {
  const numbered = new Map(decks.map((deck) => [deck.number, deck]));
  return (card: number) =>
    presetFor(presets, numbered.get(columns.deck[card]!), columns.template[card]!);
}

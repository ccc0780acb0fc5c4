import { type Accessor, createEffect, createSignal } from 'solid-js';
import { studyDay } from '../../core/day.ts';
import { has } from '../../core/memory/columns.ts';
import type { Answer } from '../../core/model.ts';
import { readAnswers } from '../../store/answers.ts';
import type { Collection } from '../../store/collection.ts';

/** What was answered to a card before. */
export interface Past<Showing> {
  /** The showing that it was read for. */
  of: Showing;
  /** Begun and not graded, or its grade was undone: it goes on. */
  begun: Answer | undefined;
  /** Newest first. */
  earlier: Answer[];
}

/** The past answers of the card that is shown, read anew with each showing; null until they are there. */
export function createPast<Showing extends { card: number }>(
  collection: Collection,
  showing: Accessor<Showing | null>,
  onProblem: (text: string) => void,
): Accessor<Past<Showing> | null> {
  const [past, setPast] = createSignal<Past<Showing> | null>(null);
  createEffect(() => {
    const now = showing();
    if (!now) return;
    const take = (answers: Answer[]) =>
      now === showing() && setPast(parted(collection, now, answers));
    readAnswers(collection, now.card).then(take, () => {
      onProblem('What you answered before could not be read. It is kept.');
      take([]);
    });
  });
  return past;
}

function parted<Showing extends { card: number }>(
  collection: Collection,
  showing: Showing,
  answers: readonly Answer[],
): Past<Showing> {
  const { columns, clock } = collection;
  const lastGraded = has(columns, showing.card) ? columns.last[showing.card]! : 0;
  const newest = answers.at(-1);
  const goesOn =
    newest && (!newest.graded || studyDay({ ...clock(), now: newest.time }) > lastGraded);
  const earlier = answers.filter((answer) => answer.graded && !(goesOn && answer === newest));
  return { of: showing, begun: goesOn ? newest : undefined, earlier: earlier.toReversed() };
}

import type { Answer } from '../core/model.ts';
import type { Collection } from './collection.ts';
import { connected } from './connection.ts';

/** What was answered to a question so far, oldest first; a draft may be among it. */
export function readAnswers({ db }: Collection, card: number): Promise<Answer[]> {
  return connected(db, () =>
    db.answers.where('[card+time]').between([card, -Infinity], [card, Infinity]).toArray(),
  );
}

/** Saves an answer as it stands; one in which nothing is said is no answer and goes. */
export async function saveAnswer({ db }: Collection, answer: Answer): Promise<void> {
  const { card, time, text, points, redFlags } = answer;
  const empty = text.trim() === '' && points.length + redFlags.length === 0;
  await connected(db, () =>
    empty ? db.answers.delete([card, time]) : db.answers.put(answer).then(() => undefined),
  );
}

import { createEffect, on } from 'solid-js';
import type { Answer } from '../../core/model.ts';
import { saveAnswer } from '../../store/answers.ts';
import type { Collection } from '../../store/collection.ts';
import { failureWords } from '../../store/failure.ts';
import type { Attempt } from './createAttempt.ts';

interface Kept {
  collection: Collection;
  card: number;
  attempt: Attempt;
  begun: Answer | undefined;
  onProblem: (text: string) => void;
}

/**
 * Saves an attempt with every change of it, one write after the other and always the newest state,
 * so that a reload or a killed app loses next to nothing. Returns what saves it as graded.
 */
export function keepAnswer({ collection, card, attempt, begun, onProblem }: Kept): () => void {
  const { clock, device } = collection;
  const time = begun?.time ?? clock().now;
  let wanted: Answer | null = null;
  let writing = false;
  let told = false;

  async function write() {
    writing = true;
    try {
      while (wanted) {
        const next = wanted;
        wanted = null;
        await saveAnswer(collection, next);
      }
    } catch (error) {
      if (!told)
        onProblem(
          `Your answer could not be saved: ${failureWords(error)} Copy it before you leave.`,
        );
      told = true;
    } finally {
      writing = false;
    }
  }
  const save = (graded: boolean) => {
    wanted = { card, time, ...attempt.given(), graded, changed: [clock().now, device] };
    if (!writing) void write();
  };

  createEffect(
    on([attempt.text, attempt.points, attempt.redFlags, attempt.mode], () => save(false), {
      defer: true,
    }),
  );
  return () => save(true);
}

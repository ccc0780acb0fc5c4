import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import type { SearchProblem } from '../../core/search/node.ts';
import { parseSearch } from '../../core/search/parse.ts';

/** What is typed is told as wrong once it rests so long, ms. */
const REST = 500;

/** A search as it is typed: what it means, and what is wrong with it. `onRest`: it was not changed for a while. */
export function createQuery(begin: string, onRest: (text: string) => void = () => undefined) {
  const [typed, type] = createSignal(begin);
  const [problem, setProblem] = createSignal<SearchProblem | null>(null);
  const parsed = createMemo(() => parseSearch(typed()));
  let resting: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on([typed, parsed], ([text, now]) => {
      clearTimeout(resting);
      // What is right is never called wrong for a moment longer.
      if ('node' in now) setProblem(null);
      resting = setTimeout(() => {
        setProblem('problem' in now ? now.problem : null);
        onRest(text);
      }, REST);
    }),
  );
  onCleanup(() => clearTimeout(resting));
  return { typed, type, parsed, problem };
}
export type Query = ReturnType<typeof createQuery>;

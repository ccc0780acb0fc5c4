import { createMemo, createSignal } from 'solid-js';
import { useCollection } from '../../store/reactive.tsx';
import type { RecallFigures } from '../../store/statsRecall.ts';
import { scanRecall } from '../../store/statsWorker.ts';
import { createReading } from './createReading.ts';
import type { Stats } from './createStats.ts';

/**
 * What the panels over single reviews are made of: read once for all of them, when the first of them is wanted, and
 * anew for other decks, another range, and after every change.
 */
export function createRecall(stats: Stats) {
  const { collection, revision } = useCollection();
  const [wanted, setWanted] = createSignal(false);
  /** The first day whose reviews count; null for all. */
  const since = createMemo(() =>
    stats.range() === 'all' ? null : (stats.span().bins[0]?.from ?? null),
  );
  const scope = createMemo(() => {
    const { decks, search } = stats.scope();
    return `${search ?? ''}/${decks?.join() ?? 'all'}/${since()}`;
  });
  const changed = () => [revision(), stats.cards()];
  const reading = createMemo(() =>
    wanted()
      ? createReading(scope, changed, async (stop) => {
          // Which cards a search finds is not yet known: their coming is a change.
          if (stats.searching()) return null;
          const ask = { cards: stats.cards(), since: since(), today: stats.today() };
          return scanRecall(collection, ask, stop);
        })
      : null,
  );
  return {
    want: () => setWanted(true),
    value: (): RecallFigures | null => reading()?.value() ?? null,
    failure: () => reading()?.failure() ?? null,
    retry: () => reading()?.retry(),
  };
}
export type Recall = ReturnType<typeof createRecall>;

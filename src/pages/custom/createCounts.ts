import { createEffect, createSignal, onCleanup } from 'solid-js';
import { customStates, type CustomStudy } from '../../core/memory/custom.ts';
import { reasonOf } from '../../core/reason.ts';
import { context as contextOf } from '../../store/collection.ts';
import { makePlanner } from '../../store/planner.ts';
import { useCollection } from '../../store/reactive.tsx';

export const daysAhead = [1, 3, 7, 14];
export const previews = [5, 10, 20, 50];
export const WARM_UP = 15;

/** How many cards each study has, counted beside the page; null until it is known. */
export function createCounts() {
  const { collection, revision, outline } = useCollection();
  const modules = outline.modules;
  const studies: CustomStudy[] = [
    { kind: 'warmup', minutes: WARM_UP },
    { kind: 'forgotten' },
    ...daysAhead.map((days) => ({ kind: 'ahead' as const, days })),
    ...previews.map((cards) => ({ kind: 'preview' as const, cards })),
    ...customStates.map((state) => ({ kind: 'state' as const, state })),
    ...modules.map(({ id }) => ({ kind: 'module' as const, module: id })),
  ];
  const [counts, setCounts] = createSignal<readonly number[] | null>(null);
  const [failure, setFailure] = createSignal<string | null>(null);

  createEffect(() => {
    revision();
    const planner = makePlanner(collection.columns);
    onCleanup(planner.close);
    planner
      .counts({ context: contextOf(collection, outline), studies })
      .then(setCounts, (error: unknown) => setFailure(reasonOf(error)));
  });

  return {
    modules,
    failure,
    /** Of a study that was counted. */
    of(study: CustomStudy): number | null {
      const at = studies.findIndex((each) => JSON.stringify(each) === JSON.stringify(study));
      return counts()?.[at] ?? null;
    },
  };
}

export type Counts = ReturnType<typeof createCounts>;

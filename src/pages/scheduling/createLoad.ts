import { createEffect, createSignal, onCleanup } from 'solid-js';
import type { Forecast } from '../../core/memory/forecast.ts';
import { reasonOf } from '../../core/reason.ts';
import { makePlanner } from '../../store/planner.ts';
import { useCollection } from '../../store/reactive.tsx';
import type { SchedulingDraft } from './createDraft.ts';

/** The next 30 days as they are and as they would be. */
export interface Load {
  before: Forecast;
  after: Forecast;
}

/** What is chosen and not yet saved would do to the next 30 days: worked out beside the page, anew with every choice. */
export function createLoad(draft: SchedulingDraft) {
  const { collection, revision } = useCollection();
  const [load, setLoad] = createSignal<Load | null>(null);
  const [failure, setFailure] = createSignal<string | null>(null);

  createEffect(() => {
    revision();
    if (!draft.changed()) return setLoad(null);
    const planner = makePlanner(collection.columns);
    onCleanup(planner.close);
    const today = collection.today.day;
    const saved = draft.saved();
    const chosen = { ...saved, settings: draft.settings(), presets: draft.presets() };
    setFailure(null);
    const both = [saved, chosen].map((context) => planner.forecast({ context, today }));
    Promise.all(both).then(
      ([before, after]) => setLoad({ before: before!, after: after! }),
      (error: unknown) => setFailure(reasonOf(error)),
    );
  });

  return { load, failure, today: () => (revision(), collection.today.day) };
}

import { createEffect, createSignal, on, onCleanup } from 'solid-js';
import { reasonOf } from '../../core/reason.ts';
import { type Change, makePlanner } from '../../store/planner.ts';
import { useCollection } from '../../store/reactive.tsx';
import type { SchedulingDraft } from './createDraft.ts';

/** What is chosen and not yet saved would do to the next 30 days: worked out beside the page, anew with every choice. */
export function createLoad(draft: SchedulingDraft) {
  const { collection, revision } = useCollection();
  const [load, setLoad] = createSignal<(Change & { choice: string }) | null>(null);
  const [failure, setFailure] = createSignal<string | null>(null);
  /** Whether cards move at once; agreed to anew with every choice. */
  const [rescheduling, setRescheduling] = createSignal(false);
  const today = () => (revision(), collection.today.day);

  createEffect(() => {
    revision();
    if (!draft.changed()) return setLoad(null);
    const planner = makePlanner(collection.columns);
    onCleanup(planner.close);
    const before = draft.saved();
    const after = { ...before, settings: draft.settings(), presets: draft.presets() };
    const choice = draft.choice();
    setFailure(null);
    // The log is read past the page: what is on its way there has to have arrived.
    collection.saving
      .then(() => planner.change({ name: collection.name, before, after, today: today() }))
      .then(
        (change) => setLoad({ ...change, choice }),
        (error: unknown) => setFailure(reasonOf(error)),
      );
  });
  createEffect(on(draft.choice, () => setRescheduling(false)));
  /** Whether what is shown is of the present choice; until it is, what was shown before stays. */
  const fresh = () => load()?.choice === draft.choice();

  return { load, fresh, failure, today, rescheduling, setRescheduling };
}

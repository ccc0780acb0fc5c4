import { createSignal, onMount, Show } from 'solid-js';
import type { Collection } from '../../store/collection.ts';
import { requestPersistence } from '../../store/storageInfo.ts';
import { spoken } from '../../ui/duration.ts';
import { Said } from '../../ui/Said.tsx';

/** The day's cards are done: what it came to. */
export default function Done(props: { collection: Collection }) {
  // Asked once there is something to lose; the answer stands in Settings too.
  const [kept, setKept] = createSignal<boolean>();
  onMount(() => void requestPersistence().then(setKept));
  const day = () => {
    const sum = { answers: 0, reviews: 0, recalled: 0, taken: 0 };
    for (const counts of Object.values(props.collection.today.counts)) {
      sum.answers += counts.newCards + counts.reviews + counts.learning;
      sum.answers += counts.newQuestions + counts.questions;
      sum.reviews += counts.reviews;
      sum.recalled += counts.recalled;
      sum.taken += counts.taken;
    }
    return sum;
  };
  return (
    <Show
      when={day().answers > 0}
      fallback={
        <Said title="No cards are due">
          <p>New ones come with the next day, or from Learn.</p>
        </Said>
      }
    >
      <Said title="Done for today">
        <p class="figures">
          {day().answers} answers in {spoken(day().taken / 1000)}.
          <Show when={day().reviews > 0}>
            {' '}
            {day().recalled} of {day().reviews} reviews recalled.
          </Show>
        </p>
        <Show when={kept() === false}>
          <p class="quiet">
            The browser may clear this data when space runs short. Installing the app keeps it.
          </p>
        </Show>
      </Said>
    </Show>
  );
}

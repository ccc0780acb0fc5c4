import { createMemo, createSignal, onMount, Show } from 'solid-js';
import { ownName } from '../../core/curriculum/deckPath.ts';
import { overview } from '../../core/memory/overview.ts';
import { goalToday } from '../../store/goalToday.ts';
import { requestPersistence } from '../../store/storageInfo.ts';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { GoalLine } from '../../ui/GoalLine.tsx';
import { Said } from '../../ui/Said.tsx';
import { about, count } from '../../ui/words.ts';
import type { Review } from './createReview.ts';
import { doneFacts, tomorrowText } from './doneFacts.ts';

/** The day's cards are done: what it came to, and what is next. */
export default function Done(props: { review: Review }) {
  const { collection, context, answer, deck } = props.review;
  // Asked once there is something to lose; the answer stands in Settings too.
  const [kept, setKept] = createSignal<boolean>();
  onMount(() => void requestPersistence().then(setKept));
  const now = createMemo(context);
  const day = createMemo(() => overview(collection.columns, now(), collection.summaries));
  const facts = () => doneFacts(day(), now().entries);
  const goal = () => goalToday(collection, now());
  const questions = () => (
    <Show when={day().questions.count > 0}>
      <Button onClick={answer}>
        Answer {count(day().questions.count, 'question')}, {about(day().questions.minutes)}
      </Button>
    </Show>
  );

  /** Of other decks. */
  const rest = () => day().cards.fresh + day().cards.learning + day().cards.due;
  const all = () => (
    <Show
      when={day().done.newCards + day().done.reviews + day().done.learning > 0}
      fallback={
        <Said title="No cards are due">
          <p>New ones come with the next day, or from Learn.</p>
          <p>Tomorrow: {tomorrowText(day().tomorrow)}.</p>
          {questions()}
        </Said>
      }
    >
      <Said title="Done for today">
        <div class="figures">
          <Facts rows={facts()} />
        </div>
        <Show when={goal()}>{(goal) => <GoalLine {...goal()} />}</Show>
        {questions()}
        <Show when={kept() === false}>
          <p class="quiet">
            The browser may clear this data when space runs short. Installing the app keeps it.
          </p>
        </Show>
      </Said>
    </Show>
  );

  return (
    <Show when={deck()} fallback={all()}>
      {(one) => (
        <Said title={`${ownName(one().title)} is done for today`}>
          <p>
            {rest() > 0
              ? `${count(rest(), 'card')} of other decks are left today.`
              : 'Nothing is left in other decks either.'}
          </p>
        </Said>
      )}
    </Show>
  );
}

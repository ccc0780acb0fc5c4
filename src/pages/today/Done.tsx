import { Show } from 'solid-js';
import type { Overview } from '../../core/memory/overview.ts';
import { Button } from '../../ui/Button.tsx';
import { timeOfDay } from '../../ui/dates.ts';
import { about, count } from '../../ui/words.ts';
import { doneText } from './doneText.ts';

interface Props extends Pick<Overview, 'done' | 'tomorrow' | 'more' | 'cards' | 'nextLearning'> {
  /** Learning cards come back today, but not yet. */
  later: boolean;
  onMore: () => void;
}

/** The day is done when the cards are: what it came to, and what tomorrow brings. */
export function Done(props: Props) {
  const tomorrow = () =>
    props.tomorrow.cards > 0
      ? `Tomorrow: ${count(props.tomorrow.cards, 'card')}, ${about(props.tomorrow.minutes)}.`
      : 'Nothing is due tomorrow.';
  return (
    <div class="done figures">
      <p>{doneText(props.done)}</p>
      <Show when={props.later}>
        <p>
          {count(props.cards.learning, 'card')} in learning, from {timeOfDay(props.nextLearning!)}.
        </p>
      </Show>
      <p>{tomorrow()}</p>
      <Show when={props.more > 0}>
        <Button onClick={() => props.onMore()}>Learn {props.more} more</Button>
      </Show>
    </div>
  );
}

import { Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { about, count } from '../../ui/words.ts';

interface Props {
  count: number;
  minutes: number;
  /** Nothing comes before them. */
  next: boolean;
  onAnswer: () => void;
}

/** Interview questions wait beside the day's cards, never among them. */
export function QuestionsRow(props: Props) {
  return (
    <Show when={props.count > 0}>
      <div class="questions-row">
        <p>
          {count(props.count, 'question')}, {about(props.minutes)}
        </p>
        <Button look={props.next ? 'primary' : 'plain'} onClick={() => props.onAnswer()}>
          Answer
        </Button>
      </div>
    </Show>
  );
}

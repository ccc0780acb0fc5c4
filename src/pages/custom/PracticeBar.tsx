import { For, onMount } from 'solid-js';
import { Again, Good, type Rating } from '../../core/model.ts';
import '../../ui/grade.css';

/** A finger that lands sooner than this after the answer appeared meant something else. */
const settling = 250;

const ways = [
  { rating: Again, look: 'again', word: 'Again', what: 'at the end' },
  { rating: Good, look: 'good', word: 'Good', what: 'done with it' },
] as const;

interface Props {
  /** `performance.now()` when the answer appeared. */
  shownAt: number;
  onGrade: (rating: Rating) => void;
}

/** Two buttons: nothing is scheduled here, so there is no more to say. */
export function PracticeBar(props: Props) {
  let group!: HTMLDivElement;
  let early = false;
  onMount(() => group.focus({ preventScroll: true }));
  return (
    <div
      ref={(element) => (group = element)}
      class="grades two"
      role="group"
      aria-label="Did you know it?"
      tabindex="-1"
      onPointerDown={(event) => {
        early = event.pointerType === 'touch' && event.timeStamp - props.shownAt < settling;
      }}
    >
      <For each={ways}>
        {({ rating, look, word, what }) => (
          <button
            type="button"
            class={`grade ${look}`}
            aria-label={`${word}, ${what}`}
            onClick={(event) => {
              // detail 0: a key or a screen reader, which never slips.
              if (!early || event.detail === 0) props.onGrade(rating);
            }}
          >
            <span class="grade-word">{word}</span>
            <span class="grade-when">{what}</span>
            <kbd>{rating}</kbd>
          </button>
        )}
      </For>
    </div>
  );
}

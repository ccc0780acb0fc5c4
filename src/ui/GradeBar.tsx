import { For, onMount } from 'solid-js';
import type { Rating } from '../core/model.ts';
import { short, spoken } from './duration.ts';
import './grade.css';

const words = ['', 'Again', 'Hard', 'Good', 'Easy'] as const;
const four = [1, 2, 3, 4] as const;
const two = [1, 3] as const;

/** A finger that lands sooner than this after the answer appeared meant something else. */
const settling = 250;

interface Props {
  /** Seconds until the card would come again, for Again, Hard, Good, Easy. */
  intervals: readonly number[];
  /** `performance.now()` when the answer appeared. */
  shownAt: number;
  /** Filled in its own hue. */
  suggested?: Rating | null;
  /** Again and Good alone. */
  two?: boolean;
  /** Focus comes here as the bar appears, so that work goes on with the keys. */
  focus: boolean;
  onGrade: (rating: Rating) => void;
}

/** Equal buttons: the word above, the interval beneath. */
export function GradeBar(props: Props) {
  let early = false;
  let group!: HTMLDivElement;
  onMount(() => props.focus && group.focus({ preventScroll: true }));

  return (
    <div
      ref={(element) => (group = element)}
      class="grades"
      classList={{ two: props.two ?? false }}
      role="group"
      aria-label="How well did you know it?"
      tabindex="-1"
      onPointerDown={(event) => {
        early = event.pointerType === 'touch' && event.timeStamp - props.shownAt < settling;
      }}
    >
      <For each={props.two ? two : four}>
        {(rating, index) => {
          const word = words[rating];
          const seconds = () => props.intervals[rating - 1] ?? 0;
          return (
            <button
              type="button"
              class={`grade ${word.toLowerCase()}`}
              classList={{ suggested: props.suggested === rating }}
              aria-label={`${word}, in ${spoken(seconds())}${props.suggested === rating ? ', suggested' : ''}`}
              onClick={(event) => {
                // detail 0: a key or a screen reader, which never slips.
                if (!early || event.detail === 0) props.onGrade(rating);
              }}
            >
              <span class="grade-word">{word}</span>
              <span class="grade-when">{short(seconds())}</span>
              <kbd>{index() + 1}</kbd>
            </button>
          );
        }}
      </For>
    </div>
  );
}

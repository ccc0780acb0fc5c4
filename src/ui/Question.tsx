import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import type { Html as HtmlText } from '../core/model.ts';
import { Html } from './Html.tsx';

/** Lines a question may have and still begin at the usual height. */
const lines = 6;

interface Props {
  html: HtmlText;
  /** A name to be explained, not a sentence. */
  name?: boolean;
  /** Where it comes from: module, level, category. */
  from: string;
  onNote: (id: string) => void;
  /** Given the element that focus goes to when the card appears. */
  ref: (element: HTMLElement) => void;
}

/** The question, beginning at the same height on every card, or at the top if it is long. */
export function Question(props: Props): JSX.Element {
  let text!: HTMLDivElement;
  const [long, setLong] = createSignal(false);

  const measure = () => {
    const line = parseFloat(getComputedStyle(text.firstElementChild ?? text).lineHeight);
    setLong(text.offsetHeight > (lines + 0.5) * line);
  };
  onMount(() => {
    // It reports the first size too, before anything is painted: measured here, the page would be laid out twice.
    const observer = new ResizeObserver(measure);
    observer.observe(text);
    onCleanup(() => observer.disconnect());
  });

  return (
    <div class="question" classList={{ long: long() }} tabindex="-1" ref={(el) => props.ref(el)}>
      <p class="question-from quiet">
        <Show when={props.from} fallback={'\u00a0'}>
          {props.from}
        </Show>
      </p>
      <div
        ref={(element) => (text = element)}
        id="question"
        class="question-text"
        classList={{ name: props.name ?? false }}
        role="heading"
        aria-level="2"
      >
        <Html html={props.html} large onNote={props.onNote} />
      </div>
    </div>
  );
}

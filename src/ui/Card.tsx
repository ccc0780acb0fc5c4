import { onMount, Show } from 'solid-js';
import type { CardText, Note } from '../core/model.ts';
import { cardFrom } from './cardFrom.ts';
import { Html } from './Html.tsx';
import { Question } from './Question.tsx';

interface Props {
  shown: { text: CardText; stored: { note: Note } };
  place: string;
  revealed: boolean;
  onNote: (id: string) => void;
}

/** One card: the question, and beneath it, once asked for, the answer. */
export function Card(props: Props) {
  let question!: HTMLElement;
  onMount(() => {
    window.scrollTo(0, 0);
    question.focus({ preventScroll: true });
  });
  const text = () => props.shown.text;

  return (
    <article>
      <Question
        ref={(element) => (question = element)}
        html={text().front}
        from={cardFrom(props.place, props.shown.stored.note)}
        name={text().kind === 'term' || text().kind === 'acronym'}
        onNote={props.onNote}
      />
      <div aria-live="polite">
        <Show when={props.revealed}>
          <div class="answer unfold">
            <Show when={text().lead}>
              <Html
                html={text().lead}
                large
                class={text().kind === 'definition' ? 'name' : ''}
                onNote={props.onNote}
              />
            </Show>
            <Show when={text().back}>
              <Html html={text().back} onNote={props.onNote} />
            </Show>
          </div>
        </Show>
      </div>
    </article>
  );
}

import { type JSX, onMount, Show } from 'solid-js';
import type { CardText, Note } from '../core/model.ts';
import type { Showing } from '../core/numeric/showing.ts';
import { cardFrom } from './cardFrom.ts';
import { Html } from './Html.tsx';
import { Question } from './Question.tsx';

export interface CardProps {
  shown: { text: CardText; stored: { note: Note }; showing: () => Showing };
  place: string;
  /** Its flag and its mark, in words. */
  signs?: string;
  revealed: boolean;
  onNote: (id: string) => void;
  /** Between the question and its answer: what is typed, and what came of it. */
  between?: JSX.Element;
}

/** Whether a card asks with a name to be explained, not with a sentence. */
export const isName = ({ kind }: CardText) => kind === 'term' || kind === 'acronym';

/** One card: the question, and beneath it, once asked for, the answer. */
export function Card(props: CardProps) {
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
        from={cardFrom(props.place, props.shown.stored.note, props.signs ?? '')}
        name={isName(text())}
        onNote={props.onNote}
      />
      {props.between}
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

import { For, Index, Show } from 'solid-js';
import type { CardText, Note } from '../../core/model.ts';
import { Html } from '../../ui/Html.tsx';
import { QuestionText } from '../../ui/QuestionText.tsx';
import type { Made } from './makeOf.ts';

/** Links to notes look as they will, and lead nowhere: one would lead away from what is not saved. */
const unled = (html: string) => html.replaceAll(/ href="#note\/[^"]*"/g, '');

/** The cards as they will be asked. */
export function Preview(props: { made: Made; begun: boolean }) {
  const cards = () => props.made.note?.cards ?? [];
  return (
    <section class="notes-preview" aria-labelledby="preview-title">
      <h2 id="preview-title">
        {cards().length > 1 ? `Preview: ${cards().length} cards` : 'Preview'}
      </h2>
      <Index
        each={cards()}
        fallback={
          <p class="quiet">
            {props.begun ? props.made.problem?.message : 'The cards appear here as you write.'}
          </p>
        }
      >
        {(card, at) => (
          <article aria-label={`Card ${at + 1} of ${cards().length}`}>
            <Html html={unled(card().front)} large />
            <Show
              when={card().kind === 'question' && props.made.note?.question}
              fallback={<Answer card={card()} />}
            >
              {(question) => <QuestionText question={unledAll(question())} full />}
            </Show>
          </article>
        )}
      </Index>
      <Show when={props.made.warnings.length > 0}>
        <ul class="notes-warnings">
          <For each={props.made.warnings}>{(warning) => <li>{warning}</li>}</For>
        </ul>
      </Show>
    </section>
  );
}

function Answer(props: { card: CardText }) {
  return (
    <div class="notes-answer">
      <Show when={props.card.typed}>
        <p class="quiet">Typed, then compared</p>
      </Show>
      <Html html={unled(`${props.card.lead}${props.card.back}`)} />
    </div>
  );
}

const unledAll = (question: NonNullable<Note['question']>) => ({
  ...question,
  inShort: unled(question.inShort),
  keyPoints: question.keyPoints.map(unled),
  model: unled(question.model),
});

import { onMount, Show } from 'solid-js';
import { type CardAtHand, pressBefore, showBefore } from '../ui/cardAtHand.ts';
import { KnownButton } from '../ui/KnownButton.tsx';
import { Question } from '../ui/Question.tsx';
import { ShowBar } from '../ui/ShowBar.tsx';
import { StudyFrame } from '../ui/StudyFrame.tsx';
import { createStudyKeys } from '../ui/studyKeys.ts';

const nothing = () => {};

/** The card that was at hand, until Review itself stands: what is pressed here, Review does. */
export function CardBefore(props: { card: CardAtHand }) {
  let question!: HTMLElement;
  showBefore(props.card);
  onMount(() => question.focus({ preventScroll: true }));
  const show = () => pressBefore('show');
  createStudyKeys({
    shown: () => false,
    show,
    grade: nothing,
    accept: () => null,
    space: true,
    undo: nothing,
    redo: nothing,
  });
  return (
    <div class="shell bare">
      <div class="screen">
        <StudyFrame
          title="Review"
          done={props.card.done}
          total={props.card.total}
          leftText={props.card.leftText}
          onClose={() => window.location.replace(import.meta.env.BASE_URL)}
          onMenu={nothing}
          bar={
            <ShowBar
              label="Show answer"
              onGo={show}
              canUndo={false}
              onUndo={nothing}
              aside={
                <Show when={props.card.isNew}>
                  <KnownButton onKnown={() => pressBefore('known')} />
                </Show>
              }
            />
          }
        >
          <article>
            <Question
              ref={(element) => (question = element)}
              html={props.card.front}
              from={props.card.from}
              name={props.card.name}
              onNote={nothing}
            />
          </article>
        </StudyFrame>
      </div>
    </div>
  );
}

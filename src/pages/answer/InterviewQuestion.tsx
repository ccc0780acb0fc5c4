import { onMount, Show } from 'solid-js';
import { studyDay } from '../../core/day.ts';
import type { Answer } from '../../core/model.ts';
import type { Shown } from '../../store/createNotes.ts';
import { cardFrom } from '../../ui/cardFrom.ts';
import { Question } from '../../ui/Question.tsx';
import { After } from './After.tsx';
import { Before } from './Before.tsx';
import type { Answering } from './createAnswer.ts';
import type { Attempt } from './createAttempt.ts';
import { createTerms } from './createTerms.ts';

interface Props {
  answering: Answering;
  attempt: Attempt;
  /** Past answers, newest first. */
  earlier: Answer[];
  shown: Shown;
  revealed: boolean;
}

/** One interview question: how to answer it, then its answer in the same place. */
export function InterviewQuestion(props: Props) {
  let question!: HTMLElement;
  const { note, deck } = props.shown.stored;
  const terms = createTerms(props.answering.collection, () => note);
  onMount(() => {
    window.scrollTo(0, 0);
    question.focus({ preventScroll: true });
  });

  return (
    <article>
      <Question
        ref={(element) => (question = element)}
        html={props.shown.text.front}
        from={cardFrom(props.answering.place(deck), note, props.answering.signs())}
        onNote={props.answering.sheet.open}
      />
      <Show
        when={props.revealed}
        fallback={<Before note={note} attempt={props.attempt} onDone={props.answering.show} />}
      >
        <After
          note={note}
          attempt={props.attempt}
          earlier={props.earlier}
          today={studyDay(props.answering.collection.clock())}
          terms={terms()}
          onGrading={() => props.answering.grading.open('1')}
          onNote={props.answering.sheet.open}
        />
      </Show>
    </article>
  );
}

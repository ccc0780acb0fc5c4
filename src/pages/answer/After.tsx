import { For, onMount, Show } from 'solid-js';
import type { Answer, Note, StudyDay } from '../../core/model.ts';
import { Html } from '../../ui/Html.tsx';
import { Checklist } from './Checklist.tsx';
import type { Attempt } from './createAttempt.ts';
import { Model } from './Model.tsx';
import { ThenAndNow } from './ThenAndNow.tsx';

interface Props {
  note: Note;
  attempt: Attempt;
  /** Past answers, newest first. */
  earlier: Answer[];
  today: StudyDay;
  /** Terms the question leans on. */
  terms: { id: string; title: string }[];
  onNote: (id: string) => void;
  /** How the grade follows is asked. */
  onGrading: () => void;
}

/**
 * The answer, in the order one needs it. Competencies, green flags and the rubric stay out:
 * they belong to a mock interview.
 */
export function After(props: Props) {
  let heading!: HTMLHeadingElement;
  onMount(() => heading.focus({ preventScroll: true }));
  const question = () => props.note.question;

  return (
    <div class="after unfold">
      <h3 tabindex="-1" ref={(element) => (heading = element)}>
        In short
      </h3>
      <Html html={question()?.inShort ?? ''} onNote={props.onNote} />
      <Show when={question()?.keyPoints.length}>
        <h3>Key points</h3>
        <p class="quiet">
          Tick what you said.{' '}
          <button type="button" class="text-button" onClick={() => props.onGrading()}>
            How is this graded?
          </button>
        </p>
        <Checklist
          items={question()!.keyPoints}
          ticked={props.attempt.points()}
          onTick={props.attempt.tickPoint}
        />
      </Show>
      <Show when={question()?.redFlags.length}>
        <details class="fold">
          <summary class="fold-row">
            <span>Red flags ({question()!.redFlags.length})</span>
          </summary>
          <p class="quiet">Tick what slipped in. One is enough for Again.</p>
          <Checklist
            items={question()!.redFlags}
            ticked={props.attempt.redFlags()}
            onTick={props.attempt.tickRedFlag}
          />
        </details>
      </Show>
      <div class="compare">
        <Show when={props.attempt.text().trim() || props.earlier.length > 0}>
          <ThenAndNow attempt={props.attempt} earlier={props.earlier} today={props.today} />
        </Show>
        <Show when={question()?.model}>
          <section>
            <h3>Model answer</h3>
            <Model html={question()!.model} onNote={props.onNote} />
          </section>
        </Show>
      </div>
      <Show when={props.terms.length > 0}>
        <h3>Terms</h3>
        <ul class="terms">
          <For each={props.terms}>
            {(term) => (
              <li>
                <button type="button" onClick={() => props.onNote(term.id)}>
                  {term.title}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}

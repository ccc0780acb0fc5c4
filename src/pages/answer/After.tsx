import { For, onMount, Show } from 'solid-js';
import type { Note } from '../../core/model.ts';
import { Html } from '../../ui/Html.tsx';
import { Checklist } from './Checklist.tsx';
import type { Attempt } from './createAttempt.ts';
import { Model } from './Model.tsx';

interface Props {
  note: Note;
  attempt: Attempt;
  /** Terms the question leans on. */
  terms: { id: string; title: string }[];
  onNote: (id: string) => void;
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
        <p class="quiet">Tick what you said.</p>
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
      <Show when={question()?.model}>
        <h3>Model answer</h3>
        <Model html={question()!.model} onNote={props.onNote} />
      </Show>
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

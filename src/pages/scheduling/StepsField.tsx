import { createEffect, createSignal, createUniqueId, on, Show } from 'solid-js';
import { readSteps, stepsText } from '../../core/memory/stepText.ts';

interface Props {
  label: string;
  detail: string;
  steps: readonly number[];
  onChange: (steps: number[]) => void;
}

/** Steps as one writes them; what cannot be read is said, and changes nothing. */
export function StepsField(props: Props) {
  const id = createUniqueId();
  const [text, setText] = createSignal(stepsText(props.steps));
  const [problem, setProblem] = createSignal('');
  // What is typed stays as it is typed, unless the steps are no longer those.
  createEffect(
    on(
      () => stepsText(props.steps),
      (steps) => {
        const read = readSteps(text());
        if ('steps' in read && stepsText(read.steps) === steps) return;
        setText(steps);
        setProblem('');
      },
      { defer: true },
    ),
  );

  function type(typed: string) {
    setText(typed);
    const read = readSteps(typed);
    setProblem('problem' in read ? read.problem : '');
    if ('steps' in read) props.onChange(read.steps);
  }

  return (
    <div class="row steps-row">
      <label class="row-text" for={id}>
        <span>{props.label}</span>
        <span class="quiet">{props.detail}</span>
      </label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        class="figures"
        placeholder="None"
        value={text()}
        aria-describedby={`${id}-problem`}
        aria-invalid={problem() !== ''}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <p class="steps-problem" id={`${id}-problem`} role="alert">
        <Show when={problem()}>{problem()} The steps stay as they were.</Show>
      </p>
    </div>
  );
}

import { onMount } from 'solid-js';
import type { TypedAnswer } from '../../core/model.ts';

interface Props {
  answer: TypedAnswer;
  value: string;
  onType: (text: string) => void;
  /** Enter was pressed. */
  onDone: () => void;
}

/** Where the answer is typed; the label says the unit that a mere number has. */
export function TypedField(props: Props) {
  let field!: HTMLInputElement;
  onMount(() => field.focus({ preventScroll: true }));
  const unit = () => (props.answer.kind === 'number' ? props.answer.unit : '');

  return (
    <form
      class="typed-field"
      onSubmit={(event) => {
        event.preventDefault();
        props.onDone();
      }}
    >
      <label>
        <span class="quiet">{unit() === '' ? 'Your answer' : `Your answer in ${unit()}`}</span>
        <input
          ref={(element) => (field = element)}
          type="text"
          inputmode={props.answer.kind === 'number' ? 'decimal' : 'text'}
          enterkeyhint="done"
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck={false}
          aria-describedby="question"
          value={props.value}
          onInput={(event) => props.onType(event.currentTarget.value)}
        />
      </label>
    </form>
  );
}

import { createUniqueId, For, type JSX, Show } from 'solid-js';
import './radio.css';

export interface Choice<T extends string | number> {
  value: T;
  label: JSX.Element;
  detail?: JSX.Element;
  /** A short figure at the right. */
  figure?: JSX.Element;
}

interface Props<T extends string | number> {
  legend: JSX.Element;
  /** The heading above says the same: the legend is for screen readers only. */
  legendUnseen?: boolean;
  choices: readonly Choice<T>[];
  value: T;
  onChange: (value: T) => void;
}

/** One of a few, each a row that is wholly its own target. */
export function RadioList<T extends string | number>(props: Props<T>) {
  const name = createUniqueId();
  return (
    <fieldset class="radio-list">
      <legend classList={{ unseen: props.legendUnseen ?? false }}>{props.legend}</legend>
      <div class="rows">
        <For each={props.choices}>
          {(choice) => (
            <div>
              <label class="row radio-row">
                <input
                  type="radio"
                  name={name}
                  checked={choice.value === props.value}
                  onChange={() => props.onChange(choice.value)}
                />
                <span class="row-text">
                  <span class="radio-label">{choice.label}</span>
                  <Show when={choice.detail}>
                    <span class="quiet figures">{choice.detail}</span>
                  </Show>
                </span>
                <Show when={choice.figure}>
                  <span class="row-value quiet figures">{choice.figure}</span>
                </Show>
              </label>
            </div>
          )}
        </For>
      </div>
    </fieldset>
  );
}

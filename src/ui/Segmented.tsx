import { createUniqueId, For, type JSX } from 'solid-js';
import './segmented.css';

interface Props<T extends string> {
  /** Read by screen readers; shown only where the page says it too. */
  label: string;
  options: { value: T; label: JSX.Element; detail?: JSX.Element }[];
  value: T;
  onChange: (value: T) => void;
}

/** A few choices side by side: radio buttons that look like one bar. */
export function Segmented<T extends string>(props: Props<T>) {
  const name = createUniqueId();
  return (
    <fieldset class="segmented">
      <legend class="unseen">{props.label}</legend>
      <For each={props.options}>
        {(option) => (
          <label>
            <input
              type="radio"
              class="unseen"
              name={name}
              value={option.value}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
            />
            <span>{option.label}</span>
            {option.detail !== undefined && <span class="quiet figures">{option.detail}</span>}
          </label>
        )}
      </For>
    </fieldset>
  );
}

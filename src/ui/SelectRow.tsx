import { createUniqueId, For, type JSX, Show } from 'solid-js';
import './select.css';

interface Props<T extends string | number> {
  label: JSX.Element;
  detail?: JSX.Element;
  options: readonly { value: T; text: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** A row whose current value, at the right, opens the platform's own picker. */
export function SelectRow<T extends string | number>(props: Props<T>) {
  const id = createUniqueId();
  /** A value from elsewhere that is not offered here is shown all the same. */
  const options = () =>
    props.options.some((option) => option.value === props.value)
      ? props.options
      : [{ value: props.value, text: String(props.value) }, ...props.options];
  return (
    <div class="row select-row">
      <label class="row-text" for={id}>
        <span>{props.label}</span>
        <Show when={props.detail}>
          <span class="quiet">{props.detail}</span>
        </Show>
      </label>
      <select
        id={id}
        class="figures"
        onChange={(event) => {
          const option = options()[event.currentTarget.selectedIndex];
          if (option) props.onChange(option.value);
        }}
      >
        <For each={options()}>
          {(option) => (
            <option value={String(option.value)} selected={option.value === props.value}>
              {option.text}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}

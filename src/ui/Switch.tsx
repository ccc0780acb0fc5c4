import { createUniqueId, type JSX, Show } from 'solid-js';
import './list.css';

interface Props {
  label: JSX.Element;
  detail?: JSX.Element;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

/** A row whose whole width turns one thing on or off. */
export function Switch(props: Props) {
  const detail = createUniqueId();
  return (
    <label class="row">
      <span class="row-text">
        <span>{props.label}</span>
        <Show when={props.detail}>
          <span class="quiet" id={detail}>
            {props.detail}
          </span>
        </Show>
      </span>
      <input
        type="checkbox"
        role="switch"
        class="switch"
        checked={props.checked}
        disabled={props.disabled ?? false}
        aria-describedby={props.detail ? detail : undefined}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </label>
  );
}

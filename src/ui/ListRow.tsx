import { A } from '@solidjs/router';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import { type JSX, Show } from 'solid-js';
import './list.css';

interface Props {
  title: JSX.Element;
  detail?: JSX.Element;
  /** The current value or a figure, at the right. */
  value?: JSX.Element;
  icon?: JSX.Element;
  /** Leads there. */
  href?: string;
  onClick?: () => void;
  disabled?: boolean;
  danger?: boolean;
}

/** One line of a plain list: a link, a button, or only said. Stands in `<ul class="rows"><li>…`. */
export function ListRow(props: Props) {
  const inside = () => (
    <>
      {props.icon}
      <span class="row-text">
        <span>{props.title}</span>
        <Show when={props.detail}>
          <span class="quiet">{props.detail}</span>
        </Show>
      </span>
      <Show when={props.value !== undefined}>
        <span class="row-value figures">{props.value}</span>
      </Show>
    </>
  );
  return (
    <Show
      when={props.href}
      fallback={
        <Show when={props.onClick} fallback={<div class="row">{inside()}</div>}>
          <button
            type="button"
            class="row"
            classList={{ danger: props.danger ?? false }}
            disabled={props.disabled ?? false}
            onClick={() => props.onClick?.()}
          >
            {inside()}
          </button>
        </Show>
      }
    >
      {(href) => (
        <A class="row" href={href()}>
          {inside()}
          <ChevronRight class="row-go" />
        </A>
      )}
    </Show>
  );
}

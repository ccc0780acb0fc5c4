import { createUniqueId, type JSX, Show } from 'solid-js';

interface Props {
  title: string;
  note?: JSX.Element;
  /** Each an `li`. */
  children: JSX.Element;
}

/** Settings that belong together. */
export function Group(props: Props) {
  const title = createUniqueId();
  return (
    <section class="settings-group" aria-labelledby={title}>
      <h2 id={title}>{props.title}</h2>
      <ul class="rows">{props.children}</ul>
      <Show when={props.note}>
        <p class="quiet">{props.note}</p>
      </Show>
    </section>
  );
}

import ChevronDown from 'lucide-solid/icons/chevron-down';
import { createSignal, type JSX, onMount, Show } from 'solid-js';
import { DataTable, type Table } from './DataTable.tsx';
import './charts.css';

interface Props {
  /** Anchor of the address. */
  id: string;
  title: string;
  /** What the chart shows, in one sentence with today's value. */
  caption: string;
  /** Lines kept for it while it is not yet known. */
  lines?: number;
  /** Choices that change the chart. */
  tools?: JSX.Element;
  children: JSX.Element;
  /** Made when it is opened; without it the chart shows all there is. */
  table?: (() => Table) | undefined;
  /** How it is counted, and by whose definition: beneath the table. */
  note: string;
}

/** One figure of the statistics: caption, chart, and its table a tap away. */
export function Panel(props: Props) {
  const [open, setOpen] = createSignal(false);
  let section: HTMLElement | undefined;
  // The browser looked for the place that the address names before there was one.
  onMount(() => {
    if (window.location.hash === `#${props.id}`) section?.scrollIntoView();
  });
  return (
    <section class="panel" id={props.id} aria-labelledby={`${props.id}-title`} ref={section}>
      <h2 id={`${props.id}-title`}>{props.title}</h2>
      <p
        class="panel-caption figures"
        style={{ 'min-block-size': `${1.5 * (props.lines ?? 1)}em` }}
      >
        {props.caption}
      </p>
      {props.tools}
      {props.children}
      <Show when={props.table}>
        {(table) => (
          <details class="panel-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>
              Table<span class="unseen">: {props.title}</span>
              <ChevronDown aria-hidden="true" />
            </summary>
            <Show when={open()}>
              <DataTable {...table()()} />
              <p class="quiet">{props.note}</p>
              <a class="panel-link" href={`#${props.id}`}>
                Link to this panel<span class="unseen">: {props.title}</span>
              </a>
            </Show>
          </details>
        )}
      </Show>
    </section>
  );
}

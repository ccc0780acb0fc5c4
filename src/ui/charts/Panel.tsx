import ChevronDown from 'lucide-solid/icons/chevron-down';
import { createSignal, createUniqueId, type JSX, Show } from 'solid-js';
import { DataTable, type Table } from './DataTable.tsx';
import './charts.css';

interface Props {
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
  const id = createUniqueId();
  const [open, setOpen] = createSignal(false);
  return (
    <section class="panel" aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
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
            </Show>
          </details>
        )}
      </Show>
    </section>
  );
}

import { For } from 'solid-js';
import './charts.css';

export interface Table {
  /** What it holds, for screen readers. */
  caption: string;
  head: readonly string[];
  /** The first cell names the row. */
  rows: readonly (readonly string[])[];
}

/** The figures behind a chart. It scrolls by itself, both ways, its first column and its head staying. */
export function DataTable(props: Table) {
  return (
    <div class="data-table" tabindex="0" role="group" aria-label={props.caption}>
      <table>
        <thead>
          <tr>
            <For each={props.head}>{(name) => <th scope="col">{name}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {([name, ...cells]) => (
              <tr>
                <th scope="row">{name}</th>
                <For each={cells}>{(cell) => <td>{cell}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

import { scaleLinear } from 'd3-scale';
import { For, Show } from 'solid-js';
import { figure } from '../words.ts';
import { Chart } from './Chart.tsx';

/** Pixels of a row, of its bar, and of the names at the left at least. */
const [ROW, BAR, NAMES] = [32, 16, 104];

interface Row {
  name: string;
  amount: number;
  /** After its figure, in the chart and in words: "96 %". */
  detail: string;
  /** Class name of the bar: `chart-1`, … (charts.css). */
  look: string;
}

interface Props {
  label: string;
  rows: readonly Row[];
  /** How an amount is said; plain figures where it is absent. */
  format?: (amount: number) => string;
}

/** A few amounts beneath each other, each with its name and figure. */
export function RowBars(props: Props) {
  const said = ({ amount, detail }: Row) =>
    [(props.format ?? figure)(amount), detail].filter(Boolean).join(' · ');
  const names = () =>
    Math.max(NAMES, 16 + 8 * Math.max(...props.rows.map(({ name }) => name.length)));
  const figures = () => 8 + 8 * Math.max(...props.rows.map((row) => said(row).length));
  const x = (width: number) =>
    scaleLinear(
      [0, Math.max(1, ...props.rows.map(({ amount }) => amount))],
      [0, Math.max(0, width - names() - figures())],
    );
  return (
    <Chart
      label={props.label}
      points={props.rows.map((row) => `${row.name}: ${said(row)}`)}
      start={null}
      silent
      height={() => props.rows.length * ROW}
      steps={{ ArrowDown: 1, ArrowUp: -1 }}
      pick={(_, y) => Math.floor(y / ROW)}
    >
      {(width, chosen) => (
        <>
          <Show when={chosen() >= 0}>
            <rect class="chart-chosen" y={chosen() * ROW} width={width()} height={ROW} rx={6} />
          </Show>
          <For each={props.rows}>
            {(row, index) => {
              const long = () => x(width())(row.amount);
              return (
                <g transform={`translate(0 ${index() * ROW + ROW / 2})`}>
                  <text class="chart-name" x={8} dy="0.35em">
                    {row.name}
                  </text>
                  <rect
                    class={row.look}
                    x={names()}
                    y={-BAR / 2}
                    width={row.amount > 0 ? Math.max(2, long()) : 0}
                    height={BAR}
                    rx={3}
                  />
                  <text class="chart-figure" x={names() + long() + 8} dy="0.35em">
                    {said(row)}
                  </text>
                </g>
              );
            }}
          </For>
        </>
      )}
    </Chart>
  );
}

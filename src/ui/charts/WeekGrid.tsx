import { For } from 'solid-js';
import { Chart } from './Chart.tsx';

const [TOP, LEFT, GAP, MOST] = [20, 38, 2, 15];
const weekdays = ['Mon', '', 'Wed', '', 'Fri', '', ''];

interface Cell {
  /** Column, from 0. */
  week: number;
  /** 0 Monday … 6 Sunday. */
  weekday: number;
  text: string;
  /** 0 for nothing, 1–4 for more and more. */
  level: number;
  /** Above its column: where a month begins. */
  month: string;
  /** Not yet lived. */
  ahead: boolean;
}

interface Props {
  label: string;
  cells: readonly Cell[];
  weeks: number;
  /** Today, where it is among them: marked and read until another is chosen. */
  start: number | null;
}

/** Days as small squares, a column a week, darker where more was done. */
export function WeekGrid(props: Props) {
  const step = (width: number) =>
    Math.max(GAP + 1, Math.min(MOST, Math.floor((width - LEFT) / props.weeks)));
  return (
    <Chart
      label={props.label}
      points={props.cells.map(({ text }) => text)}
      start={props.start}
      height={(width) => TOP + 7 * step(width)}
      steps={{ ArrowDown: 1, ArrowUp: -1, ArrowRight: 7, ArrowLeft: -7 }}
      pick={(x, y, width) => {
        const week = Math.floor((x - LEFT) / step(width));
        const weekday = Math.max(0, Math.min(6, Math.floor((y - TOP) / step(width))));
        return week * 7 + weekday - (props.cells[0]?.weekday ?? 0);
      }}
    >
      {(width, chosen) => (
        <>
          <For each={weekdays}>
            {(name, at) => (
              <text class="axis-label" x={0} y={TOP + (at() + 0.5) * step(width())} dy="0.32em">
                {name}
              </text>
            )}
          </For>
          <For each={props.cells}>
            {(cell, index) => (
              <>
                <text class="axis-label" x={LEFT + cell.week * step(width())} y={13}>
                  {cell.month}
                </text>
                <rect
                  class={`chart-level-${cell.level}`}
                  classList={{
                    'chart-ahead': cell.ahead,
                    'chart-here': index() === (chosen() >= 0 ? chosen() : props.start),
                  }}
                  x={LEFT + cell.week * step(width())}
                  y={TOP + cell.weekday * step(width())}
                  width={step(width()) - GAP}
                  height={step(width()) - GAP}
                  rx={2}
                />
              </>
            )}
          </For>
        </>
      )}
    </Chart>
  );
}

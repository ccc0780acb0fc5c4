import { scaleBand, scaleLinear } from 'd3-scale';
import { For, Show } from 'solid-js';
import { figure } from '../words.ts';
import { gutter, Labels, Lines } from './Axes.tsx';
import { Chart } from './Chart.tsx';

const HEIGHT = 112;
const [TOP, BOTTOM] = [6, 24];

interface Day {
  /** Beneath it, where there is room. */
  label: string;
  /** All of it in words. */
  text: string;
  before: number;
  after: number;
}

interface Props {
  label: string;
  days: readonly Day[];
}

/** A bar a day as it would be, and a line over them as it is. */
export function BeforeAfter(props: Props) {
  const most = () => Math.max(4, ...props.days.flatMap(({ before, after }) => [before, after]));
  const y = () => scaleLinear([0, most()], [HEIGHT - BOTTOM, TOP]).nice(2);
  const ticks = () => y().ticks(2).filter(Number.isInteger);
  const left = () => gutter(ticks().map(figure));
  const x = (width: number) =>
    scaleBand<number>([left(), width])
      .domain(props.days.map((_, at) => at))
      .paddingInner(0.25);
  /** Level over each bar, straight up or down between them. */
  const line = (width: number) =>
    props.days
      .map(({ before }, at) => {
        const [from, to] = [left() + at * x(width).step(), left() + (at + 1) * x(width).step()];
        const height = Math.round(y()(before)) + 0.5;
        return `${at === 0 ? 'M' : 'L'}${from} ${height}L${Math.min(width, to)} ${height}`;
      })
      .join('');
  return (
    <Chart
      label={props.label}
      points={props.days.map(({ text }) => text)}
      start={0}
      height={() => HEIGHT}
      pick={(at, _, width) => Math.floor((at - left()) / x(width).step())}
    >
      {(width, chosen) => (
        <>
          <Show when={chosen() >= 0}>
            <rect
              class="chart-chosen"
              x={(x(width())(chosen()) ?? 0) - 2}
              width={x(width()).bandwidth() + 4}
              height={HEIGHT - BOTTOM}
            />
          </Show>
          <Lines scale={y()} ticks={ticks()} format={figure} left={left()} width={width()} />
          <g class="chart-1">
            <For each={props.days}>
              {({ after }, at) => (
                <rect
                  x={x(width())(at())}
                  y={y()(after)}
                  width={x(width()).bandwidth()}
                  height={HEIGHT - BOTTOM - y()(after)}
                />
              )}
            </For>
          </g>
          <path class="chart-before" d={line(width())} />
          <Labels
            labels={props.days.map(({ label }) => label)}
            anchor={0}
            at={(day) => (x(width())(day) ?? 0) + x(width()).bandwidth() / 2}
            step={x(width()).step()}
            width={width()}
            y={HEIGHT - 4}
          />
        </>
      )}
    </Chart>
  );
}

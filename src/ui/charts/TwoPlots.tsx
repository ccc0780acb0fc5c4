import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { For, Show } from 'solid-js';
import { figure } from '../words.ts';
import { gutter, Labels, Lines } from './Axes.tsx';
import { Chart } from './Chart.tsx';

const HEIGHT = 236;
/** Where the upper plot lies, and where the bars. */
const [HIGH, LOW] = [
  [72, 10],
  [208, 100],
] as const;
/** Pixels of a bar at most. */
const WIDEST = 48;

interface Point {
  label: string;
  text: string;
  /** Of the bar. */
  amount: number;
  /** In the upper plot; null where there is none. */
  above: number | null;
}

interface Props {
  label: string;
  points: readonly Point[];
  /** The point that is read, and labelled, before one is chosen; the fullest where nothing is said. */
  start?: number;
  /** The upper plot: dots, or a line. */
  above: {
    as: 'dots' | 'line';
    from: number;
    to: number;
    format: (value: number) => string;
  };
  /** Class name of the bars. */
  look: string;
  /** Pixels a label needs. */
  room?: number;
}

/** A bar a point, and above it a plot of its own: two scales that are not drawn over each other. */
export function TwoPlots(props: Props) {
  const most = () => Math.max(4, ...props.points.map(({ amount }) => amount));
  const y = () => scaleLinear([0, most()], [...LOW]).nice(3);
  const ticks = () => y().ticks(3).filter(Number.isInteger);
  const upper = () => scaleLinear([props.above.from, props.above.to], [...HIGH]);
  const ends = () => [props.above.from, props.above.to];
  const left = () => gutter([...ticks().map(figure), ...ends().map(props.above.format)]);
  const x = (width: number) =>
    scaleBand<number>([left(), width])
      .domain(props.points.map((_, at) => at))
      .paddingInner(0.25);
  const wide = (width: number) => Math.min(WIDEST, x(width).bandwidth());
  const middle = (width: number, point: number) =>
    (x(width)(point) ?? 0) + x(width).bandwidth() / 2;
  const path = (width: number) =>
    line<Point>()
      .defined(({ above }) => above !== null)
      .x((_, point) => middle(width, point))
      .y(({ above }) => upper()(above ?? 0))([...props.points]);
  const start = () => {
    const amounts = props.points.map(({ amount }) => amount);
    return props.start ?? amounts.indexOf(Math.max(...amounts));
  };
  return (
    <Chart
      label={props.label}
      points={props.points.map(({ text }) => text)}
      start={start()}
      height={() => HEIGHT}
      pick={(at, _, width) => Math.floor((at - left()) / x(width).step())}
    >
      {(width, chosen) => (
        <>
          <Show when={chosen() >= 0}>
            <rect
              class="chart-chosen"
              x={middle(width(), chosen()) - wide(width()) / 2 - 2}
              width={wide(width()) + 4}
              height={LOW[0]}
            />
          </Show>
          <Lines
            scale={upper()}
            ticks={ends()}
            format={props.above.format}
            left={left()}
            width={width()}
          />
          <Lines scale={y()} ticks={ticks()} format={figure} left={left()} width={width()} />
          <Show when={props.above.as === 'line'}>
            <path class="chart-line" d={path(width()) ?? ''} />
          </Show>
          <For each={props.points}>
            {(point, index) => (
              <>
                <Show
                  when={
                    point.above !== null && (props.above.as === 'dots' || props.points.length === 1)
                  }
                >
                  <circle
                    class="chart-1"
                    cx={middle(width(), index())}
                    cy={upper()(point.above ?? 0)}
                    r={3.5}
                  />
                </Show>
                <Show when={point.amount > 0}>
                  <rect
                    class={props.look}
                    x={middle(width(), index()) - wide(width()) / 2}
                    y={Math.min(y()(point.amount), LOW[0] - 2)}
                    width={wide(width())}
                    height={Math.max(2, LOW[0] - y()(point.amount))}
                  />
                </Show>
              </>
            )}
          </For>
          <Labels
            labels={props.points.map(({ label }) => label)}
            anchor={props.start ?? 0}
            at={(point) => middle(width(), point)}
            step={x(width()).step()}
            room={props.room}
            width={width()}
            y={HEIGHT - 6}
          />
        </>
      )}
    </Chart>
  );
}

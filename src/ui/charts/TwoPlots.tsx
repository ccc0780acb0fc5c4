import { type ScaleBand, scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { createMemo, For, Show } from 'solid-js';
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
  // What is given may be made anew with each look at it.
  const points = createMemo(() => props.points);
  const most = createMemo(() => Math.max(4, ...points().map(({ amount }) => amount)));
  const y = createMemo(() => scaleLinear([0, most()], [...LOW]).nice(3));
  const ticks = createMemo(() => y().ticks(3).filter(Number.isInteger));
  const upper = createMemo(() => scaleLinear([props.above.from, props.above.to], [...HIGH]));
  const ends = () => [props.above.from, props.above.to];
  const left = createMemo(() =>
    gutter([...ticks().map(figure), ...ends().map(props.above.format)]),
  );
  const x = (width: number) =>
    scaleBand<number>([left(), width])
      .domain(points().map((_, at) => at))
      .paddingInner(0.25);
  const wide = (across: ScaleBand<number>) => Math.min(WIDEST, across.bandwidth());
  const middle = (across: ScaleBand<number>, point: number) =>
    (across(point) ?? 0) + across.bandwidth() / 2;
  const path = (across: ScaleBand<number>) =>
    line<Point>()
      .defined(({ above }) => above !== null)
      .x((_, point) => middle(across, point))
      .y(({ above }) => upper()(above ?? 0))([...points()]);
  const start = () => {
    const amounts = points().map(({ amount }) => amount);
    return props.start ?? amounts.indexOf(Math.max(...amounts));
  };
  return (
    <Chart
      label={props.label}
      points={points().map(({ text }) => text)}
      start={start()}
      height={() => HEIGHT}
      pick={(at, _, width) => Math.floor((at - left()) / x(width).step())}
    >
      {(width, chosen) => {
        const across = createMemo(() => x(width()));
        return (
          <>
            <Show when={chosen() >= 0}>
              <rect
                class="chart-chosen"
                x={middle(across(), chosen()) - wide(across()) / 2 - 2}
                width={wide(across()) + 4}
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
              <path class="chart-line" d={path(across()) ?? ''} />
            </Show>
            <For each={points()}>
              {(point, index) => (
                <>
                  <Show
                    when={
                      point.above !== null && (props.above.as === 'dots' || points().length === 1)
                    }
                  >
                    <circle
                      class="chart-1"
                      cx={middle(across(), index())}
                      cy={upper()(point.above ?? 0)}
                      r={3.5}
                    />
                  </Show>
                  <Show when={point.amount > 0}>
                    <rect
                      class={props.look}
                      x={middle(across(), index()) - wide(across()) / 2}
                      y={Math.min(y()(point.amount), LOW[0] - 2)}
                      width={wide(across())}
                      height={Math.max(2, LOW[0] - y()(point.amount))}
                    />
                  </Show>
                </>
              )}
            </For>
            <Labels
              labels={points().map(({ label }) => label)}
              anchor={props.start ?? 0}
              at={(point) => middle(across(), point)}
              step={across().step()}
              room={props.room}
              width={width()}
              y={HEIGHT - 6}
            />
          </>
        );
      }}
    </Chart>
  );
}

import { type ScaleBand, scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { createMemo, For, Show } from 'solid-js';
import { figure } from '../words.ts';
import { gutter, Labels, Lines } from './Axes.tsx';
import { Chart } from './Chart.tsx';

const HEIGHT = 184;
const [TOP, BOTTOM] = [8, 28];
/** Pixels of a bar at most: one alone is no wall. */
const WIDEST = 48;

interface Bar {
  /** Beneath it, where there is room. */
  label: string;
  /** All of it in words. */
  text: string;
  /** From the bottom up, one a series. */
  parts: readonly number[];
}

interface Props {
  label: string;
  bars: readonly Bar[];
  /** Class names of the parts: `chart-1`, … (charts.css). */
  series: readonly string[];
  /** The bar that is read, and labelled, before one is chosen; the first where nothing is said. */
  start?: number;
  /** Figures at the side. */
  format?: (amount: number) => string;
}

/** A bar a day, in parts. */
export function StackedBars(props: Props) {
  // What is given may be made anew with each look at it.
  const bars = createMemo(() => props.bars);
  const most = createMemo(() =>
    Math.max(4, ...bars().map(({ parts }) => parts.reduce((a, b) => a + b, 0))),
  );
  const y = createMemo(() => scaleLinear([0, most()], [HEIGHT - BOTTOM, TOP]).nice(4));
  const ticks = createMemo(() => y().ticks(4).filter(Number.isInteger));
  const format = (amount: number) => (props.format ?? figure)(amount);
  const left = createMemo(() => gutter(ticks().map(format)));
  const x = (width: number) =>
    scaleBand<number>([left(), width])
      .domain(bars().map((_, at) => at))
      .paddingInner(0.25);
  /** Where a bar begins, and how wide it is. */
  const bar = (scale: ScaleBand<number>, at: number) => {
    const band = scale.bandwidth();
    const wide = Math.min(WIDEST, band);
    return { x: (scale(at) ?? 0) + (band - wide) / 2, width: wide };
  };
  const layers = () =>
    stack<unknown, Bar, number>()
      .keys(props.series.map((_, at) => at))
      .value(({ parts }, at) => parts[at] ?? 0)([...bars()]);
  return (
    <Chart
      label={props.label}
      points={bars().map(({ text }) => text)}
      start={props.start ?? 0}
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
                x={bar(across(), chosen()).x - 2}
                width={bar(across(), chosen()).width + 4}
                height={HEIGHT - BOTTOM}
              />
            </Show>
            <Lines scale={y()} ticks={ticks()} format={format} left={left()} width={width()} />
            <For each={layers()}>
              {(layer, series) => (
                <g class={props.series[series()]}>
                  <For each={layer.filter(([from, to]) => to > from)}>
                    {(part) => (
                      <rect
                        x={bar(across(), layer.indexOf(part)).x}
                        y={Math.min(y()(part[1]), y()(part[0]) - 2)}
                        width={bar(across(), layer.indexOf(part)).width}
                        height={Math.max(2, y()(part[0]) - y()(part[1]))}
                      />
                    )}
                  </For>
                </g>
              )}
            </For>
            <Labels
              labels={bars().map(({ label }) => label)}
              anchor={props.start ?? 0}
              at={(at) => (across()(at) ?? 0) + across().bandwidth() / 2}
              step={across().step()}
              width={width()}
              y={HEIGHT - 6}
            />
          </>
        );
      }}
    </Chart>
  );
}

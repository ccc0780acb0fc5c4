import { scaleLinear } from 'd3-scale';
import { createMemo, For, Show } from 'solid-js';
import { figure } from '../words.ts';
import { gutter, Lines } from './Axes.tsx';
import { Chart } from './Chart.tsx';

const HEIGHT = 184;
const [TOP, BOTTOM] = [8, 28];

interface Bar {
  from: number;
  to: number;
  amount: number;
  /** All of it in words. */
  text: string;
}

interface Props {
  label: string;
  /** Next to each other, lowest first. */
  bars: readonly Bar[];
  /** Lines across: where half of all is reached, and the like. Those beyond the bars are not drawn. */
  marks: readonly { at: number; look: string }[];
  /** Added to where a figure of the axis stands: a half where bars are whole days. */
  middle?: number;
  /** A figure of the axis beneath. */
  format: (value: number) => string;
  /** The bar that is read until one is chosen. */
  start: number;
}

/** How often values come, over an axis of values. */
export function Histogram(props: Props) {
  // What is given may be made anew with each look at it.
  const bars = createMemo(() => props.bars);
  const from = () => bars()[0]?.from ?? 0;
  const to = () => bars().at(-1)?.to ?? 1;
  const most = createMemo(() => Math.max(4, ...bars().map(({ amount }) => amount)));
  const y = createMemo(() => scaleLinear([0, most()], [HEIGHT - BOTTOM, TOP]).nice(4));
  const ticks = createMemo(() => y().ticks(4).filter(Number.isInteger));
  const left = createMemo(() => gutter(ticks().map(figure)));
  const x = (width: number) => scaleLinear([from(), to()], [left(), width]);
  const step = (width: number) => (width - left()) / Math.max(1, bars().length);
  const marks = () => props.marks.filter(({ at }) => at >= from() && at <= to());
  const middle = () => props.middle ?? 0;
  /** As many figures beneath as there is room for. */
  const values = (width: number) => {
    const room = 24 + 8 * Math.max(props.format(from()).length, props.format(to()).length);
    const most = Math.max(2, (width - left()) / room);
    let ticks = x(width).ticks(most);
    // How many are asked for is no more than a hint.
    for (let fewer = most - 1; ticks.length > most && fewer > 0; fewer--) {
      ticks = x(width).ticks(fewer);
    }
    return ticks.filter((tick) => tick + middle() <= to());
  };
  return (
    <Chart
      label={props.label}
      points={bars().map(({ text }) => text)}
      start={props.start}
      height={() => HEIGHT}
      pick={(at, _, width) => Math.floor((at - left()) / step(width))}
    >
      {(width, chosen) => (
        <>
          <Show when={chosen() >= 0}>
            <rect
              class="chart-chosen"
              x={left() + chosen() * step(width()) - 1}
              width={step(width()) + 2}
              height={HEIGHT - BOTTOM}
            />
          </Show>
          <Lines scale={y()} ticks={ticks()} format={figure} left={left()} width={width()} />
          <g class="chart-1">
            <For each={bars().filter(({ amount }) => amount > 0)}>
              {(bar) => {
                const gap = () => Math.min(2, step(width()) / 4);
                const height = () => Math.max(2, HEIGHT - BOTTOM - y()(bar.amount));
                return (
                  <rect
                    x={x(width())(bar.from) + gap() / 2}
                    y={HEIGHT - BOTTOM - height()}
                    width={Math.max(1, step(width()) - gap())}
                    height={height()}
                  />
                );
              }}
            </For>
          </g>
          <For each={marks()}>
            {({ at, look }) => (
              <line
                class={look}
                x1={x(width())(at)}
                x2={x(width())(at)}
                y1={0}
                y2={HEIGHT - BOTTOM}
              />
            )}
          </For>
          <For each={values(width())}>
            {(value) => {
              const text = () => props.format(value);
              const half = () => (8 * text().length) / 2;
              return (
                <text
                  class="axis-label"
                  x={Math.min(x(width())(value + middle()), width() - half())}
                  y={HEIGHT - 6}
                  text-anchor="middle"
                >
                  {text()}
                </text>
              );
            }}
          </For>
        </>
      )}
    </Chart>
  );
}

import { scaleBand, scaleLinear } from 'd3-scale';
import { createMemo, For, Show } from 'solid-js';
import { figure } from '../words.ts';
import { gutter, Lines } from './Axes.tsx';
import { Chart } from './Chart.tsx';

const HEIGHT = 196;
const [TOP, BOTTOM] = [8, 48];

interface Group {
  name: string;
  /** Beneath its name. */
  detail: string;
  bars: readonly { amount: number; text: string }[];
}

interface Props {
  label: string;
  groups: readonly Group[];
  /** Class names of the bars, the same in each group: `chart-1`, … (charts.css). */
  looks: readonly string[];
}

/** The same few bars for each of a few groups, side by side. */
export function GroupedBars(props: Props) {
  const bars = createMemo(() =>
    props.groups.flatMap(({ bars: of }, group) => of.map((bar, at) => ({ ...bar, group, at }))),
  );
  const most = createMemo(() => Math.max(4, ...bars().map(({ amount }) => amount)));
  const y = createMemo(() => scaleLinear([0, most()], [HEIGHT - BOTTOM, TOP]).nice(4));
  const ticks = createMemo(() => y().ticks(4).filter(Number.isInteger));
  const left = createMemo(() => gutter(ticks().map(figure)));
  const outer = (width: number) =>
    scaleBand<number>([left(), width])
      .domain(props.groups.map((_, at) => at))
      .paddingInner(0.25)
      .paddingOuter(0.1);
  const inner = (width: number) =>
    scaleBand<number>([0, outer(width).bandwidth()])
      .domain(props.looks.map((_, at) => at))
      .paddingInner(0.2);
  const x = (width: number, place: number) => {
    const { group, at } = bars()[place] ?? { group: 0, at: 0 };
    return (outer(width)(group) ?? 0) + (inner(width)(at) ?? 0);
  };
  const pick = (at: number, width: number) => {
    const from = at - left() - outer(width).step() * 0.1;
    const group = Math.max(0, Math.floor(from / outer(width).step()));
    const within = (from - group * outer(width).step()) / inner(width).step();
    return group * props.looks.length + Math.min(props.looks.length - 1, Math.floor(within));
  };
  return (
    <Chart
      label={props.label}
      points={bars().map(({ text }) => text)}
      start={0}
      height={() => HEIGHT}
      pick={(at, _, width) => pick(at, width)}
    >
      {(width, chosen) => (
        <>
          <Show when={chosen() >= 0}>
            <rect
              class="chart-chosen"
              x={x(width(), chosen()) - 2}
              width={inner(width()).bandwidth() + 4}
              height={HEIGHT - BOTTOM}
            />
          </Show>
          <Lines scale={y()} ticks={ticks()} format={figure} left={left()} width={width()} />
          <For each={bars()}>
            {(bar, place) => (
              <Show when={bar.amount > 0}>
                <rect
                  class={props.looks[bar.at]}
                  x={x(width(), place())}
                  y={Math.min(y()(bar.amount), HEIGHT - BOTTOM - 2)}
                  width={inner(width()).bandwidth()}
                  height={Math.max(2, HEIGHT - BOTTOM - y()(bar.amount))}
                />
              </Show>
            )}
          </For>
          <For each={props.groups}>
            {(group, at) => (
              <g
                transform={`translate(${(outer(width())(at()) ?? 0) + outer(width()).bandwidth() / 2} ${HEIGHT - 28})`}
                text-anchor="middle"
              >
                <text class="axis-label">{group.name}</text>
                <text class="chart-figure" y={20}>
                  {group.detail}
                </text>
              </g>
            )}
          </For>
        </>
      )}
    </Chart>
  );
}

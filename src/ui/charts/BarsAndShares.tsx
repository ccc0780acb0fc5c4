import { scaleBand, scaleLinear } from 'd3-scale';
import { For, Show } from 'solid-js';
import { figure } from '../words.ts';
import { gutter, Labels, Lines } from './Axes.tsx';
import { Chart } from './Chart.tsx';

const HEIGHT = 236;
/** Where the shares lie, and where the bars. */
const [HIGH, LOW] = [
  [72, 10],
  [208, 100],
] as const;

interface Point {
  label: string;
  text: string;
  amount: number;
  /** 0–1; null where there is none. */
  share: number | null;
}

interface Props {
  label: string;
  points: readonly Point[];
}

const percent = (share: number) => `${Math.round(share * 100)}\u00A0%`;

/** A bar a point, and above it a dot for a share: two scales that are not drawn over each other. */
export function BarsAndShares(props: Props) {
  const most = () => Math.max(4, ...props.points.map(({ amount }) => amount));
  const y = () => scaleLinear([0, most()], [...LOW]).nice(3);
  const ticks = () => y().ticks(3).filter(Number.isInteger);
  /** Not from zero where all are high: the figures at the side say so. */
  const lowest = () =>
    Math.floor(Math.min(0.8, ...props.points.flatMap(({ share }) => share ?? [])) * 5) / 5;
  const shares = () => scaleLinear([lowest(), 1], [...HIGH]);
  const left = () => gutter([...ticks().map(figure), '100 %']);
  const x = (width: number) =>
    scaleBand<number>([left(), width])
      .domain(props.points.map((_, at) => at))
      .paddingInner(0.25);
  const middle = (width: number, point: number) =>
    (x(width)(point) ?? 0) + x(width).bandwidth() / 2;
  const fullest = () => {
    const amounts = props.points.map(({ amount }) => amount);
    return amounts.indexOf(Math.max(...amounts));
  };
  return (
    <Chart
      label={props.label}
      points={props.points.map(({ text }) => text)}
      start={Math.max(0, fullest())}
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
              height={LOW[0]}
            />
          </Show>
          <Lines
            scale={shares()}
            ticks={[lowest(), 1]}
            format={percent}
            left={left()}
            width={width()}
          />
          <Lines scale={y()} ticks={ticks()} format={figure} left={left()} width={width()} />
          <For each={props.points}>
            {(point, index) => (
              <>
                <Show when={point.share !== null}>
                  <circle
                    class="chart-1"
                    cx={middle(width(), index())}
                    cy={shares()(point.share ?? 0)}
                    r={3.5}
                  />
                </Show>
                <Show when={point.amount > 0}>
                  <rect
                    class="chart-2"
                    x={x(width())(index())}
                    y={Math.min(y()(point.amount), LOW[0] - 2)}
                    width={x(width()).bandwidth()}
                    height={Math.max(2, LOW[0] - y()(point.amount))}
                  />
                </Show>
              </>
            )}
          </For>
          <Labels
            labels={props.points.map(({ label }) => label)}
            anchor={0}
            at={(point) => middle(width(), point)}
            step={x(width()).step()}
            room={24}
            width={width()}
            y={HEIGHT - 6}
          />
        </>
      )}
    </Chart>
  );
}

import { scaleLinear, scalePoint, scaleSqrt } from 'd3-scale';
import { area, line } from 'd3-shape';
import { createMemo, For, Show } from 'solid-js';
import { gutter, Labels, Lines } from './Axes.tsx';
import { Chart } from './Chart.tsx';

const HEIGHT = 184;
const [TOP, BOTTOM] = [12, 28];
/** Pixels from the edge to the first and last point. */
const PAD = 10;

interface Point {
  label: string;
  text: string;
  /** 0–1; null where there is none: the line is broken there. */
  share: number | null;
  /** How much stands behind it: the larger the dot. */
  weight: number;
  /** Where the line runs, 0–1; null where it breaks. */
  trend: number | null;
  /** From where to where the truth of the line may lie, 0–1. */
  band: readonly [low: number, high: number] | null;
}

interface Props {
  label: string;
  points: readonly Point[];
  /** A line across: what is aimed at. */
  aim: number;
}

const percent = (share: number) => `${Math.round(share * 100)}\u00A0%`;

/** A share over time: dots, the larger the more stands behind them, and a line for the way they go. */
export function Shares(props: Props) {
  // What is given may be made anew with each look at it.
  const points = createMemo(() => props.points);
  const known = createMemo(() => points().flatMap(({ share }) => share ?? []));
  /** Not from zero: what matters lies near the top, and the figures at the side say so. */
  const lowest = () => Math.floor(Math.min(0.8, props.aim - 0.05, ...known()) * 10) / 10;
  const y = createMemo(() => scaleLinear([lowest(), 1], [HEIGHT - BOTTOM, TOP]).clamp(true));
  const ticks = createMemo(() => y().ticks(lowest() < 0.5 ? 4 : 3));
  const left = () => gutter(['100 %']);
  const size = createMemo(() =>
    scaleSqrt([0, Math.max(1, ...points().map(({ weight }) => weight))], [2, 6]),
  );
  const x = (width: number) =>
    scalePoint<number>([left() + PAD, width - PAD]).domain(points().map((_, at) => at));
  const at = (width: number, point: number) => x(width)(point) ?? 0;
  const path = (width: number) =>
    line<Point>()
      .defined(({ trend }) => trend !== null)
      .x((_, point) => at(width, point))
      .y(({ trend }) => y()(trend ?? 0))([...points()]);
  const band = (width: number) =>
    area<Point>()
      .defined((point) => point.band !== null)
      .x((_, point) => at(width, point))
      .y0((point) => y()(point.band?.[0] ?? 0))
      .y1((point) => y()(point.band?.[1] ?? 0))([...points()]);
  /** Without a neighbour: an area or a line has no width there. */
  const alone = (point: number) =>
    points()[point]!.band !== null && !points()[point - 1]?.band && !points()[point + 1]?.band;
  return (
    <Chart
      label={props.label}
      points={points().map(({ text }) => text)}
      start={points().length - 1}
      height={() => HEIGHT}
      pick={(px, _, width) => (px - at(width, 0)) / (x(width).step() || 1)}
    >
      {(width, chosen) => (
        <>
          <Show when={chosen() >= 0}>
            <rect
              class="chart-chosen"
              x={at(width(), chosen()) - 6}
              width={12}
              height={HEIGHT - BOTTOM}
            />
          </Show>
          <path class="chart-band" d={band(width()) ?? ''} />
          <For each={points()}>
            {(point, index) => (
              <Show when={alone(index())}>
                <rect
                  class="chart-band"
                  x={at(width(), index()) - 4}
                  y={y()(point.band?.[1] ?? 0)}
                  width={8}
                  height={y()(point.band?.[0] ?? 0) - y()(point.band?.[1] ?? 0)}
                />
              </Show>
            )}
          </For>
          <Lines scale={y()} ticks={ticks()} format={percent} left={left()} width={width()} />
          <line
            class="chart-aim"
            x1={left()}
            x2={width()}
            y1={y()(props.aim)}
            y2={y()(props.aim)}
          />
          <path class="chart-line" d={path(width()) ?? ''} />
          <For each={points()}>
            {(point, index) => (
              <Show when={point.share !== null}>
                <circle
                  class="chart-1"
                  cx={at(width(), index())}
                  cy={y()(point.share ?? 0)}
                  r={size()(point.weight)}
                />
              </Show>
            )}
          </For>
          <Labels
            labels={points().map(({ label }) => label)}
            anchor={points().length - 1}
            at={(point) => at(width(), point)}
            step={x(width()).step() || width()}
            width={width()}
            y={HEIGHT - 6}
          />
        </>
      )}
    </Chart>
  );
}

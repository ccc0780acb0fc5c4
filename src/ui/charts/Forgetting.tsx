import { scaleLinear, scaleLog, scaleSqrt } from 'd3-scale';
import { line } from 'd3-shape';
import { For, Show } from 'solid-js';
import { gutter, Lines } from './Axes.tsx';
import { Chart } from './Chart.tsx';

const HEIGHT = 200;
const [TOP, BOTTOM] = [12, 28];
/** Pixels from the sides to the first and last day. */
const PAD = 10;
/** Days that are named beneath, where they are within reach; and the last day shown at least. */
const [NAMED, LEAST] = [[1, 2, 4, 7, 14, 30, 60, 120, 365], 14];

interface Point {
  text: string;
  /** 1 or more. */
  days: number;
  /** 0–1. */
  share: number;
  /** How much stands behind it: the larger the dot. */
  weight: number;
}

interface Props {
  label: string;
  /** What came: soonest first. */
  points: readonly Point[];
  /** What was foreseen, by days. */
  curve: readonly (readonly [days: number, share: number])[];
}

const percent = (share: number) => `${Math.round(share * 100)}\u00A0%`;

/** Shares over days on a scale of powers: dots for what came, a line for what was foreseen. */
export function Forgetting(props: Props) {
  const last = () => Math.max(LEAST, ...props.points.map(({ days }) => days));
  const curve = () => props.curve.filter(([days]) => days <= last());
  const lowest = () => {
    const all = [...props.points.map(({ share }) => share), ...curve().map(([, share]) => share)];
    return Math.floor(Math.min(0.8, ...all) * 10) / 10;
  };
  const left = () => gutter(['100 %']);
  const x = (width: number) => scaleLog([1, last()], [left() + PAD, width - PAD]);
  const y = () => scaleLinear([lowest(), 1], [HEIGHT - BOTTOM, TOP]);
  const path = (width: number) =>
    line<readonly [number, number]>()
      .x(([days]) => x(width)(days))
      .y(([, share]) => y()(share))(curve() as [number, number][]);
  const size = () =>
    scaleSqrt([0, Math.max(1, ...props.points.map(({ weight }) => weight))], [2, 6]);
  const nearest = (at: number, width: number) => {
    const away = props.points.map(({ days }) => Math.abs(x(width)(days) - at));
    return away.indexOf(Math.min(...away));
  };
  return (
    <Chart
      label={props.label}
      points={props.points.map(({ text }) => text)}
      start={0}
      height={() => HEIGHT}
      pick={(at, _, width) => nearest(at, width)}
    >
      {(width, chosen) => (
        <>
          <Show when={props.points[chosen()]}>
            {(point) => (
              <rect
                class="chart-chosen"
                x={x(width())(point().days) - 8}
                width={16}
                height={HEIGHT - BOTTOM}
              />
            )}
          </Show>
          <Lines
            scale={y()}
            ticks={y().ticks(lowest() < 0.5 ? 4 : 3)}
            format={percent}
            left={left()}
            width={width()}
          />
          <path class="chart-before" d={path(width()) ?? ''} />
          <For each={props.points}>
            {(point) => (
              <circle
                class="chart-1"
                cx={x(width())(point.days)}
                cy={y()(point.share)}
                r={size()(point.weight)}
              />
            )}
          </For>
          <For each={NAMED.filter((days) => days <= last())}>
            {(days) => (
              <text class="axis-label" x={x(width())(days)} y={HEIGHT - 6} text-anchor="middle">
                {days}
              </text>
            )}
          </For>
        </>
      )}
    </Chart>
  );
}

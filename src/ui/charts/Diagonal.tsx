import { scaleLinear, scaleSqrt } from 'd3-scale';
import { For, Show } from 'solid-js';
import { gutter, Lines } from './Axes.tsx';
import { Chart } from './Chart.tsx';

const [TOP, BOTTOM, MOST] = [12, 28, 280];
/** Pixels from the sides to the lowest and highest share. */
const PAD = 10;

interface Point {
  text: string;
  /** What was foreseen and what came, 0–1. */
  foreseen: number;
  came: number;
  /** How much stands behind it: the larger the dot. */
  weight: number;
}

interface Props {
  label: string;
  /** Lowest first. */
  points: readonly Point[];
}

const percent = (share: number) => `${Math.round(share * 100)}\u00A0%`;

/** What came against what was foreseen: on the dashed line where both agree. */
export function Diagonal(props: Props) {
  const lowest = () => {
    const all = props.points.flatMap(({ foreseen, came }) => [foreseen, came]);
    return Math.floor(Math.min(0.8, ...all) * 10) / 10;
  };
  const left = () => gutter(['100 %']);
  const height = (width: number) => Math.max(160, Math.min(MOST, Math.round(width * 0.75)));
  const x = (width: number) => scaleLinear([lowest(), 1], [left() + PAD, width - PAD]);
  const y = (width: number) => scaleLinear([lowest(), 1], [height(width) - BOTTOM, TOP]);
  const ticks = () => scaleLinear([lowest(), 1], [0, 1]).ticks(3);
  const size = () =>
    scaleSqrt([0, Math.max(1, ...props.points.map(({ weight }) => weight))], [2, 7]);
  const heaviest = () => {
    const weights = props.points.map(({ weight }) => weight);
    return weights.indexOf(Math.max(...weights));
  };
  const nearest = (at: number, width: number) => {
    const away = props.points.map(({ foreseen }) => Math.abs(x(width)(foreseen) - at));
    return away.indexOf(Math.min(...away));
  };
  return (
    <Chart
      label={props.label}
      points={props.points.map(({ text }) => text)}
      start={heaviest()}
      height={height}
      pick={(at, _, width) => nearest(at, width)}
    >
      {(width, chosen) => (
        <>
          <Show when={props.points[chosen()]}>
            {(point) => (
              <rect
                class="chart-chosen"
                x={x(width())(point().foreseen) - 8}
                width={16}
                height={height(width()) - BOTTOM}
              />
            )}
          </Show>
          <Lines
            scale={y(width())}
            ticks={ticks()}
            format={percent}
            left={left()}
            width={width()}
          />
          <line
            class="chart-aim"
            x1={x(width())(lowest())}
            x2={x(width())(1)}
            y1={y(width())(lowest())}
            y2={y(width())(1)}
          />
          <For each={props.points}>
            {(point) => (
              <circle
                class="chart-1"
                cx={x(width())(point.foreseen)}
                cy={y(width())(point.came)}
                r={size()(point.weight)}
              />
            )}
          </For>
          <For each={ticks()}>
            {(tick) => (
              <text
                class="axis-label"
                x={Math.min(x(width())(tick), width() - 20)}
                y={height(width()) - 6}
                text-anchor="middle"
              >
                {percent(tick)}
              </text>
            )}
          </For>
        </>
      )}
    </Chart>
  );
}

import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import { Show } from 'solid-js';
import { gutter, Labels, Lines } from './Axes.tsx';
import { Chart } from './Chart.tsx';

const HEIGHT = 184;
const [TOP, BOTTOM] = [12, 28];
/** Pixels from the sides to the first and last point. */
const PAD = 10;

interface Point {
  label: string;
  text: string;
  /** 0–1. */
  share: number;
}

interface Props {
  label: string;
  /** Oldest first. */
  points: readonly Point[];
}

const percent = (share: number) => `${Math.round(share * 100)}\u00A0%`;

/** A share that grows over time, from nothing: a line over its own ground. */
export function Rise(props: Props) {
  /** A tenth at least, so that a beginning looks like one. */
  const most = () => Math.max(0.1, ...props.points.map(({ share }) => share));
  const y = () => scaleLinear([0, most()], [HEIGHT - BOTTOM, TOP]).nice(4);
  const ticks = () => y().ticks(4);
  const left = () => gutter(['100 %']);
  const x = (width: number) =>
    scalePoint<number>([left() + PAD, width - PAD]).domain(props.points.map((_, at) => at));
  const at = (width: number, point: number) => x(width)(point) ?? 0;
  const ground = (width: number) =>
    area<Point>()
      .x((_, point) => at(width, point))
      .y0(HEIGHT - BOTTOM)
      .y1(({ share }) => y()(share))([...props.points]);
  const path = (width: number) =>
    line<Point>()
      .x((_, point) => at(width, point))
      .y(({ share }) => y()(share))([...props.points]);
  const marked = (chosen: number) => (chosen >= 0 ? chosen : props.points.length - 1);
  return (
    <Chart
      label={props.label}
      points={props.points.map(({ text }) => text)}
      start={props.points.length - 1}
      height={() => HEIGHT}
      pick={(px, _, width) => (px - at(width, 0)) / (x(width).step() || 1)}
    >
      {(width, chosen) => (
        <>
          <Lines scale={y()} ticks={ticks()} format={percent} left={left()} width={width()} />
          <path class="chart-1" fill-opacity={0.2} d={ground(width()) ?? ''} />
          <path class="chart-line" d={path(width()) ?? ''} />
          <Show when={props.points[marked(chosen())]}>
            {(point) => (
              <circle
                class="chart-1"
                cx={at(width(), marked(chosen()))}
                cy={y()(point().share)}
                r={5}
              />
            )}
          </Show>
          <Labels
            labels={props.points.map(({ label }) => label)}
            anchor={props.points.length - 1}
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

import type { ScaleLinear } from 'd3-scale';
import { For } from 'solid-js';

/** Pixels a label beneath a chart needs at least. */
const LABEL = 72;

interface LinesProps {
  scale: ScaleLinear<number, number>;
  ticks: readonly number[];
  format: (tick: number) => string;
  left: number;
  width: number;
}

/** Hairlines across a chart with their figures at the left. */
export function Lines(props: LinesProps) {
  return (
    <For each={props.ticks}>
      {(tick) => (
        <g class="axis" transform={`translate(0 ${Math.round(props.scale(tick)) + 0.5})`}>
          <line x1={props.left} x2={props.width} />
          <text x={props.left - 8} dy="0.32em" text-anchor="end">
            {props.format(tick)}
          </text>
        </g>
      )}
    </For>
  );
}

interface LabelsProps {
  /** A label a point; as many are shown as there is room for. */
  labels: readonly string[];
  /** The point whose label is always shown. */
  anchor: number;
  /** Pixels of the middle of a point. */
  at: (point: number) => number;
  /** Pixels from one point to the next. */
  step: number;
  /** Pixels a label needs; less where all are short. */
  room?: number | undefined;
  width: number;
  y: number;
}

/** Labels beneath a chart, kept within it at both ends. */
export function Labels(props: LabelsProps) {
  const room = () => props.room ?? LABEL;
  const shown = () => {
    const every = Math.max(1, Math.ceil(room() / props.step));
    return props.labels
      .map((text, point) => ({ text, point }))
      .filter(({ point }) => (point - props.anchor) % every === 0);
  };
  const side = (x: number) =>
    x < room() / 2 ? 'start' : x > props.width - room() / 2 ? 'end' : 'middle';
  return (
    <For each={shown()}>
      {({ text, point }) => {
        const x = () => props.at(point);
        const edge = () => ({ start: -props.step / 2, middle: 0, end: props.step / 2 })[side(x())];
        return (
          <text
            class="axis-label"
            x={Math.max(0, Math.min(props.width, x() + edge()))}
            y={props.y}
            text-anchor={side(x())}
          >
            {text}
          </text>
        );
      }}
    </For>
  );
}

/** Pixels that the figures at the left of a chart take. */
export const gutter = (texts: readonly string[]) =>
  8 + 9 * Math.max(...texts.map((text) => text.length));

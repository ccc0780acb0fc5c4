import { createEffect, createMemo, createSignal, on, type JSX, Show } from 'solid-js';
import { createWidth } from './createWidth.ts';
import './charts.css';

interface Props {
  /** The chart in words: what a picture of it would say. */
  label: string;
  /** What each point says, in order: "Thu 5 March: 34 cards". */
  points: readonly string[];
  /** The point that is read until one is chosen; null for none. */
  start: number | null;
  /** Pixels, for a width. */
  height: (width: number) => number;
  /** Arrow keys move by so many points; one where nothing is said. */
  steps?: Readonly<Record<string, number>>;
  /** The point beneath a place in the chart, in pixels. */
  pick: (x: number, y: number, width: number) => number;
  /** The chart itself says all that its points do: no line beneath it. */
  silent?: boolean;
  /** What is drawn into so many pixels; the chosen point, or −1, is marked. */
  children: (width: () => number, chosen: () => number) => JSX.Element;
}

/**
 * The frame of every chart: a picture with its text alternative, and a line that reads one point of it, chosen with a
 * finger, the mouse or the arrow keys. The keys and screen readers come by a slider that lies over it unseen.
 */
export function Chart(props: Props) {
  const { width, ref } = createWidth();
  const [chosen, setChosen] = createSignal<number | null>(null);
  /** What was chosen stays while the figures change, but not when other points stand there. */
  const shape = createMemo(() => `${props.start}/${props.points.length}`);
  createEffect(on(shape, () => setChosen(null), { defer: true }));
  const read = () => chosen() ?? props.start;
  /** Lines that the longest point takes, so that nothing beneath moves; about 7.5 pixels a letter. */
  const lines = () =>
    Math.ceil((7.5 * Math.max(0, ...props.points.map(({ length }) => length))) / (width() || 1e9));
  const text = () => props.points[read() ?? 0];
  const choose = (point: number) =>
    setChosen(Math.max(0, Math.min(props.points.length - 1, Math.round(point))));
  const point = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    choose(props.pick(event.clientX - box.left, event.clientY - box.top, box.width));
  };
  return (
    <div class="chart">
      <div
        class="chart-picture"
        ref={ref}
        style={{ 'block-size': `${props.height(width())}px` }}
        onPointerMove={(event) => event.pointerType === 'mouse' && point(event)}
        onClick={point}
      >
        <svg
          role="img"
          aria-label={props.label}
          width={width()}
          height={props.height(width())}
          viewBox={`0 0 ${width()} ${props.height(width())}`}
        >
          <Show when={width() > 0}>{props.children(width, () => chosen() ?? -1)}</Show>
        </svg>
        <input
          class="chart-reader"
          type="range"
          aria-label="Read point by point"
          min={0}
          max={Math.max(0, props.points.length - 1)}
          value={read() ?? 0}
          aria-valuetext={text()}
          onFocus={() => choose(read() ?? 0)}
          onInput={(event) => choose(event.currentTarget.valueAsNumber)}
          onKeyDown={(event) => {
            const step = props.steps?.[event.key];
            if (step === undefined) return;
            event.preventDefault();
            choose((read() ?? 0) + step);
          }}
        />
      </div>
      <Show when={!props.silent}>
        <p
          class="chart-read figures"
          aria-hidden="true"
          style={{ 'min-block-size': `${21 * Math.max(1, lines())}px` }}
        >
          {read() === null ? '' : text()}
        </p>
      </Show>
    </div>
  );
}

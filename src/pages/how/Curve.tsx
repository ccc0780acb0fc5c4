import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { createSignal, For, Show } from 'solid-js';
import { Lines } from '../../ui/charts/Axes.tsx';
import { createWidth } from '../../ui/charts/createWidth.ts';
import type { Point } from './play.ts';

const HEIGHT = 192;
const edge = { left: 52, right: 18, top: 14, bottom: 28 };

interface Props {
  /** The picture in words. */
  label: string;
  points: readonly Point[];
  /** Where the card stands. */
  at: Point;
  x: { from: number; to: number; format: (x: number) => string };
  y: { from: number; to: number; format: (y: number) => string };
  /** A line across: what is aimed at. */
  aim?: number;
  /** Dragged, or tapped, to there; keys have the slider beneath. */
  onDrag: (x: number) => void;
}

/** A curve and a dot on it that can be dragged sideways. */
export function Curve(props: Props) {
  const { width, ref } = createWidth();
  /** While it is dragged the scale holds still: else the dot would run away from the finger. */
  const [held, setHeld] = createSignal<{ to: number; y: Props['y'] } | null>(null);
  const to = () => held()?.to ?? props.x.to;
  const high = () => held()?.y ?? props.y;
  const x = () => scaleLinear([props.x.from, to()], [edge.left, width() - edge.right]).clamp(true);
  const y = () =>
    scaleLinear([high().from, high().to], [HEIGHT - edge.bottom, edge.top]).clamp(true);
  const path = () =>
    line<Point>(
      ([each]) => x()(each),
      ([, each]) => y()(each),
    )(props.points.filter(([each]) => each <= to())) ?? '';
  const move = (event: PointerEvent & { currentTarget: SVGSVGElement }) =>
    props.onDrag(x().invert(event.clientX - event.currentTarget.getBoundingClientRect().left));
  return (
    <div class="chart how-curve" ref={ref}>
      <svg
        role="img"
        aria-label={props.label}
        width={width()}
        height={HEIGHT}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setHeld({ to: props.x.to, y: props.y });
          move(event);
        }}
        onPointerMove={(event) => held() && move(event)}
        onPointerUp={() => setHeld(null)}
        onPointerCancel={() => setHeld(null)}
      >
        <Show when={width() > 0}>
          <Lines
            scale={y()}
            ticks={y().ticks(4)}
            format={props.y.format}
            left={edge.left}
            width={width() - edge.right}
          />
          <For each={x().ticks(width() < 480 ? 4 : 7)}>
            {(tick) => (
              <text class="axis-label" x={x()(tick)} y={HEIGHT - 8} text-anchor="middle">
                {props.x.format(tick)}
              </text>
            )}
          </For>
          <Show when={props.aim !== undefined}>
            <line
              class="chart-aim"
              x1={edge.left}
              x2={width() - edge.right}
              y1={y()(props.aim!)}
              y2={y()(props.aim!)}
            />
          </Show>
          <path class="how-line" d={path()} />
          <line
            class="how-drop"
            x1={x()(props.at[0])}
            x2={x()(props.at[0])}
            y1={y()(props.at[1])}
            y2={HEIGHT - edge.bottom}
          />
          <circle class="how-dot" cx={x()(props.at[0])} cy={y()(props.at[1])} r={8} />
        </Show>
      </svg>
    </div>
  );
}

import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { createMemo, For, Show } from 'solid-js';
import { figure } from '../words.ts';
import { gutter, Labels, Lines } from './Axes.tsx';
import { Chart } from './Chart.tsx';

const HEIGHT = 208;
const [TOP, BOTTOM, PAD] = [10, 28, 6];

interface Props {
  label: string;
  points: readonly { label: string; text: string }[];
  /** A look (`chart-run-1`, …) and a figure a point each; null where the line ends. */
  lines: readonly { look: string; values: readonly (number | null)[] }[];
}

/** Several lines over the same points. */
export function Overlay(props: Props) {
  const most = createMemo(() =>
    Math.max(4, ...props.lines.flatMap(({ values }) => values.map((v) => v ?? 0))),
  );
  const y = createMemo(() => scaleLinear([0, most()], [HEIGHT - BOTTOM, TOP]).nice(4));
  const ticks = createMemo(() => y().ticks(4).filter(Number.isInteger));
  const left = createMemo(() => gutter(ticks().map(figure)));
  const step = (width: number) => (width - PAD - left()) / Math.max(1, props.points.length - 1);
  const at = (width: number, point: number) => left() + point * step(width);
  const path = (width: number, values: readonly (number | null)[]) =>
    line<number | null>()
      .defined((value) => value !== null)
      .x((_, point) => at(width, point))
      .y((value) => y()(value ?? 0))([...values]) ?? '';
  return (
    <Chart
      label={props.label}
      points={props.points.map(({ text }) => text)}
      start={props.points.length - 1}
      height={() => HEIGHT}
      pick={(px, _, width) => (px - left()) / step(width)}
    >
      {(width, chosen) => (
        <>
          <Lines scale={y()} ticks={ticks()} format={figure} left={left()} width={width()} />
          <Show when={chosen() >= 0}>
            <line
              class="chart-cursor"
              x1={at(width(), chosen())}
              x2={at(width(), chosen())}
              y1={TOP}
              y2={HEIGHT - BOTTOM}
            />
          </Show>
          <For each={props.lines}>
            {({ look, values }) => (
              <>
                <path class={`chart-run ${look}`} d={path(width(), values)} />
                <Show when={chosen() >= 0 && values[chosen()] !== null}>
                  <circle
                    class={`chart-run-dot ${look}`}
                    cx={at(width(), chosen())}
                    cy={y()(values[chosen()] ?? 0)}
                    r={4}
                  />
                </Show>
              </>
            )}
          </For>
          <Labels
            labels={props.points.map(({ label }) => label)}
            anchor={0}
            at={(point) => at(width(), point)}
            step={step(width())}
            width={width()}
            y={HEIGHT - 6}
          />
        </>
      )}
    </Chart>
  );
}

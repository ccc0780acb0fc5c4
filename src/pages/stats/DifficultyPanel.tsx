import { createMemo, Show } from 'solid-js';
import { histogramOf, mean, type ValueBin } from '../../core/stats/histogram.ts';
import { createNear } from '../../ui/charts/createNear.ts';
import { Histogram } from '../../ui/charts/Histogram.tsx';
import { Key } from '../../ui/charts/Key.tsx';
import { Panel } from '../../ui/charts/Panel.tsx';
import { barsOf, binAt, binRows, difficultyCaption } from './memoryTexts.ts';

/** Two bars a point of difficulty. */
const BARS = 18;

const name = ({ from, to }: ValueBin) => `${from.toFixed(1)} to ${to.toFixed(1)}`;

/** How difficult FSRS takes the cards to be. */
export function DifficultyPanel(props: {
  /** 1–10, ascending; null while the cards are searched for. */
  values: () => Float64Array | null;
}) {
  const { near, ref } = createNear();
  const values = createMemo(() => (near() ? props.values() : null));
  const histogram = createMemo(() => histogramOf(values() ?? [], 1, 10, BARS));
  const caption = () => (values() ? difficultyCaption(values()!) : '');
  const any = () => (values()?.length ?? 0) > 0;
  const average = () => mean(values() ?? []) ?? 0;
  const table = () => ({
    caption: 'Cards by difficulty',
    head: ['Difficulty', 'Cards', 'Up to here'],
    rows: binRows(histogram(), name),
  });
  return (
    <Panel
      id="difficulty"
      title="Difficulty"
      caption={caption()}
      lines={2}
      table={any() ? table : undefined}
      note="FSRS’s difficulty from 1 to 10: it rises with every Again and Hard, falls with Easy, and leans back towards an easy card’s. The higher it is, the slower stability grows. Anki shows the same in percent. Every card seen counts once, interview questions and suspended cards too."
    >
      <div class="panel-body" ref={ref} style={{ 'min-block-size': values() ? 'auto' : '240px' }}>
        <Show when={any()}>
          <Histogram
            label={`A bar for each half point of difficulty. ${caption()}`}
            bars={barsOf(histogram(), name)}
            marks={[{ at: average(), look: 'chart-before' }]}
            format={String}
            start={binAt(histogram(), average())}
          />
          <Key parts={[['chart-before', `Mean: ${average().toFixed(1)}`]]} />
        </Show>
      </div>
    </Panel>
  );
}

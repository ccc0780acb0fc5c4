import { createMemo, createSignal, Show } from 'solid-js';
import { histogramOfDays, quantile, type Portion } from '../../core/stats/histogram.ts';
import { createNear } from '../../ui/charts/createNear.ts';
import { Histogram } from '../../ui/charts/Histogram.tsx';
import { Key } from '../../ui/charts/Key.tsx';
import { Panel } from '../../ui/charts/Panel.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { figure } from '../../ui/words.ts';
import {
  barsOf,
  binAt,
  binRows,
  daysBin,
  daysCaption,
  daysText,
  type DaysOf,
} from './memoryTexts.ts';

const portions: { value: Portion; label: string }[] = [
  { value: 'month', label: 'Month' },
  { value: 'half', label: '50\u00A0%' },
  { value: 'most', label: '95\u00A0%' },
  { value: 'all', label: 'All' },
];

interface Props {
  id: string;
  title: string;
  /** Days of each card, ascending; null while the cards are searched for. */
  values: () => Float64Array | null;
  of: DaysOf;
  /** Whole days: then a bar stands over its day, else between two. */
  whole?: boolean;
  note: string;
}

/** How many cards have how many days: of interval, or of stability. */
export function DaysPanel(props: Props) {
  const { near, ref } = createNear();
  const [portion, setPortion] = createSignal<Portion>('most');
  const values = createMemo(() => (near() ? props.values() : null));
  const histogram = createMemo(() => histogramOfDays(values() ?? [], portion()));
  const caption = () => (values() ? daysCaption(values()!, props.of) : '');
  const any = () => (values()?.length ?? 0) > 0;
  const half = () => quantile(values() ?? [], 0.5) ?? 0;
  const most = () => quantile(values() ?? [], 0.9) ?? 0;
  /** To the middle of the bar of a day. */
  const middle = () => {
    const [first] = histogram().bins;
    return props.whole && first && first.to - first.from === 1 ? 0.5 : 0;
  };
  const table = () => ({
    caption: `Cards by days of ${props.title.toLowerCase()}`,
    head: ['Days', 'Cards', 'Up to here'],
    rows: binRows(histogram(), daysBin),
  });
  return (
    <Panel
      id={props.id}
      title={props.title}
      caption={caption()}
      lines={2}
      table={any() ? table : undefined}
      tools={
        <Show when={any()}>
          <Segmented
            label={`Part of the cards shown: ${props.title}`}
            options={portions}
            value={portion()}
            onChange={setPortion}
          />
        </Show>
      }
      note={props.note}
    >
      <div class="panel-body" ref={ref} style={{ 'min-block-size': values() ? 'auto' : '240px' }}>
        <Show when={any()}>
          <Histogram
            label={`A bar for each number of days. ${caption()}`}
            bars={barsOf(histogram(), daysBin)}
            marks={[
              { at: half() + middle(), look: 'chart-before' },
              { at: most() + middle(), look: 'chart-aim' },
            ]}
            middle={middle()}
            format={figure}
            start={binAt(histogram(), half())}
          />
          <Key
            parts={[
              ['chart-before', `Median: ${daysText(half())}`],
              ['chart-aim', `90th percentile: ${daysText(most())}`],
            ]}
          />
        </Show>
      </div>
    </Panel>
  );
}

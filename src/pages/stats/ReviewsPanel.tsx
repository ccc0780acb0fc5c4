import { createMemo, createSignal, Show } from 'solid-js';
import { reviewKinds, reviewsIn, sumKinds, type Reviews } from '../../core/stats/reviews.ts';
import { Figures } from '../../ui/charts/Figures.tsx';
import { Key } from '../../ui/charts/Key.tsx';
import { Panel } from '../../ui/charts/Panel.tsx';
import { Pending } from '../../ui/charts/Pending.tsx';
import { StackedBars } from '../../ui/charts/StackedBars.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { figure } from '../../ui/words.ts';
import { binLabel, binText, unitNames } from './bins.ts';
import type { Stats } from './createStats.ts';
import {
  axisTime,
  kindLooks,
  kindNames,
  reviewFacts,
  reviewsCaption,
  saidReviews,
  timeUnit,
  type Measure,
} from './reviewWords.ts';
import { timeText } from './words.ts';

/** What was answered over time, by kind, counted or by the time it took. */
export function ReviewsPanel(props: { stats: Stats }) {
  const [measure, setMeasure] = createSignal<Measure>('count');
  const span = () => props.stats.span();
  const rows = createMemo((): Reviews[] | null => {
    const figures = props.stats.figures.value();
    return figures && reviewsIn(figures, span().bins);
  });
  const shown = createMemo(() =>
    (rows() ?? []).map((row, at) => ({
      row,
      name: binText(span().bins[at]!, span().unit, props.stats.today()),
      label: binLabel(span().bins[at]!, span().unit, props.stats.today()),
    })),
  );
  const amounts = (row: Reviews) => (measure() === 'count' ? row.counts : row.taken);
  const unit = createMemo(() =>
    measure() === 'count'
      ? 1
      : timeUnit(Math.max(0, ...(rows() ?? []).map(({ taken }) => sumKinds(taken)))),
  );
  const used = createMemo(() =>
    reviewKinds.filter((kind) => (rows() ?? []).some((row) => amounts(row)[kind] > 0)),
  );
  const today = createMemo(() => {
    const figures = props.stats.figures.value();
    const day = props.stats.today();
    return figures && reviewsIn(figures, [{ from: day, to: day }])[0]!;
  });
  const caption = () =>
    rows() && today() ? reviewsCaption(measure(), today()!, rows()!, props.stats.range()) : '';
  const text = (amount: number) => (measure() === 'count' ? figure(amount) : timeText(amount));
  const table = () => ({
    caption: `${measure() === 'count' ? 'Answers' : 'Time'} by ${span().unit} and kind of card`,
    head: [unitNames[span().unit], 'All', ...used().map((kind) => kindNames[kind])],
    rows: shown()
      .filter(({ row }) => row.studied > 0)
      .toReversed()
      .map(({ row, name }) => [
        name,
        text(sumKinds(amounts(row))),
        ...used().map((kind) => text(amounts(row)[kind])),
      ]),
  });
  return (
    <Panel
      id="reviews"
      title="Reviews"
      caption={caption()}
      lines={2}
      table={rows() ? table : undefined}
      tools={
        <Segmented
          label="Reviews by"
          options={[
            { value: 'count', label: 'Count' },
            { value: 'time', label: 'Time' },
          ]}
          value={measure()}
          onChange={setMeasure}
        />
      }
      note="As Anki's Reviews graph: every grade counts, by what the card was before it. Young review cards had an interval under 21 days, mature ones of 21 or more. Questions, which Anki does not know, are a part of their own."
    >
      <Pending
        value={rows()}
        failure={props.stats.figures.failure()}
        onRetry={props.stats.figures.retry}
        height={210}
      >
        {() => (
          <StackedBars
            label={`A bar for each ${span().unit}. ${caption()}`}
            series={reviewKinds.map((kind) => kindLooks[kind])}
            start={shown().length - 1}
            format={measure() === 'count' ? figure : axisTime(unit())}
            bars={shown().map(({ row, name, label }) => ({
              label,
              text: `${name}: ${saidReviews(measure(), row)}`,
              parts: reviewKinds.map((kind) => amounts(row)[kind] / unit()),
            }))}
          />
        )}
      </Pending>
      <Show when={used().length > 0}>
        <Key parts={used().map((kind) => [kindLooks[kind], kindNames[kind]] as const)} />
      </Show>
      <Show when={rows()}>
        {(known) => <Figures rows={reviewFacts(measure(), known(), props.stats.daysBack())} />}
      </Show>
    </Panel>
  );
}

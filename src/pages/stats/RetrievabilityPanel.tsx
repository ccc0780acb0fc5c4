import { createMemo, Show } from 'solid-js';
import { histogramOf, mean, type ValueBin } from '../../core/stats/histogram.ts';
import { createNear } from '../../ui/charts/createNear.ts';
import { Figures } from '../../ui/charts/Figures.tsx';
import { Histogram } from '../../ui/charts/Histogram.tsx';
import { Key } from '../../ui/charts/Key.tsx';
import { Panel } from '../../ui/charts/Panel.tsx';
import { figure } from '../../ui/words.ts';
import { barsOf, binAt, binRows, knowledgeCaption } from './memoryTexts.ts';
import { percent } from './words.ts';

/** From the tenth that the least known card is in, but never less than the upper fifth; the narrower, the finer. */
function bars(recalls: Float64Array) {
  const least = recalls.reduce((min, recall) => Math.min(min, recall), 1);
  const from = Math.floor(Math.min(0.8, least) * 10) / 10;
  const width = from < 0.6 ? 0.05 : from < 0.8 ? 0.02 : 0.01;
  return histogramOf(recalls, from, 1, Math.round((1 - from) / width));
}

const name = ({ from, to }: ValueBin) =>
  `${Math.round(from * 100)} to ${Math.round(to * 100)}\u00A0%`;

interface Props {
  /** The chance of recall of each card seen, 0–1; null while the cards are searched for. */
  values: () => Float64Array | null;
  unseen: () => number;
}

/** How likely each card is recalled today, and what that comes to. */
export function RetrievabilityPanel(props: Props) {
  const { near, ref } = createNear();
  const values = createMemo(() => (near() ? props.values() : null));
  const unseen = createMemo(() => (near() ? props.unseen() : 0));
  const histogram = createMemo(() => bars(values() ?? new Float64Array()));
  const caption = () => (values() ? knowledgeCaption(values()!, unseen()) : '');
  const any = () => (values()?.length ?? 0) > 0;
  const average = () => mean(values() ?? []) ?? 0;
  const table = () => ({
    caption: 'Cards by the chance that they would be recalled today',
    head: ['Chance', 'Cards', 'Up to here'],
    rows: [...binRows(histogram(), name), ['Unseen', figure(unseen()), '–']],
  });
  return (
    <Panel
      id="retrievability"
      title="Retrievability"
      caption={caption()}
      lines={2}
      table={any() ? table : undefined}
      note="The chance of recall today, from FSRS’s forgetting curve and the whole study days since the last grade. Their sum is what one may expect to know, in cards: as Anki’s estimated total knowledge. Every card seen counts once, interview questions and suspended cards too; unseen ones count as not known."
    >
      <div class="panel-body" ref={ref} style={{ 'min-block-size': values() ? 'auto' : '290px' }}>
        <Show when={any()}>
          <Histogram
            label={`Bars by chance of recall. ${caption()}`}
            bars={barsOf(histogram(), name)}
            marks={[{ at: average(), look: 'chart-before' }]}
            format={percent}
            start={binAt(histogram(), average())}
          />
          <Key parts={[['chart-before', `Mean: ${percent(average())}`]]} />
          <Figures
            rows={[
              ['Known', figure(Math.round(average() * values()!.length))],
              ['Seen', figure(values()!.length)],
              ['Unseen', figure(unseen())],
            ]}
          />
        </Show>
      </div>
    </Panel>
  );
}

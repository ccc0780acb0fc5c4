import { createMemo } from 'solid-js';
import { addedByDay, addedIn } from '../../core/stats/added.ts';
import { spanBefore } from '../../core/stats/span.ts';
import { useCollection } from '../../store/reactive.tsx';
import { scanAdded } from '../../store/statsWorker.ts';
import { Key } from '../../ui/charts/Key.tsx';
import { Panel } from '../../ui/charts/Panel.tsx';
import { Pending } from '../../ui/charts/Pending.tsx';
import { TwoPlots } from '../../ui/charts/TwoPlots.tsx';
import { count, figure } from '../../ui/words.ts';
import { binLabel, binText, unitNames } from './bins.ts';
import { addedCaption } from './captions.ts';
import { createReading } from './createReading.ts';
import type { Stats } from './createStats.ts';

/** Cards that came over time, and how many there were then. */
export function AddedPanel(props: { stats: Stats }) {
  const { collection, revision } = useCollection();
  const changes = createMemo(
    () => (revision(), collection.columns.length + collection.decks.length),
  );
  const reading = createReading(
    () => null,
    changes,
    (stop) => scanAdded(collection, stop),
  );
  const rows = createMemo(() => {
    revision();
    const days = reading.value();
    const { columns, decks } = collection;
    return days && addedByDay(columns, props.stats.cards(), props.stats.today(), decks, days);
  });
  const span = createMemo(() => {
    const today = props.stats.today();
    return spanBefore(props.stats.range(), today, rows()?.[0]?.day ?? today);
  });
  const shown = createMemo(() =>
    addedIn(rows() ?? [], span().bins).map((row, at) => ({
      ...row,
      name: binText(span().bins[at]!, span().unit, props.stats.today()),
      label: binLabel(span().bins[at]!, span().unit, props.stats.today()),
    })),
  );
  const caption = () => {
    const known = rows();
    return known ? addedCaption(known, shown(), props.stats.today(), props.stats.range()) : '';
  };
  const table = () => ({
    caption: `Cards added by ${span().unit}, and all there were then`,
    head: [unitNames[span().unit], 'Added', 'In all'],
    rows: shown()
      .filter(({ cards }) => cards > 0)
      .toReversed()
      .map(({ name, cards, total }) => [name, figure(cards), figure(total)]),
  });
  return (
    <Panel
      id="added"
      title="Added"
      caption={caption()}
      lines={2}
      table={rows() ? table : undefined}
      note="As Anki's Added graph: the cards there are now, by the day their note came, whatever has been done with them since; deleted cards are not among them. Of cards that came before this was written down, the day counts on which their deck was brought in, or of their first answer."
    >
      <Pending value={rows()} failure={reading.failure()} onRetry={reading.retry} height={261}>
        {() => (
          <TwoPlots
            label={`A bar for each ${span().unit}, and a line for all cards. ${caption()}`}
            start={shown().length - 1}
            above={{
              as: 'line',
              from: 0,
              to: Math.max(1, shown().at(-1)!.total),
              format: figure,
            }}
            look="chart-1"
            points={shown().map(({ name, label, cards, total }) => ({
              label,
              text: `${name}: ${count(cards, 'card')} added, ${figure(total)} in all`,
              amount: cards,
              above: total,
            }))}
          />
        )}
      </Pending>
      <Key
        parts={[
          ['chart-1', 'Added'],
          ['chart-line', 'In all'],
        ]}
      />
    </Panel>
  );
}

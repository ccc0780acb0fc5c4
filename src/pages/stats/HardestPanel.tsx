import { createEffect, createMemo, createSignal, Index, Show } from 'solid-js';
import { leechesOf, mostDifficult, mostLapses } from '../../core/stats/hardest.ts';
import { findCards, type FoundCard } from '../../store/hardCards.ts';
import { useCollection } from '../../store/reactive.tsx';
import { HARDEST } from '../../store/statsRecall.ts';
import { createNear } from '../../ui/charts/createNear.ts';
import { Panel } from '../../ui/charts/Panel.tsx';
import { Pending } from '../../ui/charts/Pending.tsx';
import { ListRow } from '../../ui/ListRow.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { createReading } from './createReading.ts';
import type { Recall } from './createRecall.ts';
import type { Stats } from './createStats.ts';
import {
  hardBy,
  hardDetail,
  hardestCaption,
  hardestTable,
  hardNames,
  hardText,
  type HardBy,
} from './hardestTexts.ts';

/** To its note in its deck, where there is one. */
const wayTo = ({ deck, noteId }: FoundCard) =>
  deck === null ? {} : { href: `/decks/${deck.id}?note=${encodeURIComponent(noteId)}` };

/** The cards that ask most of one, with the way to each. */
export function HardestPanel(props: { stats: Stats; recall: Recall }) {
  const { collection, revision } = useCollection();
  const { near, ref } = createNear();
  const [by, setBy] = createSignal<HardBy>('lapses');
  createEffect(() => near() && by() === 'time' && props.recall.want());
  /** Null while the log is read. */
  const cards = createMemo(() => {
    revision();
    const chosen = props.stats.cards();
    const { columns } = collection;
    if (!near() || props.stats.searching()) return null;
    switch (by()) {
      case 'lapses':
        return mostLapses(columns, chosen, HARDEST);
      case 'difficulty':
        return mostDifficult(columns, chosen, HARDEST);
      case 'leeches':
        return leechesOf(columns, chosen, collection);
      case 'time':
        return props.recall.value()?.longest ?? null;
    }
  });
  const found = createReading(by, cards, async () => {
    const all = cards();
    return (
      all && {
        by: by(),
        all: all.length,
        shown: await findCards(collection, all.slice(0, HARDEST)),
      }
    );
  });
  const failure = () => (by() === 'time' ? props.recall.failure() : null) ?? found.failure();
  const retry = () => (props.recall.failure() ? props.recall.retry() : found.retry());
  const caption = () => {
    const list = found.value();
    return list ? hardestCaption(list.by, list.shown, list.all) : '';
  };
  const any = () => (found.value()?.shown.length ?? 0) > 0;
  return (
    <Panel
      id="hardest"
      title="Hardest cards"
      caption={caption()}
      lines={2}
      table={any() ? () => hardestTable(found.value()!.by, found.value()!.shown) : undefined}
      tools={
        <Segmented
          label="Hardest cards by"
          options={hardBy.map((value) => ({ value, label: hardNames[value] }))}
          value={by()}
          onChange={setBy}
        />
      }
      note={`At most ${HARDEST} cards, each leading to its note. A lapse is Again on a review card; time is all that was ever spent on a card. How many lapses make a leech is set in Settings, Scheduling. What helps with a leech is most often a better card: a shorter question, one fact.`}
    >
      <div class="panel-body" ref={ref}>
        <Pending value={found.value()} failure={failure()} onRetry={retry} height={5 * 69}>
          {(list) => (
            <Show when={any()}>
              <ul class="rows">
                <Index each={list().shown}>
                  {(card) => (
                    <li>
                      <ListRow
                        title={card().title}
                        detail={hardDetail(card())}
                        value={hardText(list().by, card().amount)}
                        {...wayTo(card())}
                      />
                    </li>
                  )}
                </Index>
              </ul>
            </Show>
          )}
        </Pending>
      </div>
    </Panel>
  );
}

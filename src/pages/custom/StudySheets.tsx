import { createResource, Match, onCleanup, Switch } from 'solid-js';
import { customStates } from '../../core/memory/custom.ts';
import { useCollection } from '../../store/reactive.tsx';
import { cardsByTag } from '../../store/tags.ts';
import { count } from '../../ui/words.ts';
import { type Counts, daysAhead, previews } from './createCounts.ts';
import { SearchSheet } from './SearchSheet.tsx';
import { StudySheet } from './StudySheet.tsx';
import { stateHelp, stateNames } from './wishes.ts';

interface Props {
  panel: string | null;
  counts: Counts;
  onClose: () => void;
}

/** What must be chosen before a study begins. */
export function StudySheets(props: Props) {
  const ahead = () =>
    daysAhead.map((days) => {
      const wish = { kind: 'ahead', days } as const;
      return { value: `${days}`, label: count(days, 'day'), wish, cards: props.counts.of(wish) };
    });
  const preview = () =>
    previews.map((cards) => {
      const wish = { kind: 'preview', cards } as const;
      const label = count(cards, 'new card');
      return { value: `${cards}`, label, wish, cards: props.counts.of(wish) };
    });
  const states = () =>
    customStates.map((state) => {
      const wish = { kind: 'state', state } as const;
      const [label, detail] = [stateNames[state], stateHelp[state]];
      return { value: state, label, detail, wish, cards: props.counts.of(wish) };
    });
  const modules = () =>
    props.counts.modules.map(({ id, title }) => {
      const wish = { kind: 'module', module: id } as const;
      return { value: id, label: title, wish, cards: props.counts.of(wish) };
    });
  const common = { onClose: () => props.onClose() };
  return (
    <Switch>
      <Match when={props.panel === 'ahead'}>
        <StudySheet
          {...common}
          title="Due ahead"
          none="Nothing is due by then."
          choices={ahead()}
        />
      </Match>
      <Match when={props.panel === 'preview'}>
        <StudySheet
          {...common}
          title="Preview new"
          none="No new cards: switch decks on in Learn."
          choices={preview()}
        />
      </Match>
      <Match when={props.panel === 'state'}>
        <StudySheet {...common} title="By state" none="No such cards." choices={states()} />
      </Match>
      <Match when={props.panel === 'module'}>
        <StudySheet
          {...common}
          title="By module"
          none="No card of this module has been seen yet."
          choices={modules()}
        />
      </Match>
      <Match when={props.panel === 'search'}>
        <SearchSheet {...common} />
      </Match>
      <Match when={props.panel === 'tag'}>
        <TagSheet {...common} />
      </Match>
    </Switch>
  );
}

/** The tags are read when they are asked for. */
function TagSheet(props: { onClose: () => void }) {
  const { collection } = useCollection();
  const stop = new AbortController();
  onCleanup(() => stop.abort());
  const [tags] = createResource(() => cardsByTag(collection, stop.signal));
  const choices = () =>
    [...(tags.latest ?? [])]
      .map(([tag, cards]) => ({
        value: tag,
        label: tag,
        wish: { kind: 'tag', tag } as const,
        cards: cards.length,
      }))
      .toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <StudySheet
      title="By tag"
      none="No card that you have seen has a tag."
      choices={choices()}
      reading={tags.loading}
      onClose={props.onClose}
    />
  );
}

import Layers from 'lucide-solid/icons/layers';
import { For, Show } from 'solid-js';
import { isSameTitle, isWithin, withInner } from '../../core/curriculum/deckPath.ts';
import { outerTitles } from '../../core/curriculum/deckTree.ts';
import type { Deck } from '../../core/model.ts';
import { ListRow } from '../../ui/ListRow.tsx';

interface Props {
  deck: Deck;
  decks: readonly Deck[];
  /** Whether a deck of its name stands there already. */
  isTaken: (into: Deck | null) => boolean;
  onNest: (into: Deck | null) => void;
}

/** Decks of one's own that a deck can stand in. */
export function NestDeck(props: Props) {
  const parent = () => outerTitles(props.deck.title).at(-1);
  const others = () =>
    props.decks
      .filter(({ hash, title }) => hash === null && !isWithin(title, props.deck.title))
      .filter(({ title }) => !isSameTitle(title, parent() ?? ''))
      .toSorted((a, b) => a.title.localeCompare(b.title));
  const inner = () => withInner(props.decks, props.deck).length - 1;
  const detail = (into: Deck | null) =>
    props.isTaken(into) ? 'A deck of this name is there already: rename one of the two' : undefined;
  return (
    <>
      <p class="quiet">
        Whoever studies a deck studies those within it, and its figures include theirs.
        <Show when={inner() > 0}> The decks within this one go along.</Show>
      </p>
      <ul class="rows">
        <Show when={parent()}>
          <li>
            <ListRow
              icon={<Layers />}
              title="None: beside all others"
              detail={detail(null)}
              disabled={props.isTaken(null)}
              onClick={() => props.onNest(null)}
            />
          </li>
        </Show>
        <For each={others()}>
          {(into) => (
            <li>
              <ListRow
                title={into.title}
                detail={detail(into)}
                disabled={props.isTaken(into)}
                onClick={() => props.onNest(into)}
              />
            </li>
          )}
        </For>
      </ul>
    </>
  );
}

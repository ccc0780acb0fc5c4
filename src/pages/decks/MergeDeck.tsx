import { createSignal, For, Show } from 'solid-js';
import { isWithin } from '../../core/curriculum/deckPath.ts';
import type { Deck } from '../../core/model.ts';
import { Button } from '../../ui/Button.tsx';
import { ListRow } from '../../ui/ListRow.tsx';
import { extentText, nameOfDeck } from './deckTexts.ts';

interface Props {
  deck: Deck;
  decks: readonly Deck[];
  /** Of it and of those within it. */
  cards: number;
  /** Decks within it. */
  inner: number;
  onMerge: (into: Deck) => void;
}

/** Decks of one's own that can take all notes of another; asked before it is done. */
export function MergeDeck(props: Props) {
  const [into, setInto] = createSignal<Deck | null>(null);
  const others = () =>
    props.decks
      .filter(({ hash, title }) => hash === null && !isWithin(title, props.deck.title))
      .toSorted((a, b) => a.title.localeCompare(b.title));
  return (
    <Show
      when={into()}
      fallback={
        <>
          <p class="quiet">
            Its notes go into the deck you choose, behind those that are there. Decks that come with
            the app take none: their next version would put them away.
          </p>
          <ul class="rows">
            <For each={others()}>
              {(each) => (
                <li>
                  <ListRow title={each.title} onClick={() => setInto(each)} />
                </li>
              )}
            </For>
          </ul>
        </>
      }
    >
      {(chosen) => (
        <>
          <p>
            {extentText(props.cards, props.deck, props.inner)} go into {chosen().title}, with their
            schedules, their log, and what you wrote over them. Then{' '}
            {props.inner > 0 ? 'these decks are' : `${nameOfDeck(props.deck)} is`} gone, and the
            options of {chosen().title} count.
          </p>
          <div class="sheet-actions">
            <Button
              look="danger"
              wide
              ref={(element) => queueMicrotask(() => element.focus())}
              onClick={() => props.onMerge(chosen())}
            >
              Merge into {chosen().title}
            </Button>
            <Button wide onClick={() => setInto(null)}>
              Choose another deck
            </Button>
          </div>
        </>
      )}
    </Show>
  );
}

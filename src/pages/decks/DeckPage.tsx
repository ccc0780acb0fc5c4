import { A, useNavigate, useParams } from '@solidjs/router';
import FileOutput from 'lucide-solid/icons/file-output';
import Play from 'lucide-solid/icons/play';
import Plus from 'lucide-solid/icons/plus';
import Search from 'lucide-solid/icons/search';
import SlidersHorizontal from 'lucide-solid/icons/sliders-horizontal';
import { createEffect, For, Show } from 'solid-js';
import { ownName } from '../../core/curriculum/deckPath.ts';
import type { Deck } from '../../core/model.ts';
import { quoted } from '../../core/search/suggest.ts';
import { Button } from '../../ui/Button.tsx';
import { ListRow } from '../../ui/ListRow.tsx';
import { createSheetParam } from '../../ui/sheetParam.ts';
import { count } from '../../ui/words.ts';
import { createDeck } from './createDeck.ts';
import { createDeckActions } from './createDeckActions.ts';
import { DeckCards } from './DeckCards.tsx';
import { DeckDescription } from './DeckDescription.tsx';
import { DeckFigures } from './DeckFigures.tsx';
import { DeckSheets } from './DeckSheets.tsx';
import { nameOfDeck } from './deckTexts.ts';
import './deck.css';

/** One deck: what it holds, what is chosen about it, and its cards. */
export default function DeckPage() {
  const params = useParams<{ id: string }>();
  const deck = createDeck(() => decodeURIComponent(params.id));
  const actions = createDeckActions(deck);
  const panel = createSheetParam('set');
  const navigate = useNavigate();
  createEffect(() => {
    const title = deck.row()?.deck.title;
    if (title) document.title = `${title} · Engram`;
  });

  return (
    <main class="page deck" id="main">
      <Show when={deck.row()} fallback={<Gone />}>
        {(row) => (
          <>
            <header class="deck-head">
              <nav class="deck-up" aria-label="Where it stands">
                <A href="/decks">Decks</A>
                <For each={deck.outer()}>
                  {(outer) => (
                    <span>
                      <span aria-hidden="true">›</span>
                      <A href={`/decks/${outer.id}`}>{ownName(outer.title)}</A>
                    </span>
                  )}
                </For>
              </nav>
              <h1>{nameOfDeck(row().deck)}</h1>
              <DeckFigures row={row()} />
              <div class="deck-ways">
                <Show when={deck.left() > 0}>
                  <Button
                    look="primary"
                    icon={<Play aria-hidden="true" />}
                    onClick={() => navigate(`/review?deck=${encodeURIComponent(row().deck.id)}`)}
                  >
                    Study {count(deck.left(), 'card')}
                  </Button>
                </Show>
                <Show when={row().deck.hash === null}>
                  <A
                    class="button plain"
                    href={`/notes/new?deck=${encodeURIComponent(row().deck.id)}`}
                  >
                    <Plus aria-hidden="true" />
                    Add a note
                  </A>
                </Show>
                <Button
                  icon={<SlidersHorizontal aria-hidden="true" />}
                  aria-haspopup="dialog"
                  onClick={() => panel.open('options')}
                >
                  Options
                </Button>
                <Show when={row().total > 0}>
                  <A class="button plain" href={browseAddress(row().deck)}>
                    <Search aria-hidden="true" />
                    Browse
                  </A>
                  <Button
                    icon={<FileOutput aria-hidden="true" />}
                    aria-haspopup="dialog"
                    onClick={() => panel.open('export')}
                  >
                    Export
                  </Button>
                </Show>
              </div>
              <p role="status" class="figures">
                {actions.merging() === null
                  ? ''
                  : `Merging: ${Math.round(100 * actions.merging()!)} %`}
              </p>
              <Show when={deck.left() === 0 && row().total > 0}>
                <p class="quiet">Nothing of it is left to study today.</p>
              </Show>
            </header>
            <DeckDescription deck={deck} />
            <Show when={deck.inner().length > 0}>
              <section aria-labelledby="inner-title">
                <h2 id="inner-title">Decks in it</h2>
                <ul class="rows">
                  <For each={deck.inner()}>
                    {(inner) => (
                      <li>
                        <ListRow
                          title={ownName(inner.deck.title)}
                          detail={count(inner.total, 'card')}
                          href={`/decks/${inner.deck.id}`}
                        />
                      </li>
                    )}
                  </For>
                </ul>
              </section>
            </Show>
            <DeckCards deck={deck} />
            <DeckSheets deck={deck} actions={actions} row={row()} panel={panel} />
          </>
        )}
      </Show>
    </main>
  );
}

/** All its cards, and those of the decks within it, in the browser. */
const browseAddress = ({ title }: Pick<Deck, 'title'>) =>
  `/browse?q=${encodeURIComponent(`deck:${quoted(title)}`)}`;

function Gone() {
  return (
    <>
      <h1>No such deck</h1>
      <p>It is not on this device: it was removed, or the address is wrong.</p>
      <A href="/decks">All decks</A>
    </>
  );
}

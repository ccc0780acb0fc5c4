import { A } from '@solidjs/router';
import FileInput from 'lucide-solid/icons/file-input';
import Plus from 'lucide-solid/icons/plus';
import Search from 'lucide-solid/icons/search';
import { For, Index, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { createDecks } from './createDecks.ts';
import { DeckTable } from './DeckTable.tsx';
import { ToMend } from './ToMend.tsx';
import './decks.css';

/** Every deck with what it holds, one's own first, and the ways to more. */
export default function DecksPage() {
  const decks = createDecks();
  const own = () => decks.groups().some(({ rows }) => rows[0]?.deck.module === null);
  return (
    <main class="page decks" id="main">
      <header class="decks-head">
        <h1>Decks</h1>
        <Ways />
      </header>
      <A class="decks-browse" href="/browse">
        <Search aria-hidden="true" />
        Search all cards
      </A>
      <Show when={!own()}>
        <section aria-labelledby="own-title">
          <h2 id="own-title">Your decks</h2>
          <p class="quiet">
            None yet. Import Markdown that you have, or write questions and answers of your own.
          </p>
        </section>
      </Show>
      <ToMend />
      <Index each={decks.groups()}>{(group) => <DeckTable group={group()} />}</Index>
      <Show when={decks.removed().length > 0}>
        <section aria-labelledby="removed-title">
          <h2 id="removed-title">Removed</h2>
          <ul class="rows">
            <For each={decks.removed()}>
              {(deck) => (
                <li class="row">
                  <span class="row-text">{deck.title}</span>
                  <Button
                    look="bare"
                    aria-label={`Bring back ${deck.title}`}
                    disabled={decks.coming() !== null}
                    onClick={() => void decks.bringBack(deck)}
                  >
                    {decks.coming() === deck.id ? 'Coming back' : 'Bring back'}
                  </Button>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Ways />
    </main>
  );
}

/** The ways to another deck. */
function Ways() {
  return (
    <div class="decks-ways">
      <A class="button plain" href="/import">
        <FileInput aria-hidden="true" />
        Import
      </A>
      <A class="button plain" href="/import?new">
        <Plus aria-hidden="true" />
        New deck
      </A>
    </div>
  );
}

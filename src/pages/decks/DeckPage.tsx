import { A, useNavigate, useParams } from '@solidjs/router';
import FileOutput from 'lucide-solid/icons/file-output';
import SlidersHorizontal from 'lucide-solid/icons/sliders-horizontal';
import { createEffect, Show } from 'solid-js';
import { bringBack, removeDeck } from '../../store/removeDeck.ts';
import { Button } from '../../ui/Button.tsx';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { createSheetParam } from '../../ui/sheetParam.ts';
import { showToast } from '../../ui/toasts.ts';
import { createDeck } from './createDeck.ts';
import { DeckCards } from './DeckCards.tsx';
import type { DeckRow } from './deckRows.ts';
import { DeckFigures } from './DeckFigures.tsx';
import { DeckSheets } from './DeckSheets.tsx';
import './decks.css';

/** One deck: what it holds, what is chosen about it, and its cards. */
export default function DeckPage() {
  const params = useParams<{ id: string }>();
  const deck = createDeck(() => decodeURIComponent(params.id));
  const panel = createSheetParam('set');
  const navigate = useNavigate();
  createEffect(() => {
    const title = deck.row()?.deck.title;
    if (title) document.title = `${title} · Engram`;
  });

  async function remove({ deck: { number, title } }: DeckRow) {
    const { collection } = deck;
    let removed: Awaited<ReturnType<typeof removeDeck>> = null;
    const done = await saveOrSay(async () => {
      removed = await removeDeck(collection, number);
    });
    if (!done) return;
    navigate('/decks', { replace: true });
    const back = () => removed && void saveOrSay(() => bringBack(collection, removed!));
    showToast({ text: `${title} is removed`, action: { label: 'Undo', run: back } });
  }

  return (
    <main class="page deck" id="main">
      <Show when={deck.row()} fallback={<Gone />}>
        {(row) => (
          <>
            <header class="deck-head">
              <A href="/decks" class="deck-up">
                Decks
              </A>
              <h1>{row().deck.title}</h1>
              <DeckFigures row={row()} />
              <div class="decks-ways">
                <Button
                  icon={<SlidersHorizontal aria-hidden="true" />}
                  aria-haspopup="dialog"
                  onClick={() => panel.open('options')}
                >
                  Options
                </Button>
                <Button
                  icon={<FileOutput aria-hidden="true" />}
                  aria-haspopup="dialog"
                  onClick={() => panel.open('export')}
                >
                  Export
                </Button>
              </div>
            </header>
            <DeckCards deck={deck} />
            <DeckSheets deck={deck} row={row()} panel={panel} onRemove={() => void remove(row())} />
          </>
        )}
      </Show>
    </main>
  );
}

function Gone() {
  return (
    <>
      <h1>No such deck</h1>
      <p>It is not on this device: it was removed, or the address is wrong.</p>
      <A href="/decks">All decks</A>
    </>
  );
}

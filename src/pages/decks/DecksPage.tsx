import { A, useNavigate } from '@solidjs/router';
import FileInput from 'lucide-solid/icons/file-input';
import FileOutput from 'lucide-solid/icons/file-output';
import Plus from 'lucide-solid/icons/plus';
import Search from 'lucide-solid/icons/search';
import { For, Index, lazy, Show, Suspense } from 'solid-js';
import { startExport } from '../../store/exportWorker.ts';
import SquarePen from 'lucide-solid/icons/square-pen';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { createSheetParam } from '../../ui/sheetParam.ts';
import { count } from '../../ui/words.ts';
import { createDecks } from './createDecks.ts';
import { DeckTable } from './DeckTable.tsx';
import { NewDeck } from './NewDeck.tsx';
import { ToMend } from './ToMend.tsx';
import './decks.css';

const ExportSteps = lazy(() => import('../../ui/export/ExportSteps.tsx'));

/** Every deck with what it holds, one's own first, and the ways to more. */
export default function DecksPage() {
  const decks = createDecks();
  const navigate = useNavigate();
  const panel = createSheetParam('set');
  const fresh = createSheetParam('new');
  const what = () => {
    const cards = decks.groups().reduce((sum, { total }) => sum + total, 0);
    return `${count(cards, 'card')} in ${count(decks.decks().length, 'deck')}`;
  };
  const exporting = () => (decks.decks().length > 0 ? () => panel.open('export') : undefined);
  async function make(title: string) {
    const deck = await decks.create(title);
    if (deck) navigate(`/decks/${deck.id}`);
  }
  const own = () => decks.decks().some(({ hash }) => hash === null);
  return (
    <main class="page decks" id="main">
      <header class="decks-head">
        <h1>Decks</h1>
        <Ways onNew={() => fresh.open('1')} onExport={exporting()} />
      </header>
      <A class="decks-browse" href="/browse">
        <Search aria-hidden="true" />
        Search all cards
      </A>
      <Show when={!own()}>
        <section aria-labelledby="own-title">
          <h2 id="own-title">Your decks</h2>
          <p class="quiet">
            None yet. Import what you have, from Anki, tables or text, or write cards of your own.
          </p>
        </section>
      </Show>
      <ToMend />
      <Index each={decks.groups()}>
        {(group) => (
          <DeckTable
            group={group()}
            isFolded={decks.isFolded}
            onFold={decks.fold}
            onMake={(title) => void make(title)}
          />
        )}
      </Index>
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
      <Ways onNew={() => fresh.open('1')} onExport={exporting()} />
      <NewDeck decks={decks} panel={fresh} />
      <Sheet open={panel.value() === 'export'} title="Export all decks" onClose={panel.close}>
        <Suspense>
          <ExportSteps
            what={what()}
            start={(choice, report) => {
              const scope = { decks: decks.decks().map(({ number }) => number) };
              return startExport({ name: decks.collection.name, scope, ...choice }, report);
            }}
            onClose={panel.close}
          />
        </Suspense>
      </Sheet>
    </main>
  );
}

/** The ways to another deck, and out. `onExport`: only where there is something to export. */
function Ways(props: { onNew: () => void; onExport?: (() => void) | undefined }) {
  return (
    <div class="decks-ways">
      <A class="button plain" href="/notes/new">
        <SquarePen aria-hidden="true" />
        Add
      </A>
      <A class="button plain" href="/import">
        <FileInput aria-hidden="true" />
        Import
      </A>
      <Button icon={<Plus aria-hidden="true" />} aria-haspopup="dialog" onClick={props.onNew}>
        New deck
      </Button>
      <Show when={props.onExport}>
        <Button
          icon={<FileOutput aria-hidden="true" />}
          aria-haspopup="dialog"
          onClick={() => props.onExport?.()}
        >
          Export all
        </Button>
      </Show>
    </div>
  );
}

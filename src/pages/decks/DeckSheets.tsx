import { lazy, Show, Suspense } from 'solid-js';
import { startExport } from '../../store/exportWorker.ts';
import { Button } from '../../ui/Button.tsx';
import { NameForm } from '../../ui/NameForm.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { createSheetParam } from '../../ui/sheetParam.ts';
import { count } from '../../ui/words.ts';
import type { DeckModel } from './createDeck.ts';
import { DeckOptions } from './DeckOptions.tsx';
import type { DeckRow } from './deckRows.ts';

const ExportSheet = lazy(() => import('../../ui/export/ExportSheet.tsx'));

interface Props {
  deck: DeckModel;
  row: DeckRow;
  panel: ReturnType<typeof createSheetParam>;
  onRemove: () => void;
}

/** What can be chosen about a deck, its name, and the way out. */
export function DeckSheets(props: Props) {
  const open = (name: string) => props.panel.value() === name;
  const own = () => props.row.deck.hash === null;
  const back = () => (props.panel.depth() > 1 ? props.panel.back : undefined);

  async function rename(title: string) {
    if (await props.deck.save({ title })) props.panel.close();
  }

  return (
    <>
      <Sheet open={open('options')} title="Options" onClose={props.panel.close}>
        <DeckOptions
          deck={props.row.deck}
          most={props.deck.newPerDay()}
          presets={props.deck.presets()}
          save={(patch) => void props.deck.save(patch)}
          onOpen={props.panel.open}
        />
      </Sheet>
      <Sheet open={open('rename')} title="Rename" onClose={props.panel.close} onBack={back()}>
        <NameForm
          name={props.row.deck.title}
          action="Rename"
          onName={(title) => void rename(title)}
        />
      </Sheet>
      <Suspense>
        <Show when={open('export')}>
          <ExportSheet
            title={`Export ${props.row.deck.title}`}
            what={count(props.row.total, 'card')}
            start={(format, report) => {
              const scope = { decks: [props.row.deck.number] };
              return startExport({ name: props.deck.collection.name, format, scope }, report);
            }}
            onClose={props.panel.close}
          />
        </Show>
      </Suspense>
      <Sheet
        open={open('remove')}
        title={`Remove ${props.row.deck.title}`}
        onClose={props.panel.close}
        onBack={back()}
      >
        <p>
          {count(props.row.total, 'card')} will not be asked any more.{' '}
          {own()
            ? 'Their texts and pictures leave this device, so keep the files that they came from. What you learned is kept: import the same again and every card goes on where it was.'
            : 'What you learned is kept: Decks brings the deck back whenever you like, and every card goes on where it was.'}
        </p>
        <div class="sheet-actions">
          <Button look="danger" wide onClick={() => props.onRemove()}>
            Remove deck
          </Button>
          <Button wide onClick={() => props.panel.close()}>
            Keep deck
          </Button>
        </div>
      </Sheet>
    </>
  );
}

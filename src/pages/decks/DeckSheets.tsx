import { useNavigate } from '@solidjs/router';
import { lazy, Match, Suspense, Switch } from 'solid-js';
import { withInner } from '../../core/curriculum/deckPath.ts';
import { titleProblem } from '../../core/curriculum/deckTree.ts';
import type { Deck } from '../../core/model.ts';
import { startExport } from '../../store/exportWorker.ts';
import { createThen } from '../../ui/createThen.ts';
import { NameForm } from '../../ui/NameForm.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { createSheetParam } from '../../ui/sheetParam.ts';
import { count } from '../../ui/words.ts';
import type { DeckModel } from './createDeck.ts';
import type { DeckActions } from './createDeckActions.ts';
import { DeckOptions } from './DeckOptions.tsx';
import type { Holding } from './deckRows.ts';
import { nameOfDeck, nestingHint } from './deckTexts.ts';
import { MergeDeck } from './MergeDeck.tsx';
import { NestDeck } from './NestDeck.tsx';
import { RemoveDeck } from './RemoveDeck.tsx';

const ExportSteps = lazy(() => import('../../ui/export/ExportSteps.tsx'));

interface Props {
  deck: DeckModel;
  actions: DeckActions;
  row: Holding & { deck: Deck };
  panel: ReturnType<typeof createSheetParam>;
}

const titles: Record<string, string> = {
  options: 'Options',
  rename: 'Rename',
  nest: 'Move into another deck',
  merge: 'Merge into another deck',
};

/** What can be chosen about a deck, its name and place, and the ways out. */
export function DeckSheets(props: Props) {
  const { panel, deck, actions } = props;
  const navigate = useNavigate();
  const then = createThen(panel);
  const name = () => panel.value();
  /** It and those within it. */
  const all = () => withInner(deck.decks(), props.row.deck);
  const inner = () => all().length - 1;
  const closeIf = async (saved: Promise<boolean>) => {
    if (await saved) panel.close();
  };
  /** The page goes with its deck: first the sheet closes. */
  const leave = (act: () => Promise<boolean>, to: string) =>
    then(() => void act().then((done) => done && navigate(to, { replace: true })))();

  const title = () => {
    const own = nameOfDeck(props.row.deck);
    return titles[name() ?? ''] ?? (name() === 'export' ? `Export ${own}` : `Remove ${own}`);
  };

  return (
    <Sheet
      open={name() !== null}
      title={title()}
      onClose={panel.close}
      onBack={panel.depth() > 1 ? panel.back : undefined}
    >
      <Switch>
        <Match when={name() === 'options'}>
          <DeckOptions
            deck={props.row.deck}
            most={deck.newPerDay()}
            presets={deck.presets()}
            others={deck.decks().filter(({ hash }) => hash === null).length - 1}
            save={(patch) => void deck.save(patch)}
            onOpen={panel.open}
          />
        </Match>
        <Match when={name() === 'rename'}>
          <NameForm
            name={props.row.deck.title}
            begin
            action="Rename"
            hint={nestingHint}
            problem={(title) => titleProblem(deck.decks(), props.row.deck, title)}
            onName={(title) => void closeIf(actions.rename(title))}
          />
        </Match>
        <Match when={name() === 'nest'}>
          <NestDeck
            deck={props.row.deck}
            decks={deck.decks()}
            isTaken={actions.isTaken}
            onNest={(into) => void closeIf(actions.nest(into))}
          />
        </Match>
        <Match when={name() === 'merge'}>
          <MergeDeck
            deck={props.row.deck}
            decks={deck.decks()}
            cards={props.row.total}
            inner={inner()}
            onMerge={(into) => leave(() => actions.mergeInto(into), `/decks/${into.id}`)}
          />
        </Match>
        <Match when={name() === 'export'}>
          <Suspense>
            <ExportSteps
              what={count(props.row.total, 'card')}
              start={(choice, report) => {
                const scope = { decks: all().map(({ number }) => number) };
                return startExport({ name: deck.collection.name, scope, ...choice }, report);
              }}
              onClose={panel.close}
            />
          </Suspense>
        </Match>
        <Match when={name() === 'remove'}>
          <RemoveDeck
            deck={props.row.deck}
            cards={props.row.total}
            inner={inner()}
            onRemove={() => leave(actions.remove, '/decks')}
            onKeep={panel.close}
          />
        </Match>
      </Switch>
    </Sheet>
  );
}

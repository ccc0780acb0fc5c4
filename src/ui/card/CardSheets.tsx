import { useNavigate } from '@solidjs/router';
import { lazy, Match, Show, Suspense, Switch } from 'solid-js';
import type { Note } from '../../core/model.ts';
import { Button } from '../Button.tsx';
import { createThen } from '../createThen.ts';
import { Sheet } from '../Sheet.tsx';
import type { createSheetParam } from '../sheetParam.ts';
import { CardMenu } from './CardMenu.tsx';
import { DueForm } from './DueForm.tsx';
import { FlagList } from './FlagList.tsx';
import { KeyTable } from './KeyTable.tsx';
import type { KeyActions } from './keys.ts';
import { LeechAdvice } from './LeechAdvice.tsx';
import type { CardModel } from './model.ts';
import { MoveList } from './MoveList.tsx';
import { ReportForm } from './ReportForm.tsx';
import './card-sheets.css';

const CardInfo = lazy(() => import('./CardInfo.tsx'));
const EditSheet = lazy(() => import('./EditSheet.tsx'));

interface Props {
  panel: ReturnType<typeof createSheetParam>;
  model: CardModel;
  /** What the page's keys do. */
  actions: KeyActions;
  known: (() => void) | null;
  undo: (() => void) | null;
  redo: (() => void) | null;
  onNote: (id: string) => void;
  /** All sheets are gone, and what was chosen is done. */
  onClosed: () => void;
}

const titles: Record<string, string> = {
  '1': 'Menu',
  flag: 'Flag',
  due: 'Set due date',
  move: 'Change deck',
  report: 'Report a mistake',
  delete: 'Delete card',
  keys: 'Keys',
  info: 'Card info',
  leech: 'Hard to remember',
};

/** The menu of a card and all that it opens: one sheet, led on from one to the next. */
export function CardSheets(props: Props) {
  const { panel, model } = props;
  const name = () => panel.value();
  const navigate = useNavigate();
  const then = createThen(panel, () => props.onClosed());
  const title = () => titles[name() ?? ''];
  const toFields = ({ id }: Note) => then(() => navigate(`/notes/${encodeURIComponent(id)}`))();

  return (
    <>
      <Sheet
        open={title() !== undefined}
        title={title() ?? ''}
        onClose={panel.close}
        onBack={panel.depth() > 1 ? panel.back : undefined}
      >
        <Switch>
          <Match when={name() === '1'}>
            <CardMenu
              model={model}
              then={then}
              onOpen={panel.open}
              known={props.known}
              undo={props.undo}
              redo={props.redo}
            />
          </Match>
          <Match when={name() === 'flag'}>
            <FlagList
              colour={model.colour()}
              onChoose={(colour) => then(() => model.flag(colour))()}
            />
          </Match>
          <Match when={name() === 'due'}>
            <DueForm today={model.today()} onSet={(day) => then(() => model.due(day))()} />
          </Match>
          <Match when={name() === 'move'}>
            <MoveList decks={model.decks()} onMove={(deck) => then(() => model.move(deck))()} />
          </Match>
          <Match when={name() === 'report'}>
            <ReportForm read={model.reported} onKeep={(text) => then(() => model.report(text))()} />
          </Match>
          <Match when={name() === 'delete'}>
            <p>The card is not asked any more and leaves every list. Undo brings it back.</p>
            <div class="card-form">
              <Button look="danger" wide onClick={then(model.remove)}>
                Delete card
              </Button>
              <Button wide onClick={panel.close}>
                Keep card
              </Button>
            </div>
          </Match>
          <Match when={name() === 'keys'}>
            <KeyTable actions={props.actions} />
          </Match>
          <Match when={name() === 'info'}>
            <Suspense>
              <CardInfo read={model.facts} />
            </Suspense>
          </Match>
          <Match when={name() === 'leech'}>
            <LeechAdvice
              model={model}
              onEdit={() => panel.open('edit')}
              onNote={(id) => then(() => props.onNote(id))()}
              onResume={then(model.resume)}
            />
          </Match>
        </Switch>
      </Sheet>
      <Suspense>
        <Show when={name() === 'edit' && model.note()}>
          {(note) => (
            <EditSheet
              begin={model.writing}
              save={model.edit}
              onClose={panel.close}
              onFields={() => toFields(note())}
            />
          )}
        </Show>
      </Suspense>
    </>
  );
}

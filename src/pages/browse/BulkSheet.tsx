import Bookmark from 'lucide-solid/icons/bookmark';
import BookmarkX from 'lucide-solid/icons/bookmark-x';
import CalendarArrowDown from 'lucide-solid/icons/calendar-arrow-down';
import CalendarArrowUp from 'lucide-solid/icons/calendar-arrow-up';
import CalendarDays from 'lucide-solid/icons/calendar-days';
import CirclePause from 'lucide-solid/icons/circle-pause';
import CirclePlay from 'lucide-solid/icons/circle-play';
import FileOutput from 'lucide-solid/icons/file-output';
import Flag from 'lucide-solid/icons/flag';
import FolderInput from 'lucide-solid/icons/folder-input';
import RotateCcw from 'lucide-solid/icons/rotate-ccw';
import Tag from 'lucide-solid/icons/tag';
import Trash from 'lucide-solid/icons/trash';
import { For, type JSX, lazy, Match, Show, Suspense, Switch } from 'solid-js';
import type { CardsAction } from '../../store/changeMany.ts';
import { startExport } from '../../store/exportWorker.ts';
import { Button } from '../../ui/Button.tsx';
import { DueForm } from '../../ui/card/DueForm.tsx';
import { flagNames } from '../../ui/card/flagNames.ts';
import { MenuRow } from '../../ui/card/MenuRow.tsx';
import { MoveList } from '../../ui/card/MoveList.tsx';
import { createThen } from '../../ui/createThen.ts';
import { ListRow } from '../../ui/ListRow.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { createSheetParam } from '../../ui/sheetParam.ts';
import { count } from '../../ui/words.ts';
import type { Bulk } from './createBulk.ts';
import type { BrowseModel } from './createBrowse.ts';
import type { Selection } from './createSelection.ts';
import { TagForm } from './TagForm.tsx';
import '../../ui/card/card-sheets.css';

interface Props {
  model: BrowseModel;
  selection: Selection;
  bulk: Bulk;
  panel: ReturnType<typeof createSheetParam>;
  onClosed: () => void;
}

const ExportSteps = lazy(() => import('../../ui/export/ExportSteps.tsx'));

const titles: Record<string, string> = {
  flag: 'Flag',
  tag: 'Add tag',
  untag: 'Remove tag',
  move: 'Change deck',
  due: 'Set due date',
  export: 'Export',
  delete: 'Delete',
};

/** What can be done to the selected cards, the most frequent first, what destroys last. */
export function BulkSheet(props: Props) {
  const { model, panel } = props;
  const then = createThen(panel, () => props.onClosed());
  const run = (action: CardsAction) => then(() => void props.bulk.run(action))();
  const name = () => panel.value();
  const cards = () => count(props.selection.count(), 'card');
  const own = () =>
    [...model.decks().values()]
      .filter(({ hash }) => hash === null)
      .sort((a, b) => a.title.localeCompare(b.title));

  const act = (icon: JSX.Element, title: string, action: CardsAction, detail?: string) => (
    <MenuRow
      icon={icon}
      title={title}
      {...(detail ? { detail } : {})}
      onClick={() => run(action)}
    />
  );
  const lead = (icon: JSX.Element, to: string) => (
    <MenuRow icon={icon} title={titles[to]!} onClick={() => panel.open(to)} />
  );

  return (
    <Sheet
      open={name() !== null}
      title={titles[name() ?? ''] ?? cards()}
      onClose={panel.close}
      onBack={panel.depth() > 1 ? panel.back : undefined}
    >
      <Switch>
        <Match when={name() === '1'}>
          <ul class="rows">
            {act(<CirclePause />, 'Suspend', { kind: 'suspend' }, 'Not asked until switched on')}
            {act(<CirclePlay />, 'Switch on again', { kind: 'unsuspend' })}
            {act(<CalendarArrowUp />, 'Put off until tomorrow', { kind: 'bury' })}
            {act(<CalendarArrowDown />, 'Take back for today', { kind: 'unbury' }, 'If put off')}
            {lead(<Flag />, 'flag')}
            {act(<Bookmark />, 'Mark', { kind: 'mark' })}
            {act(<BookmarkX />, 'Take the mark off', { kind: 'unmark' })}
            {lead(<Tag />, 'tag')}
            {lead(<Tag />, 'untag')}
            <Show when={own().length > 0}>{lead(<FolderInput />, 'move')}</Show>
            {lead(<CalendarDays />, 'due')}
            {lead(<FileOutput />, 'export')}
            {act(<RotateCcw />, 'Reset', { kind: 'reset' }, 'New again; their log is kept')}
            <MenuRow icon={<Trash />} title="Delete" danger onClick={() => panel.open('delete')} />
          </ul>
        </Match>
        <Match when={name() === 'flag'}>
          <ul class="rows">
            <For each={flagNames}>
              {(colour, at) => (
                <li>
                  <ListRow
                    icon={<span class={`flag flag-${at()}`} aria-hidden="true" />}
                    title={at() === 0 ? 'No flag' : colour}
                    onClick={() => run({ kind: 'flag', colour: at() })}
                  />
                </li>
              )}
            </For>
          </ul>
        </Match>
        <Match when={name() === 'tag'}>
          <TagForm
            action="Add tag"
            tags={model.names().tags}
            onTag={(tag) => run({ kind: 'tag', tag, add: true })}
          />
        </Match>
        <Match when={name() === 'untag'}>
          <TagForm
            action="Remove tag"
            tags={model.names().tags}
            onTag={(tag) => run({ kind: 'tag', tag, add: false })}
          />
        </Match>
        <Match when={name() === 'move'}>
          <MoveList decks={own()} onMove={(deck) => run({ kind: 'move', deck })} />
        </Match>
        <Match when={name() === 'due'}>
          <p class="quiet browse-due">New cards have no date and are left out.</p>
          <DueForm today={model.today()} onSet={(due) => run({ kind: 'due', due })} />
        </Match>
        <Match when={name() === 'export'}>
          <Suspense>
            <ExportSteps
              what={`The notes of ${cards()}`}
              start={(choice, report) => {
                const scope = { cards: props.selection.cards() };
                return startExport({ name: model.collection.name, scope, ...choice }, report);
              }}
              onClose={panel.close}
            />
          </Suspense>
        </Match>
        <Match when={name() === 'delete'}>
          <p>They are not asked any more and leave every list. Undo brings them back.</p>
          <div class="card-form browse-delete">
            <Button look="danger" wide onClick={() => run({ kind: 'delete' })}>
              Delete {cards()}
            </Button>
            <Button wide onClick={panel.close}>
              Keep {cards()}
            </Button>
          </div>
        </Match>
      </Switch>
    </Sheet>
  );
}

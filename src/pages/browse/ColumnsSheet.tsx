import ArrowUp from 'lucide-solid/icons/arrow-up';
import { createSignal, For, Show } from 'solid-js';
import { IconButton } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { createSheetParam } from '../../ui/sheetParam.ts';
import { Switch } from '../../ui/Switch.tsx';
import type { BrowseModel } from './createBrowse.ts';
import { allColumns, type Column, columnNames } from './figureTexts.ts';

interface Props {
  model: BrowseModel;
  panel: ReturnType<typeof createSheetParam>;
}

/** Which columns stand beside the question, and in which order. */
export function ColumnsSheet(props: Props) {
  return (
    <Sheet open={props.panel.value() !== null} title="Columns" onClose={props.panel.close}>
      <p class="quiet">Beside the question. The head of a column puts the cards in its order.</p>
      <ColumnList model={props.model} />
    </Sheet>
  );
}

function ColumnList(props: { model: BrowseModel }) {
  const shown = () => props.model.beside();
  // What is switched off keeps its place while one chooses.
  const [order, setOrder] = createSignal<readonly Column[]>([
    ...shown(),
    ...allColumns.filter((column) => !shown().includes(column)),
  ]);
  const choose = (isShown: (column: Column) => boolean) =>
    props.model.choose(order().filter(isShown));
  const turn = (column: Column, on: boolean) =>
    choose((each) => (each === column ? on : shown().includes(each)));

  /** One place to the left in the list, which is up here. */
  function raise(column: Column, button: HTMLElement) {
    const row = button.closest('li');
    const rest = order().filter((each) => each !== column);
    setOrder(rest.toSpliced(order().indexOf(column) - 1, 0, column));
    choose((each) => shown().includes(each));
    // A row that moves loses the focus; the first one has no button.
    queueMicrotask(() => (button.isConnected ? button : row?.querySelector('input'))?.focus());
  }

  return (
    <ul class="rows">
      <For each={order()}>
        {(column, at) => (
          <li class="browse-column">
            <Switch
              label={columnNames[column]}
              checked={shown().includes(column)}
              onChange={(on) => turn(column, on)}
            />
            <Show when={at() > 0}>
              <IconButton
                label={`${columnNames[column]} further left`}
                icon={<ArrowUp />}
                onClick={(event) => raise(column, event.currentTarget)}
              />
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}

import Keyboard from 'lucide-solid/icons/keyboard';
import Redo2 from 'lucide-solid/icons/redo-2';
import Undo2 from 'lucide-solid/icons/undo-2';
import { Show } from 'solid-js';
import type { createCustom } from '../../store/createCustom.ts';
import { KeyTable } from '../../ui/card/KeyTable.tsx';
import type { KeyActions } from '../../ui/card/keys.ts';
import { MenuRow } from '../../ui/card/MenuRow.tsx';
import { createThen } from '../../ui/createThen.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import type { createSheetParam } from '../../ui/sheetParam.ts';
import '../../ui/card/card-sheets.css';

interface Props {
  menu: ReturnType<typeof createSheetParam>;
  study: ReturnType<typeof createCustom>;
  /** What the page's keys do. */
  actions: KeyActions;
}

/** The way back and forth in a custom study, and its keys. */
export function StudyMenu({ menu, study, actions }: Props) {
  const then = createThen(menu);
  const keys = () => menu.value() === 'keys';
  return (
    <Sheet
      open={menu.value() !== null}
      title={keys() ? 'Keys' : 'Menu'}
      onClose={menu.close}
      onBack={menu.depth() > 1 ? menu.back : undefined}
    >
      <Show when={!keys()} fallback={<KeyTable actions={actions} />}>
        <ul class="rows">
          <MenuRow
            icon={<Undo2 />}
            title="Undo"
            key="undo"
            disabled={!study.canUndo()}
            onClick={then(study.undo)}
          />
          <MenuRow
            icon={<Redo2 />}
            title="Redo"
            key="redo"
            disabled={!study.canRedo()}
            onClick={then(study.redo)}
          />
          <MenuRow icon={<Keyboard />} title="Keys" key="keys" onClick={() => menu.open('keys')} />
        </ul>
      </Show>
    </Sheet>
  );
}

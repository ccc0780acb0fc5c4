import Bookmark from 'lucide-solid/icons/bookmark';
import CalendarArrowUp from 'lucide-solid/icons/calendar-arrow-up';
import CalendarDays from 'lucide-solid/icons/calendar-days';
import Check from 'lucide-solid/icons/check';
import CirclePause from 'lucide-solid/icons/circle-pause';
import Copy from 'lucide-solid/icons/copy';
import Flag from 'lucide-solid/icons/flag';
import FolderInput from 'lucide-solid/icons/folder-input';
import Info from 'lucide-solid/icons/info';
import Keyboard from 'lucide-solid/icons/keyboard';
import MessageSquareWarning from 'lucide-solid/icons/message-square-warning';
import Pencil from 'lucide-solid/icons/pencil';
import Redo2 from 'lucide-solid/icons/redo-2';
import RotateCcw from 'lucide-solid/icons/rotate-ccw';
import Trash2 from 'lucide-solid/icons/trash';
import Undo2 from 'lucide-solid/icons/undo-2';
import { Show } from 'solid-js';
import { flagNames } from './flagNames.ts';
import { MenuRow } from './MenuRow.tsx';
import type { CardModel } from './model.ts';

interface Props {
  model: CardModel;
  /** Closes the menu, then does it. */
  then: (act: () => void) => () => void;
  /** Opens another sheet on top. */
  onOpen: (name: string) => void;
  /** "I know this"; null where it is not offered. */
  known: (() => void) | null;
  undo: (() => void) | null;
  redo: (() => void) | null;
}

/** What can be done to a card, the most frequent first, what destroys last. */
export function CardMenu(props: Props) {
  const { model } = props;
  const here = () => model.card() !== null;
  const open = (name: string) => () => props.onOpen(name);
  const note = () => model.siblings() > 1;
  return (
    <ul class="rows">
      <Show when={here()}>
        <Show when={props.known}>
          {(known) => (
            <MenuRow
              icon={<Check />}
              title="I know this"
              detail="Comes back in a week or more; its reverse is left out"
              onClick={props.then(known())}
            />
          )}
        </Show>
        <MenuRow
          icon={<CalendarArrowUp />}
          title="Put off until tomorrow"
          key="buryCard"
          onClick={props.then(() => model.bury(false))}
        />
        <MenuRow
          icon={<CirclePause />}
          title="Suspend"
          detail="Not asked until you switch it on again"
          key="suspendCard"
          onClick={props.then(() => model.suspend(false))}
        />
        <MenuRow icon={<Pencil />} title="Edit" key="edit" onClick={open('edit')} />
        <MenuRow icon={<Info />} title="Card info" key="info" onClick={open('info')} />
        <MenuRow
          icon={<Flag />}
          title="Flag"
          value={model.colour() > 0 ? flagNames[model.colour()] : undefined}
          onClick={open('flag')}
        />
        <MenuRow
          icon={<Bookmark />}
          title={model.marked() ? 'Take the mark off' : 'Mark'}
          key="mark"
          onClick={props.then(model.mark)}
        />
      </Show>
      <MenuRow
        icon={<Undo2 />}
        title="Undo"
        key="undo"
        disabled={!props.undo}
        onClick={props.then(() => props.undo?.())}
      />
      <MenuRow
        icon={<Redo2 />}
        title="Redo"
        key="redo"
        disabled={!props.redo}
        onClick={props.then(() => props.redo?.())}
      />
      <Show when={here()}>
        <Show when={note()}>
          <MenuRow
            icon={<CalendarArrowUp />}
            title="Put off the whole note"
            detail={`All ${model.siblings()} cards of it, until tomorrow`}
            key="buryNote"
            onClick={props.then(() => model.bury(true))}
          />
          <MenuRow
            icon={<CirclePause />}
            title="Suspend the whole note"
            detail={`All ${model.siblings()} cards of it`}
            key="suspendNote"
            onClick={props.then(() => model.suspend(true))}
          />
        </Show>
        <MenuRow
          icon={<MessageSquareWarning />}
          title="Report a mistake"
          onClick={open('report')}
        />
        <MenuRow icon={<Copy />} title="Copy" onClick={props.then(model.copy)} />
        <Show when={!model.isNew()}>
          <MenuRow icon={<CalendarDays />} title="Set due date" onClick={open('due')} />
        </Show>
        <Show when={model.decks().length > 0}>
          <MenuRow icon={<FolderInput />} title="Change deck" onClick={open('move')} />
        </Show>
      </Show>
      <MenuRow icon={<Keyboard />} title="Keys" key="keys" onClick={open('keys')} />
      <Show when={here()}>
        <Show when={!model.isNew()}>
          <MenuRow
            icon={<RotateCcw />}
            title="Reset"
            detail="The card is new again; its log is kept"
            onClick={props.then(model.reset)}
          />
        </Show>
        <MenuRow icon={<Trash2 />} title="Delete card" danger onClick={open('delete')} />
      </Show>
    </ul>
  );
}

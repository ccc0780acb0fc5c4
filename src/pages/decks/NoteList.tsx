import { createEffect, createMemo, createSignal, For, on, onCleanup, Show } from 'solid-js';
import type { Columns } from '../../core/memory/columns.ts';
import { introduces } from '../../core/memory/lane.ts';
import { type Directions, New, type StudyDay } from '../../core/model.ts';
import type { StoredNote } from '../../store/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { ListRow } from '../../ui/ListRow.tsx';
import { othersText, stateText } from '../../ui/card/cardStates.ts';

/** Rows of one part: the parts out of sight are neither laid out nor painted. */
const part = 200;

interface Props {
  notes: readonly StoredNote[];
  retired: ReadonlySet<StoredNote>;
  columns: Columns;
  directions: Directions;
  today: StudyDay;
  onOpen: (id: string) => void;
}

/** Notes with the state of their cards; the next part is made as its end comes near. */
export function NoteList(props: Props) {
  const [shown, setShown] = createSignal(1);
  createEffect(
    on(
      () => props.notes,
      () => setShown(1),
      { defer: true },
    ),
  );
  const parts = createMemo(() => Math.ceil(props.notes.length / part));
  const more = () => setShown((n) => Math.min(n + 1, parts()));
  const rest = () => props.notes.length - shown() * part;

  const watch = (element: HTMLElement) => {
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && more(),
      { rootMargin: '1500px' },
    );
    // Anew with each part: an end that stays in view would not be reported again.
    createEffect(() => {
      shown();
      observer.unobserve(element);
      observer.observe(element);
    });
    onCleanup(() => observer.disconnect());
  };

  return (
    <>
      <For each={Array.from({ length: shown() }, (_, at) => at)}>
        {(at) => (
          <ul class="rows note-part">
            <For each={props.notes.slice(at * part, (at + 1) * part)}>
              {(stored) => <NoteRow {...props} stored={stored} />}
            </For>
          </ul>
        )}
      </For>
      <Show when={rest() > 0}>
        <div ref={watch}>
          <Button wide onClick={more}>
            Show more
          </Button>
        </div>
      </Show>
    </>
  );
}

function NoteRow(props: Props & { stored: StoredNote }) {
  /** Nothing of a new card that this deck's directions leave out. */
  const stateOf = (card: number) => {
    const { state, template } = props.columns;
    const out = state[card] === New && !introduces(props.directions, template[card]!);
    return out ? '' : stateText(props.columns, card, props.today);
  };
  const first = () => {
    const { note, cards } = props.stored;
    if (props.retired.has(props.stored)) return 'Not in the text';
    return note.draft ? 'Draft' : stateOf(cards[0] ?? -1);
  };
  const others = () => othersText(props.stored.note.cards, props.stored.cards, stateOf);
  return (
    <li>
      <ListRow
        title={<span class="note-title">{props.stored.note.title}</span>}
        detail={props.stored.note.draft ? 'No answer yet: open it to write one' : others()}
        value={first()}
        onClick={() => props.onOpen(props.stored.note.id)}
      />
    </li>
  );
}

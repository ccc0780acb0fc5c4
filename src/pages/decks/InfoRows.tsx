import Pencil from 'lucide-solid/icons/pencil';
import { createMemo, For, Show } from 'solid-js';
import { has } from '../../core/memory/columns.ts';
import { createOwnText } from '../../store/createOwnText.ts';
import type { StoredNote } from '../../store/queries.ts';
import { editedText } from '../../ui/card/editedText.ts';
import { ListRow } from '../../ui/ListRow.tsx';
import { infoTitle, stateText } from '../../ui/card/cardStates.ts';
import type { DeckModel } from './createDeck.ts';

interface Props {
  deck: DeckModel;
  stored: StoredNote;
  onOpen: (card: string) => void;
}

/** The cards of a note, each leading to its info, and the way to its text. */
export function InfoRows(props: Props) {
  const cards = createMemo(() =>
    props.stored.note.cards.flatMap(({ kind, template }, at) => {
      const card = props.stored.cards[at]!;
      return has(props.deck.columns(), card)
        ? [{ card, title: infoTitle(at, kind, template) }]
        : [];
    }),
  );
  const own = createOwnText(props.deck.collection, () => props.stored);
  return (
    <ul class="rows">
      <For each={cards()}>
        {({ card, title }) => (
          <li>
            <ListRow
              title={title}
              value={stateText(props.deck.columns(), card, props.deck.today())}
              onClick={() => props.onOpen(String(card))}
            />
          </li>
        )}
      </For>
      <Show when={!props.stored.note.draft && !props.stored.note.written}>
        <li>
          <ListRow
            icon={<Pencil />}
            title="Edit"
            detail={editedText(own())}
            href={`/notes/${encodeURIComponent(props.stored.note.id)}`}
          />
        </li>
      </Show>
    </ul>
  );
}

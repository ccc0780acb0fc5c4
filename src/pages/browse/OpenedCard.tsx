import { useNavigate } from '@solidjs/router';
import Info from 'lucide-solid/icons/info';
import Pencil from 'lucide-solid/icons/pencil';
import { createEffect, createSignal, For, lazy, on, Show, Suspense } from 'solid-js';
import { has } from '../../core/memory/columns.ts';
import type { Note } from '../../core/model.ts';
import { beginWriting } from '../../store/beginWriting.ts';
import { fetchFacts } from '../../store/cardFacts.ts';
import { createOwnText } from '../../store/createOwnText.ts';
import { editCard } from '../../store/editCard.ts';
import { findNote } from '../../store/findNote.ts';
import type { StoredNote } from '../../store/queries.ts';
import { undo } from '../../store/undo.ts';
import { editedText } from '../../ui/card/editedText.ts';
import { infoTitle, stateText } from '../../ui/card/cardStates.ts';
import { createThen } from '../../ui/createThen.ts';
import { ListRow } from '../../ui/ListRow.tsx';
import { NoteSheet } from '../../ui/NoteSheet.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { createSheetParam } from '../../ui/sheetParam.ts';
import { showToast } from '../../ui/toasts.ts';
import type { BrowseModel } from './createBrowse.ts';

const CardInfo = lazy(() => import('../../ui/card/CardInfo.tsx'));
const EditSheet = lazy(() => import('../../ui/card/EditSheet.tsx'));

interface Props {
  model: BrowseModel;
  /** The id of the note. */
  sheet: ReturnType<typeof createSheetParam>;
}

/** The note of a row: its text, its cards with all that is known of them, and the way to change it. */
export function OpenedCard(props: Props) {
  const { collection, revision, columns, today } = props.model;
  const info = createSheetParam('info');
  const edit = createSheetParam('edit');
  const then = createThen(edit);
  const navigate = useNavigate();
  const toFields = ({ id }: Note) => then(() => navigate(`/notes/${encodeURIComponent(id)}`))();
  /** Undefined until it is there; the one before stays meanwhile. */
  const [stored, setStored] = createSignal<StoredNote | null>();
  createEffect(
    on([props.sheet.value, revision], ([id]) => {
      if (id === null) return void setStored(undefined);
      findNote(collection, id).then(
        (found) => id === props.sheet.value() && setStored(found),
        () => id === props.sheet.value() && setStored(null),
      );
    }),
  );
  const own = createOwnText(collection, stored);
  const cards = () => {
    const here = stored();
    if (!here) return [];
    return here.note.cards.flatMap(({ kind, template }, at) => {
      const card = here.cards[at]!;
      return has(columns(), card) ? [{ card, title: infoTitle(at, kind, template) }] : [];
    });
  };

  async function save(fields: Partial<Note>): Promise<boolean> {
    const [first] = cards();
    if (!first) return false;
    const result = await editCard(collection, first.card, fields);
    const action = { label: 'Undo', run: () => void undo(collection) };
    showToast(result.ok ? { text: 'Saved.', action } : { text: result.message });
    return result.ok;
  }

  return (
    <>
      <NoteSheet
        sheet={props.sheet}
        note={stored() === null ? null : stored()?.note}
        foot={
          <Show when={cards().length > 0}>
            <ul class="rows">
              <For each={cards()}>
                {({ card, title }) => (
                  <li>
                    <ListRow
                      icon={<Info />}
                      title={title}
                      value={stateText(columns(), card, today())}
                      onClick={() => info.open(String(card))}
                    />
                  </li>
                )}
              </For>
              <li>
                <ListRow
                  icon={<Pencil />}
                  title="Edit"
                  detail={editedText(own())}
                  onClick={() => edit.open('1')}
                />
              </li>
            </ul>
          </Show>
        }
      />
      <Sheet open={info.value() !== null} title="Card info" onClose={info.close} onBack={info.back}>
        <Suspense>
          <CardInfo read={() => fetchFacts(collection, Number(info.value()))} />
        </Suspense>
      </Sheet>
      <Suspense>
        <Show when={edit.value() !== null && stored()}>
          {(open) => (
            <EditSheet
              begin={() => beginWriting(collection, open())}
              save={save}
              onClose={edit.back}
              onFields={() => toFields(open().note)}
            />
          )}
        </Show>
      </Suspense>
    </>
  );
}

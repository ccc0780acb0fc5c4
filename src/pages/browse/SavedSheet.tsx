import Trash from 'lucide-solid/icons/trash';
import { createResource, For, Show } from 'solid-js';
import { fetchSearches, saveSearch, type SavedSearch } from '../../store/savedSearches.ts';
import { IconButton } from '../../ui/Button.tsx';
import { ListRow } from '../../ui/ListRow.tsx';
import { NameForm } from '../../ui/NameForm.tsx';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import type { createSheetParam } from '../../ui/sheetParam.ts';
import { showToast } from '../../ui/toasts.ts';
import type { BrowseModel } from './createBrowse.ts';

interface Props {
  model: BrowseModel;
  panel: ReturnType<typeof createSheetParam>;
}

/** Searches kept under names, and a name for the present one. */
export function SavedSheet(props: Props) {
  const { model } = props;
  const [saved, { refetch }] = createResource(
    () => props.panel.value(),
    () => fetchSearches(model.collection),
  );
  const keep = (name: string, text: string | null) =>
    saveOrSay(async () => {
      await saveSearch(model.collection, name, text);
      await refetch();
    });

  async function save(name: string) {
    if (!(await keep(name, model.typed().trim()))) return;
    props.panel.close();
    showToast({ text: `${name} is saved.` });
  }

  async function remove({ name, text }: SavedSearch) {
    if (!(await keep(name, null))) return;
    const back = { label: 'Undo', run: () => void keep(name, text) };
    showToast({ text: `${name} is removed.`, action: back });
  }

  return (
    <Sheet open={props.panel.value() !== null} title="Saved searches" onClose={props.panel.close}>
      <Show when={saved.error === undefined} fallback={<p>They could not be read.</p>}>
        <Show
          when={saved.latest?.length}
          fallback={<p class="quiet">None yet. Type a search, then save it here under a name.</p>}
        >
          <ul class="rows">
            <For each={saved.latest}>
              {(each) => (
                <li class="browse-saved">
                  <ListRow
                    title={each.name}
                    detail={each.text}
                    onClick={() => {
                      model.query.type(each.text);
                      props.panel.close();
                    }}
                  />
                  <IconButton
                    label={`Remove ${each.name}`}
                    icon={<Trash />}
                    onClick={() => void remove(each)}
                  />
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Show>
      <Show when={model.typed().trim() !== '' && !model.query.problem()}>
        <h3 class="browse-save">Save “{model.typed().trim()}”</h3>
        <NameForm name="" action="Save search" onName={(name) => void save(name)} />
      </Show>
    </Sheet>
  );
}

import Copy from 'lucide-solid/icons/copy';
import Pencil from 'lucide-solid/icons/pencil';
import Trash from 'lucide-solid/icons/trash';
import { Show } from 'solid-js';
import type { Deck } from '../../core/model.ts';
import { isDefault } from '../../store/presets.ts';
import { ListRow } from '../../ui/ListRow.tsx';
import { SelectRow } from '../../ui/SelectRow.tsx';
import { count } from '../../ui/words.ts';
import type { SchedulingDraft } from './createDraft.ts';
import { PresetFields } from './PresetFields.tsx';
import { WeightRows } from './WeightRows.tsx';

interface Props {
  draft: SchedulingDraft;
  /** Of the preset shown. */
  chosen: string;
  onChoose: (id: string) => void;
  onOpen: (panel: 'copy' | 'rename' | 'delete' | 'optimize' | 'weights') => void;
}

/** "By 12 decks": decks that name it for one of their lanes. */
function usedBy(decks: readonly Deck[], id: string): string {
  const used = decks.filter(({ presets }) => presets.cards === id || presets.questions === id);
  if (used.length === 0) return 'No deck has it yet: name it in a deck’s options.';
  return `What is chosen here holds for ${count(used.length, 'deck')}.`;
}

/** A preset: what is chosen for some decks, or for all. */
export function PresetGroup(props: Props) {
  const presets = () => props.draft.presets();
  const preset = () => presets()[props.chosen] ?? presets()['cards']!;
  return (
    <section aria-labelledby="preset">
      <h2 id="preset">Presets</h2>
      <ul class="rows">
        <li>
          <SelectRow
            label="Preset"
            detail={usedBy(props.draft.saved().decks, preset().id)}
            options={Object.values(presets()).map(({ id, name }) => ({ value: id, text: name }))}
            value={preset().id}
            onChange={props.onChoose}
          />
        </li>
      </ul>
      <Show when={preset().id} keyed>
        {(id) => (
          <>
            <PresetFields
              preset={preset()}
              onChange={(patch) => props.draft.setPreset(id, patch)}
            />
            <WeightRows preset={preset()} onOpen={props.onOpen} />
          </>
        )}
      </Show>
      <ul class="rows preset-ways">
        <li>
          <ListRow
            icon={<Copy />}
            title="New preset"
            detail="A copy of this one, for some decks"
            onClick={() => props.onOpen('copy')}
          />
        </li>
        <li>
          <ListRow icon={<Pencil />} title="Rename preset" onClick={() => props.onOpen('rename')} />
        </li>
        <Show when={!isDefault(preset())}>
          <li>
            <ListRow
              danger
              icon={<Trash />}
              title="Delete preset"
              onClick={() => props.onOpen('delete')}
            />
          </li>
        </Show>
      </ul>
    </section>
  );
}

import type { Preset } from '../../core/model.ts';
import { addPreset, deletePreset } from '../../store/presets.ts';
import { useCollection } from '../../store/reactive.tsx';
import { savePreset } from '../../store/settings.ts';
import { Button } from '../../ui/Button.tsx';
import { NameForm } from '../../ui/NameForm.tsx';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { showToast } from '../../ui/toasts.ts';

interface Props {
  panel: string | null;
  /** With what has been chosen and not yet saved. */
  preset: Preset;
  onClose: () => void;
  onChoose: (id: string) => void;
}

/** A new preset, another name for one, and the way out. */
export function PresetSheets(props: Props) {
  const { collection } = useCollection();
  const sheet = (panel: string) => ({
    open: props.panel === panel,
    onClose: () => props.onClose(),
  });

  async function add(name: string) {
    const from = props.preset;
    const added = await saveOrSay(async () => {
      props.onChoose(await addPreset(collection, from, name));
    });
    if (!added) return;
    props.onClose();
    showToast({ text: `${name} is added. Name it in the options of a deck.` });
  }

  async function rename(name: string) {
    const { id } = props.preset;
    if (await saveOrSay(() => savePreset(collection, { id, name }))) props.onClose();
  }

  async function remove() {
    const { id, name } = props.preset;
    if (!(await saveOrSay(() => deletePreset(collection, id)))) return;
    props.onChoose('cards');
    props.onClose();
    showToast({ text: `${name} is deleted.` });
  }

  return (
    <>
      <Sheet {...sheet('copy')} title="New preset">
        <NameForm
          name={`${props.preset.name}, copy`}
          begin
          action="Add preset"
          onName={(name) => void add(name)}
        />
      </Sheet>
      <Sheet {...sheet('rename')} title="Rename preset">
        <NameForm
          begin
          name={props.preset.name}
          action="Rename"
          onName={(name) => void rename(name)}
        />
      </Sheet>
      <Sheet {...sheet('delete')} title={`Delete ${props.preset.name}`}>
        <p>Decks that have it go back to the default. Due dates stay as they are.</p>
        <div class="sheet-ways">
          <Button look="danger" wide onClick={() => void remove()}>
            Delete preset
          </Button>
          <Button wide onClick={() => props.onClose()}>
            Keep preset
          </Button>
        </div>
      </Sheet>
    </>
  );
}

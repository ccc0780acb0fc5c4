import { createSignal, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { showToast } from '../../ui/toasts.ts';
import type { Editor } from './createEditor.ts';

/** What was typed before is there again; it may be given up. */
export function Restored(props: { editor: Editor }) {
  const [gone, setGone] = createSignal(false);
  function discard() {
    const typed = props.editor.now();
    props.editor.begin(props.editor.clean());
    setGone(true);
    const back = () => {
      props.editor.begin(props.editor.clean());
      props.editor.bring(typed);
    };
    showToast({ text: 'Draft discarded.', action: { label: 'Undo', run: back } });
  }
  return (
    <Show when={!gone()}>
      <div class="notes-restored" role="status">
        <p>Your draft, not saved yet</p>
        <Button look="bare" onClick={discard}>
          Discard
        </Button>
      </div>
    </Show>
  );
}

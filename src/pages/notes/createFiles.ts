import { createSignal } from 'solid-js';
import { mediaKind } from '../../core/deck/mediaName.ts';
import { reasonOf } from '../../core/reason.ts';
import type { Editor } from './createEditor.ts';
import { createRecorder } from './createRecorder.ts';
import { marksOf } from './marks.ts';
import { typeInto } from './typing.ts';

/** Pictures and sounds on their way into the field at hand. */
export function createFiles(editor: Editor, field: () => HTMLTextAreaElement | null) {
  const [trouble, setTrouble] = createSignal<string | null>(null);
  const recorder = createRecorder((file) => void take([file], 'recording'), setTrouble);

  async function take(files: readonly File[], named?: string) {
    setTrouble(null);
    for (const file of files) {
      try {
        const name = await editor.take(file, named);
        const { picture, sound } = marksOf(editor.fields());
        const label = named ? 'Recording' : name;
        show(mediaKind(name) === 'sound' ? sound(name, label) : picture(name));
      } catch (error) {
        const of = named ? 'The recording' : file.name;
        setTrouble(`${of} was not added: ${reasonOf(error)}. What you wrote is kept.`);
      }
    }
  }

  function show(text: string) {
    const at = field() ?? document.querySelector<HTMLTextAreaElement>('textarea[data-field]');
    if (!at?.isConnected) return;
    // On a line of its own, where words stand before it.
    const before = at.value.slice(0, at.selectionStart);
    const { apart } = marksOf(editor.fields());
    typeInto(at, /[^\s]$/.test(before) ? `${apart}${text}` : text);
  }

  return { trouble, take, recording: recorder.seconds, record: recorder.toggle };
}

import Bold from 'lucide-solid/icons/bold';
import Braces from 'lucide-solid/icons/braces';
import Camera from 'lucide-solid/icons/camera';
import Code from 'lucide-solid/icons/code';
import Italic from 'lucide-solid/icons/italic';
import Image from 'lucide-solid/icons/image';
import Mic from 'lucide-solid/icons/mic';
import SquareAsterisk from 'lucide-solid/icons/square-asterisk';
import Square from 'lucide-solid/icons/square';
import { Show } from 'solid-js';
import { IconButton } from '../../ui/Button.tsx';
import type { Marks } from './marks.ts';
import { clock } from './recordText.ts';

interface Props {
  /** Whether words can be hidden. */
  gaps: boolean;
  marks: Marks;
  /** Seconds of the recording that runs; null where none does. */
  recording: number | null;
  onWrap: (before: string, after: string) => void;
  onHide: (same: boolean) => void;
  onFiles: (files: File[]) => void;
  onRecord: () => void;
}

/** What can be put into the field at hand. */
export function Toolbar(props: Props) {
  let chosen!: HTMLInputElement;
  let taken!: HTMLInputElement;
  const take = (input: HTMLInputElement) => {
    props.onFiles([...(input.files ?? [])]);
    input.value = '';
  };
  /** The field keeps the focus, and with it what is selected and the keyboard. */
  const stay = (event: Event) => event.preventDefault();

  return (
    <div class="notes-tools" role="group" aria-label="Put into the field" onMouseDown={stay}>
      <Show when={props.gaps}>
        <IconButton
          label="Hide as the next card (Ctrl+Shift+C)"
          icon={<Braces />}
          onClick={() => props.onHide(false)}
        />
        <IconButton
          label="Hide on the same card (Ctrl+Alt+Shift+C)"
          icon={<SquareAsterisk />}
          onClick={() => props.onHide(true)}
        />
      </Show>
      <IconButton
        label="Bold (Ctrl+B)"
        icon={<Bold />}
        onClick={() => props.onWrap(...props.marks.bold)}
      />
      <Show
        when={props.marks.code}
        fallback={
          <IconButton
            label="Italic (Ctrl+I)"
            icon={<Italic />}
            onClick={() => props.onWrap(...props.marks.italic)}
          />
        }
      >
        {(code) => (
          <IconButton label="Code" icon={<Code />} onClick={() => props.onWrap(...code())} />
        )}
      </Show>
      <IconButton label="Add a picture or sound" icon={<Image />} onClick={() => chosen.click()} />
      <IconButton
        class="notes-camera"
        label="Take a picture"
        icon={<Camera />}
        onClick={() => taken.click()}
      />
      <IconButton
        class={props.recording === null ? '' : 'recording'}
        label={props.recording === null ? 'Record sound' : 'Stop recording'}
        icon={props.recording === null ? <Mic /> : <Square />}
        onClick={() => props.onRecord()}
      />
      <Show when={props.recording !== null}>
        <span class="figures notes-clock" aria-hidden="true">
          {clock(props.recording!)}
        </span>
      </Show>
      <input
        ref={chosen}
        type="file"
        hidden
        multiple
        accept="image/*,audio/*"
        aria-label="Picture or sound"
        onChange={(event) => take(event.currentTarget)}
      />
      <input
        ref={taken}
        type="file"
        hidden
        accept="image/*"
        capture="environment"
        aria-label="Picture from the camera"
        onChange={(event) => take(event.currentTarget)}
      />
    </div>
  );
}

import X from 'lucide-solid/icons/x';
import ZoomIn from 'lucide-solid/icons/zoom-in';
import ZoomOut from 'lucide-solid/icons/zoom-out';
import { createEffect, createSignal, onCleanup, Show } from 'solid-js';
import { IconButton } from './Button.tsx';
import './imageview.css';

interface Props {
  /** null: closed. */
  image: { src: string; alt: string } | null;
  onClose: () => void;
}

/** An image as large as the window; a tap brings it to twice that, to be scrolled. Pinching is the platform's own. */
export function ImageView(props: Props) {
  let dialog!: HTMLDialogElement;
  const [large, setLarge] = createSignal(false);
  createEffect(() => {
    setLarge(false);
    if (props.image && !dialog.open) dialog.showModal();
    else if (!props.image && dialog.open) dialog.close();
  });
  let gone = false;
  onCleanup(() => {
    gone = true;
    dialog.close();
  });

  return (
    <dialog
      ref={(element) => (dialog = element)}
      class="image-view"
      aria-label={props.image?.alt || 'Image'}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      // Where the platform closed it by itself all the same.
      onClose={() => !gone && props.image && props.onClose()}
    >
      <Show when={props.image}>
        {(image) => (
          <>
            <div class="image-view-bar">
              <IconButton
                label={large() ? 'Fit the window' : 'Twice as large'}
                icon={large() ? <ZoomOut /> : <ZoomIn />}
                onClick={() => setLarge(!large())}
              />
              <IconButton label="Close" icon={<X />} onClick={() => props.onClose()} />
            </div>
            {/* Focusable, so that the arrow keys scroll it. */}
            <div class="image-view-scroll" tabindex="0" role="group" aria-label="Image">
              <img
                src={image().src}
                alt={image().alt}
                classList={{ large: large() }}
                onClick={() => setLarge(!large())}
              />
            </div>
          </>
        )}
      </Show>
    </dialog>
  );
}

import X from 'lucide-solid/icons/x';
import ArrowLeft from 'lucide-solid/icons/arrow-left';
import { createEffect, createUniqueId, type JSX, on, onCleanup, Show } from 'solid-js';
import { IconButton } from './Button.tsx';
import './sheet.css';

interface Props {
  open: boolean;
  /** Escape, the back gesture, the cross, or a tap beside the sheet. */
  onClose: () => void;
  title: JSX.Element;
  /** Shows an arrow: one sheet led to another. */
  onBack?: (() => void) | undefined;
  children: JSX.Element;
}

/** A dialog that rises from below on phones and stands in the middle of wide screens. */
export function Sheet(props: Props) {
  let dialog!: HTMLDialogElement;
  let heading: HTMLElement | undefined;
  const title = createUniqueId();

  /** Closed from here, which the dialog tells a moment later. */
  let closed = false;
  const close = () => {
    if (!dialog.open) return;
    closed = true;
    dialog.close();
  };
  createEffect(() => {
    if (!props.open) close();
    else if (!dialog.open) dialog.showModal();
  });
  onCleanup(close);
  // One sheet led to another, and what led there is gone: reading goes on at the new heading.
  createEffect(
    on(
      () => props.title,
      () =>
        queueMicrotask(
          () => dialog.open && !dialog.contains(document.activeElement) && heading?.focus(),
        ),
      { defer: true },
    ),
  );

  return (
    <dialog
      ref={(element) => (dialog = element)}
      class="sheet"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      // Where the platform closed it by itself all the same; it comes back if it must stay. Closed from here it may
      // still count as open while what comes after it loads: to close that would lead back past both.
      onClose={() => {
        const ours = closed;
        closed = false;
        if (ours || !props.open) return;
        props.onClose();
        if (props.open && !dialog.open && dialog.isConnected) dialog.showModal();
      }}
      onClick={(event) => event.target === dialog && props.onClose()}
    >
      <Show when={props.open}>
        <div class="sheet-body">
          <header>
            <Show when={props.onBack}>
              <IconButton label="Back" icon={<ArrowLeft />} onClick={() => props.onBack?.()} />
            </Show>
            <h2 ref={(element) => (heading = element)} id={title} tabindex="-1" autofocus>
              {props.title}
            </h2>
            <IconButton label="Close" icon={<X />} onClick={() => props.onClose()} />
          </header>
          {props.children}
        </div>
      </Show>
    </dialog>
  );
}

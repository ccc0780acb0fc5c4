import { useBeforeLeave } from '@solidjs/router';
import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { Discard } from './Discard.tsx';
import './draft.css';

interface Props {
  /** Whether something else is typed than there was. */
  changed: () => boolean;
  /** Resolves to whether it was saved. */
  save: () => Promise<boolean>;
  onSaved: () => void;
  onClose: () => void;
  /** What may be written. */
  hint: string;
  fields: JSX.Element;
  /** What becomes of it. */
  children?: JSX.Element;
}

/** A text being written where it stands. It is not left without a question. */
export function WritingForm(props: Props) {
  /** What is to be done once what was typed is given up. */
  const [leaving, setLeaving] = createSignal<(() => void) | null>(null);
  let done = false;
  /** The field at hand, where one goes on. */
  let field: HTMLElement | undefined;
  const stay = () => {
    setLeaving(null);
    queueMicrotask(() => field?.focus());
  };
  useBeforeLeave((event) => {
    if (done || !props.changed()) return;
    event.preventDefault();
    setLeaving(() => () => event.retry(true));
  });
  const cancel = () => {
    if (props.changed()) setLeaving(() => props.onClose);
    else props.onClose();
  };

  async function save() {
    if (!props.changed()) return props.onClose();
    if (!(await props.save())) return;
    done = true;
    props.onSaved();
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key !== 'Escape') return;
    else if (leaving()) stay();
    else cancel();
    // Nor the way out of a dialog around it: that one cannot be held up twice.
    event.preventDefault();
  }

  return (
    <form
      class="draft"
      onKeyDown={press}
      onFocusIn={({ target }) => {
        if (target instanceof HTMLTextAreaElement) field = target;
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {props.fields}
      <p class="quiet">{props.hint}</p>
      <Show
        when={leaving()}
        fallback={
          <div class="draft-actions">
            <Button type="submit" look="primary" aria-keyshortcuts="Control+Enter Meta+Enter">
              Save
            </Button>
            <Button onClick={cancel}>Cancel</Button>
          </div>
        }
      >
        {(go) => (
          <Discard
            onKeep={stay}
            onDiscard={() => {
              done = true;
              go()();
            }}
          />
        )}
      </Show>
      {props.children}
    </form>
  );
}

import { type BeforeLeaveEventArgs, useBeforeLeave } from '@solidjs/router';
import { createSignal, onMount, Show } from 'solid-js';
import { renderText } from '../../store/renderText.ts';
import { Button } from '../../ui/Button.tsx';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { showToast } from '../../ui/toasts.ts';
import type { DeckModel } from './createDeck.ts';
import { Discard } from './Discard.tsx';
import './draft.css';

interface Props {
  deck: DeckModel;
  /** As it was written last. */
  source: string;
  onClose: () => void;
}

/** A deck's description as Markdown. What was typed is not left without a question. */
export function DescriptionForm(props: Props) {
  const before = props.source;
  const [typed, setTyped] = createSignal(before);
  const [leaving, setLeaving] = createSignal<(() => void) | null>(null);
  let area!: HTMLTextAreaElement;
  onMount(() => area.focus());
  let done = false;
  const changed = () => !done && typed().trim() !== before.trim();
  useBeforeLeave((event: BeforeLeaveEventArgs) => {
    if (!changed()) return;
    event.preventDefault();
    setLeaving(() => () => event.retry(true));
  });
  const cancel = () => (changed() ? setLeaving(() => props.onClose) : props.onClose());

  /** Shows one description or none; returns whether it was saved. */
  const keep = (source: string) =>
    saveOrSay(async () => {
      const text = source.trim();
      const html = text === '' ? '' : await renderText(props.deck.collection.name, text);
      await props.deck.keep({ description: text === '' ? undefined : { source: text, html } });
    });

  async function save() {
    if (!changed()) return props.onClose();
    if (!(await keep(typed()))) return;
    done = true;
    props.onClose();
    const action = { label: 'Undo', run: () => void keep(before) };
    showToast({ text: 'The description is saved.', action });
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key !== 'Escape') return;
    else if (leaving()) setLeaving(null);
    else cancel();
    event.preventDefault();
  }

  return (
    <form
      class="draft"
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label>
        <span>Description</span>
        <textarea
          ref={(element) => (area = element)}
          rows={6}
          maxlength={20_000}
          value={typed()}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <p class="quiet">Markdown: what it is for, where it comes from.</p>
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
            onKeep={() => setLeaving(null)}
            onDiscard={() => {
              done = true;
              go()();
            }}
          />
        )}
      </Show>
    </form>
  );
}

import { createSignal, onMount } from 'solid-js';
import { renderText } from '../../store/renderText.ts';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { showToast } from '../../ui/toasts.ts';
import type { DeckModel } from './createDeck.ts';
import { WritingForm } from './WritingForm.tsx';

interface Props {
  deck: DeckModel;
  /** As it was written last. */
  source: string;
  onClose: () => void;
}

/** A deck's description as Markdown. */
export function DescriptionForm(props: Props) {
  const before = props.source;
  const [typed, setTyped] = createSignal(before);
  let area!: HTMLTextAreaElement;
  onMount(() => area.focus());

  /** Shows one description or none; returns whether it was saved. */
  const keep = (source: string) =>
    saveOrSay(async () => {
      const text = source.trim();
      const html = text === '' ? '' : await renderText(props.deck.collection.name, text);
      await props.deck.keep({ description: text === '' ? undefined : { source: text, html } });
    });

  function saved() {
    props.onClose();
    const action = { label: 'Undo', run: () => void keep(before) };
    showToast({ text: 'The description is saved.', action });
  }

  return (
    <WritingForm
      changed={() => typed().trim() !== before.trim()}
      save={() => keep(typed())}
      onSaved={saved}
      onClose={props.onClose}
      hint="Markdown: what it is for, where it comes from."
      fields={
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
      }
    />
  );
}

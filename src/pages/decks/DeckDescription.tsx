import Pencil from 'lucide-solid/icons/pencil';
import { createSignal, Show } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { Html } from '../../ui/Html.tsx';
import type { DeckModel } from './createDeck.ts';
import { DescriptionForm } from './DescriptionForm.tsx';

/** What the user says about a deck, written where it stands. */
export function DeckDescription(props: { deck: DeckModel }) {
  const [writing, setWriting] = createSignal(false);
  let edit: HTMLButtonElement | undefined;
  const said = () => props.deck.row()?.deck.description;
  const close = () => {
    setWriting(false);
    queueMicrotask(() => edit?.focus());
  };
  return (
    <section class="deck-description" aria-label="Description">
      <Show
        when={!writing()}
        fallback={
          <DescriptionForm deck={props.deck} source={said()?.source ?? ''} onClose={close} />
        }
      >
        <Show when={said()}>{(text) => <Html html={text().html} />}</Show>
        <Button
          look="bare"
          icon={<Pencil aria-hidden="true" />}
          ref={(element) => (edit = element)}
          onClick={() => setWriting(true)}
        >
          {said() ? 'Edit description' : 'Add a description'}
        </Button>
      </Show>
    </section>
  );
}

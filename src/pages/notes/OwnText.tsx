import ChevronDown from 'lucide-solid/icons/chevron-down';
import { Show } from 'solid-js';
import type { OwnText as Texts } from '../../store/ownText.ts';
import { Button } from '../../ui/Button.tsx';
import { WordDifference } from '../../ui/WordDifference.tsx';

interface Props {
  texts: Texts;
  /** Something is typed that is not saved: first that. */
  busy: boolean;
  /** Where the deck's text has changed since. */
  onKeep: () => void;
  onTheirs: () => void;
}

/** That a note was edited, what is other than in its deck, and the way back. */
export function OwnText(props: Props) {
  return (
    <section class="notes-own" aria-label="Your edit">
      <p>
        {props.texts.before === null
          ? 'You edited this note: your text stays when its deck changes.'
          : 'The deck’s text changed after your edit. Yours is still the one that is asked.'}
      </p>
      <Show when={props.texts.before}>
        {(before) => (
          <Difference
            title="What the deck changed"
            before={before()}
            after={props.texts.theirs}
            open
          />
        )}
      </Show>
      <Difference
        title="From the deck’s text to yours"
        before={props.texts.theirs}
        after={props.texts.mine}
        open={props.texts.before !== null}
      />
      <div class="notes-own-ways">
        <Show when={props.texts.before !== null}>
          <Button disabled={props.busy} onClick={() => props.onKeep()}>
            Keep mine
          </Button>
        </Show>
        <Button disabled={props.busy} onClick={() => props.onTheirs()}>
          Use the deck’s text
        </Button>
      </div>
    </section>
  );
}

function Difference(props: { title: string; before: string; after: string; open: boolean }) {
  return (
    <details class="notes-difference" open={props.open}>
      <summary>
        {props.title}
        <ChevronDown size={20} aria-hidden="true" />
      </summary>
      <WordDifference before={props.before} after={props.after} />
    </details>
  );
}

import { onMount } from 'solid-js';
import { Button } from '../../ui/Button.tsx';
import { Formats } from './Formats.tsx';

interface Props {
  /** A deck is being written, not brought. */
  fresh: boolean;
  title: string;
  text: string;
  onTitle: (title: string) => void;
  onText: (text: string) => void;
  onPreview: () => void;
}

/** A text that is pasted or typed, and what its deck is called. */
export function TextChoice(props: Props) {
  let name!: HTMLInputElement;
  onMount(() => props.fresh && name.focus());
  return (
    <form
      class="import-text"
      aria-label={props.fresh ? 'New deck' : 'Pasted text'}
      onSubmit={(event) => {
        event.preventDefault();
        props.onPreview();
      }}
    >
      <h2>{props.fresh ? 'Cards' : 'Pasted text'}</h2>
      <label>
        <span>Name of the deck</span>
        <input
          ref={(element) => (name = element)}
          type="text"
          maxlength={120}
          placeholder={props.fresh ? '' : 'From the text, where it has a title'}
          value={props.title}
          onInput={(event) => props.onTitle(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>Text</span>
        <textarea
          rows={8}
          spellcheck={false}
          autocapitalize="none"
          placeholder={'Q: What is a KV cache?\nA: Keys and values of earlier tokens, kept.'}
          value={props.text}
          onInput={(event) => props.onText(event.currentTarget.value)}
        />
      </label>
      <Formats />
      <Button
        type="submit"
        look={props.fresh ? 'primary' : 'plain'}
        disabled={props.text.trim() === ''}
      >
        Preview
      </Button>
    </form>
  );
}

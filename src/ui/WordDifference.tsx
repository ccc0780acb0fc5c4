import { createMemo, For } from 'solid-js';
import { compareWords } from '../core/numeric/difference.ts';
import './worddifference.css';

interface Props {
  before: string;
  after: string;
}

/** What became of a text: words that are gone are struck out, new ones underlined. */
export function WordDifference(props: Props) {
  const parts = createMemo(() => compareWords(props.before, props.after));
  return (
    <p class="word-difference">
      <For each={parts()}>
        {({ kind, text }) =>
          kind === 'same' ? text : kind === 'wrong' ? <del>{text}</del> : <ins>{text}</ins>
        }
      </For>
    </p>
  );
}

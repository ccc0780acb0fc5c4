import { For, Show } from 'solid-js';
import type { Part, TextJudgement } from '../../core/numeric/difference.ts';
import { count } from '../words.ts';
import { Outcome } from './Outcome.tsx';

/** What was typed above what was right: characters too many are struck out, missing ones underlined. */
export function TextResult(props: { judged: TextJudgement }) {
  const of = (kind: Part['kind']) => props.judged.parts.filter((part) => part.kind !== kind);
  const length = (kind: Part['kind']) =>
    props.judged.parts.reduce((sum, part) => sum + (part.kind === kind ? part.text.length : 0), 0);
  const words = () => {
    if (props.judged.right) return 'Right, to the letter.';
    const [wrong, missing] = [length('wrong'), length('missing')];
    return `${[
      wrong > 0 ? count(wrong, 'character too many', 'characters too many') : '',
      missing > 0 ? `${missing} missing` : '',
    ]
      .filter(Boolean)
      .join(', ')}.`;
  };

  return (
    <>
      <dl class="typed-lines">
        <dt class="quiet">Typed</dt>
        <dd>
          <For each={of('missing')}>
            {({ kind, text }) => (kind === 'same' ? text : <del>{text}</del>)}
          </For>
        </dd>
        <Show when={!props.judged.right}>
          <dt class="quiet">Right</dt>
          <dd>
            <For each={of('wrong')}>
              {({ kind, text }) => (kind === 'same' ? text : <ins>{text}</ins>)}
            </For>
          </dd>
        </Show>
      </dl>
      <Outcome right={props.judged.right} words={words()} />
    </>
  );
}

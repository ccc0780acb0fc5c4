import { For, Show } from 'solid-js';
import type { QuestionText as Text } from '../core/model.ts';
import { Html } from './Html.tsx';

interface Props {
  question: Text;
  /** All of the answer, also where its points would do. */
  full?: boolean;
  onNote?: (id: string) => void;
}

/** The answer of an interview question, to be read in passing. */
export function QuestionText(props: Props) {
  const brief = () => props.question.inShort !== '' || props.question.keyPoints.length > 0;
  return (
    <>
      <Html html={props.question.inShort} {...(props.onNote ? { onNote: props.onNote } : {})} />
      <Show when={props.question.keyPoints.length > 0}>
        <ul class="points">
          <For each={props.question.keyPoints}>
            {(point) => (
              <li>
                <Html html={point} />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.full || !brief()}>
        <Html html={props.question.model} {...(props.onNote ? { onNote: props.onNote } : {})} />
      </Show>
    </>
  );
}

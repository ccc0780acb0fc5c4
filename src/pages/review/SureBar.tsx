import Undo2 from 'lucide-solid/icons/undo-2';
import { For, type JSX, onCleanup } from 'solid-js';
import { Sure, Unsure } from '../../core/model.ts';
import { isFree } from '../../ui/studyKeys.ts';
import type { Review } from './createReview.ts';
import './sure.css';

const answers = [
  { word: 'Unsure', key: 'd', flag: Unsure },
  { word: 'Sure', key: 's', flag: Sure },
] as const;

/** The bottom bar before the answer, for those who say first how sure they are; Space shows without saying. */
export default function SureBar(props: { review: Review; aside: JSX.Element }) {
  const { study, undo, say } = props.review;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !isFree(event)) return;
    const answer = answers.find(({ key }) => key === event.key.toLowerCase());
    if (!answer) return;
    event.preventDefault();
    say(answer.flag);
  };
  document.addEventListener('keydown', onKeyDown);
  onCleanup(() => document.removeEventListener('keydown', onKeyDown));

  return (
    <div class="study-show">
      <button type="button" class="study-side" disabled={!study.canUndo()} onClick={undo}>
        <Undo2 />
        Undo
      </button>
      <div class="sure" role="group" aria-label="How sure are you? Then the answer is shown">
        <For each={answers}>
          {({ word, key, flag }) => (
            <button
              type="button"
              class="button plain"
              disabled={study.note() === null}
              onClick={() => say(flag)}
            >
              {word}
              <kbd aria-hidden="true">{key.toUpperCase()}</kbd>
            </button>
          )}
        </For>
      </div>
      {props.aside ?? <span />}
    </div>
  );
}

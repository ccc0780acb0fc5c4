import { createEffect, on, onCleanup } from 'solid-js';
import { hasVoice, hush, speak, spokenText } from '../../ui/speech.ts';
import { isFree } from '../../ui/studyKeys.ts';
import { showToast } from '../../ui/toasts.ts';
import type { Review } from './createReview.ts';

const isShown = (review: Review) => review.study.session().current?.revealed ?? false;

/** Reads cards aloud: by itself what the setting says, and with `v` what is shown. */
export function createSpeech(review: Review) {
  const { study, settings } = review;

  createEffect(on(study.showing, () => onCleanup(hush)));
  createEffect(() => {
    const { speech } = settings();
    const revealed = isShown(review);
    if (!study.note() || (speech !== 'both' && speech !== (revealed ? 'answer' : 'question')))
      return;
    // The text is on the page by the end of this turn.
    queueMicrotask(() => speak(textOf(revealed)));
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
    if (!plain || event.key.toLowerCase() !== 'v' || !isFree(event)) return;
    event.preventDefault();
    readAloud(review);
  };
  document.addEventListener('keydown', onKeyDown);
  onCleanup(() => document.removeEventListener('keydown', onKeyDown));
}

/** Reads the answer where it is shown, else the question. */
export function readAloud(review: Review) {
  if (hasVoice()) speak(textOf(isShown(review)));
  else showToast({ text: 'This device has no voice to read aloud with.' });
}

const textOf = (answer: boolean) =>
  spokenText(document.querySelector(answer ? 'article .answer' : 'article .question-text'));

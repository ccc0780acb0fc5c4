import { createEffect, on, onCleanup } from 'solid-js';
import { hasVoice, hush, speak, spokenText } from '../../ui/speech.ts';
import { showToast } from '../../ui/toasts.ts';
import type { Review } from './createReview.ts';

const isShown = (review: Pick<Review, 'study'>) =>
  review.study.session().current?.revealed ?? false;

/** Reads aloud by itself what the setting says. */
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
}

/** Reads the answer where it is shown, else the question. */
export function readAloud(review: Pick<Review, 'study'>) {
  if (hasVoice()) speak(textOf(isShown(review)));
  else showToast({ text: 'This device has no voice to read aloud with.' });
}

const textOf = (answer: boolean) =>
  spokenText(document.querySelector(answer ? 'article .answer' : 'article .question-text'));

import { onCleanup } from 'solid-js';
import { watchGestures } from '../../ui/gestures.ts';
import type { Review } from './createReview.ts';
import type { Tools } from './createTools.ts';
import { isGrade, runAction } from './runAction.ts';

/** A finger that lands sooner than this after the answer appeared grades nothing, as on the buttons. */
const settling = 250;

/** Swipes and taps on the card do what is assigned to them. */
export function createGestures(review: Review, tools: Tools) {
  const { study, settings } = review;
  const area = document.querySelector<HTMLElement>('.study-main');
  if (!area) return;

  const act = (name: string | undefined, began: number) => {
    const gestures = settings().gestures;
    if (!name || !gestures || !study.showing()) return;
    if (!isGrade(name)) return runAction(review, tools, name);
    if (study.session().current?.revealed) {
      if (began - study.shownAt() >= settling) runAction(review, tools, name);
    } else if (gestures.showFirst) {
      study.show();
    }
  };

  const edgeOf = (part: string) => document.querySelector(part)?.getBoundingClientRect();
  onCleanup(
    watchGestures({
      area,
      seen: () => ({
        top: edgeOf('.study-head')?.bottom ?? 0,
        bottom: edgeOf('.study-bar')?.top ?? window.innerHeight,
      }),
      swipe: (direction, began) => act(settings().gestures?.swipes[direction], began),
      tap: (zone, began) => act(settings().gestures?.taps[zone], began),
    }),
  );
}

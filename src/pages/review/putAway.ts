import { changeCards } from '../../store/changeCards.ts';
import { showToast } from '../../ui/toasts.ts';
import type { Review } from './createReview.ts';

/** Takes the present card away, for today or for good; the message carries the way back. */
export async function putAway(review: Review, kind: 'bury' | 'suspend') {
  const { study, collection } = review;
  const card = study.session().current?.card;
  if (card === undefined) return;
  const result = await changeCards(collection, [card], kind);
  if (result.ok) {
    const text =
      kind === 'bury' ? 'Put off until tomorrow.' : 'Suspended: it is not asked any more.';
    showToast({ text, action: { label: 'Undo', run: study.undo } });
  } else {
    showToast({ text: result.message });
  }
  study.refresh();
}

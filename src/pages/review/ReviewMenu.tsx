import CalendarArrowUp from 'lucide-solid/icons/calendar-arrow-up';
import Check from 'lucide-solid/icons/check';
import CirclePause from 'lucide-solid/icons/circle-pause';
import Redo2 from 'lucide-solid/icons/redo-2';
import Undo2 from 'lucide-solid/icons/undo-2';
import { createEffect, Show } from 'solid-js';
import { ListRow } from '../../ui/ListRow.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { Review } from './createReview.ts';
import { putAway } from './putAway.ts';

/** What is rarely needed in mid-card. */
export function ReviewMenu(props: { review: Review }) {
  const review = props.review;
  const here = () => review.study.session().current !== null;
  // What was chosen waits until the sheet is gone: until then the card cannot take focus.
  let chosen: (() => void) | undefined;
  const then = (act: () => void) => () => {
    chosen = act;
    review.menu.close();
  };
  createEffect(() => {
    if (review.menu.value() !== null || !chosen) return;
    queueMicrotask(chosen);
    chosen = undefined;
  });

  return (
    <Sheet open={review.menu.value() !== null} title="Menu" onClose={review.menu.close}>
      <ul class="rows">
        <Show when={here() && review.isNew()}>
          <li>
            <ListRow
              icon={<Check />}
              title="I know this"
              detail="Comes back in a week or more; its reverse is left out"
              onClick={then(review.known)}
            />
          </li>
        </Show>
        <li>
          <ListRow
            icon={<CalendarArrowUp />}
            title="Put off until tomorrow"
            disabled={!here()}
            onClick={then(() => void putAway(review, 'bury'))}
          />
        </li>
        <li>
          <ListRow
            icon={<CirclePause />}
            title="Suspend"
            detail="Not asked until you switch it on again"
            disabled={!here()}
            onClick={then(() => void putAway(review, 'suspend'))}
          />
        </li>
        <li>
          <ListRow
            icon={<Undo2 />}
            title="Undo"
            value={<span class="key-hint">U</span>}
            disabled={!review.study.canUndo()}
            onClick={then(review.undo)}
          />
        </li>
        <li>
          <ListRow
            icon={<Redo2 />}
            title="Redo"
            value={<span class="key-hint">Ctrl Shift Z</span>}
            disabled={!review.study.canRedo()}
            onClick={then(review.redo)}
          />
        </li>
      </ul>
    </Sheet>
  );
}

import type { Changed } from '../core/model.ts';
import type { Collection } from './collection.ts';

/** When and where a row written now was changed. */
export const changedNow = ({ clock, device }: Collection): Changed => [clock().now, device];

/** The same, but later than what it replaces, whatever the clock says. */
export const changedAfter = (
  collection: Collection,
  { changed, installed = changed }: { changed: Changed; installed?: Changed },
): Changed => {
  const [now, device] = changedNow(collection);
  return [Math.max(now, changed[0] + 1, installed[0] + 1), device];
};

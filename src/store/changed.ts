import type { Changed } from '../core/model.ts';
import type { Collection } from './collection.ts';

/** When and where a row written now was changed. */
export const changedNow = ({ clock, device }: Collection): Changed => [clock().now, device];

import { isNewer } from '../core/exchange/backup.ts';
import type { Changed, Note } from '../core/model.ts';
import type { Edit, EditVersion } from './db.ts';

/** Versions of one's own that are kept of a note, the present one among them. */
const KEPT = 6;

/** All versions of an edit, the present one first. */
export const versionsOf = ({ note: _note, earlier = [], ...present }: Edit): EditVersion[] => [
  present,
  ...earlier,
];

/** A newer version of a note. `over`: the deck's own text that it is made over, where it has a text. */
export function newVersion(
  before: Edit | undefined,
  note: number,
  fields: Partial<Note>,
  over: string | undefined,
  [now, device]: Changed,
): Edit {
  // Later than what it replaces, whatever the clock says.
  const changed: Changed = [Math.max(now, (before?.changed[0] ?? 0) + 1), device];
  const texts = fields.source === undefined || over === undefined ? {} : { over };
  return editOf(note, [{ fields, changed, ...texts }, ...(before ? versionsOf(before) : [])]);
}

/**
 * The newest of these versions, with the others as earlier ones: the same on every device, in whatever order they meet.
 */
export function editOf(note: number, versions: readonly EditVersion[]): Edit {
  const sorted = versions
    .toSorted((a, b) => (isNewer(a.changed, b.changed) ? -1 : 1))
    .filter(({ changed }, at, all) => at === 0 || !same(changed, all[at - 1]!.changed));
  const [newest, ...earlier] = sorted.slice(0, KEPT);
  return { note, ...newest!, ...(earlier.length > 0 ? { earlier } : {}) };
}

const same = (a: Changed, b: Changed) => a[0] === b[0] && a[1] === b[1];

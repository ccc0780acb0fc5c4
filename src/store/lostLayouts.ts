import type { Fate } from '../core/deck/identify.ts';
import type { Note, Warning } from '../core/model.ts';
import type { KnownNotes } from './knownDecks.ts';

/** Says of how many notes a text that knows no templates takes the layout that came with them in a package. */
export function lostLayouts(
  notes: readonly Note[],
  fates: readonly Fate[],
  { layouts }: Pick<KnownNotes, 'layouts'>,
): Warning[] {
  const lost = fates.filter(
    ({ state, was }, at) => state === 'changed' && layouts.has(was) && !notes[at]!.anki,
  ).length;
  if (lost === 0) return [];
  const message = `${lost} of its notes came from Anki with a layout of their own and become plain cards by this text. To keep the layout, import an Anki package, or Anki’s text with its note types.`;
  return [{ line: 0, message, severity: 'warning' }];
}

import type { Break, LogEntry, StudyDay } from '../core/model.ts';
import { setDue } from './changeCards.ts';
import type { Collection } from './collection.ts';
import { saveSettings } from './settings.ts';
import { undoEntries } from './undoEntries.ts';

/** A break that was agreed to: enough to take it back. */
export interface Agreed {
  planned: Break;
  entries: LogEntry[];
}

const same = (a: Break, b: Break) => a.from === b.from && a.to === b.to;

/**
 * Writes a break and moves the cards that would be due in it. Where one of the two cannot be saved neither is, and it
 * throws. Breaks that are over are let go.
 */
export async function agreeBreak(
  collection: Collection,
  planned: Break,
  moves: readonly { card: number; due: StudyDay }[],
): Promise<Agreed> {
  const moved = await setDue(collection, moves);
  if (!moved.ok) throw new Error(moved.message);
  const { day } = collection.today;
  const ahead = collection.settings.breaks.filter(({ to }) => to >= day);
  const breaks = [...ahead, planned].toSorted((a, b) => a.from - b.from);
  try {
    await saveSettings(collection, { breaks });
  } catch (error) {
    await undoEntries(collection, moved.entries);
    throw error;
  }
  return { planned, entries: moved.entries };
}

/** Takes a break back, with all that was moved for it. */
export async function takeBackBreak(
  collection: Collection,
  { planned, entries }: Agreed,
): Promise<void> {
  await undoEntries(collection, entries);
  await deleteBreak(collection, planned);
}

/** Takes a break out of the plan; what was moved for it stays where it is. */
export async function deleteBreak(collection: Collection, planned: Break): Promise<void> {
  const breaks = collection.settings.breaks.filter((each) => !same(each, planned));
  await saveSettings(collection, { breaks });
}

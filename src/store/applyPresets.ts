import type { LogEntry, Preset, StudyDay } from '../core/model.ts';
import { setDue } from './changeCards.ts';
import type { Collection } from './collection.ts';
import { savePreset } from './settings.ts';
import { undoEntries } from './undoEntries.ts';

/** What was chosen about some presets: enough to take it back. */
export interface Applied {
  /** The same fields as they were. */
  before: PresetPatch[];
  entries: LogEntry[];
}

type PresetPatch = Partial<Preset> & Pick<Preset, 'id'>;

/**
 * Saves what was chosen about presets, and moves cards to other due dates where that was chosen too: entries of the log,
 * in one batch. Where one of the two cannot be saved neither is, and it throws.
 */
export async function applyPresets(
  collection: Collection,
  patches: readonly PresetPatch[],
  moves: readonly { card: number; due: StudyDay }[],
): Promise<Applied> {
  const before = patches.flatMap((patch) => beforeOf(collection, patch));
  const saved: PresetPatch[] = [];
  try {
    for (const patch of patches) {
      await savePreset(collection, patch);
      saved.push(...before.filter(({ id }) => id === patch.id));
    }
    const moved = await setDue(collection, moves);
    if (!moved.ok) throw new Error(moved.message);
    return { before, entries: moved.entries };
  } catch (error) {
    for (const patch of saved) await savePreset(collection, patch);
    throw error;
  }
}

/** Takes it back: the due dates as they were, and what was chosen before. */
export async function takeBackPresets(
  collection: Collection,
  { before, entries }: Applied,
): Promise<void> {
  if (entries.length > 0) await undoEntries(collection, entries);
  for (const patch of before) await savePreset(collection, patch);
}

function beforeOf({ presets }: Collection, patch: PresetPatch): PresetPatch[] {
  const preset = presets[patch.id];
  if (!preset) return [];
  const fields = Object.keys(patch).map((key) => [key, preset[key as keyof Preset]]);
  return [Object.fromEntries(fields) as PresetPatch];
}

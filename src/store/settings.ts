import type { Preset, Settings } from '../core/model.ts';
import { changedNow } from './changed.ts';
import type { Collection } from './collection.ts';
import { emit } from './held.ts';
import { putDeck, type DeckPatch } from './putDeck.ts';
import { refresh, startDay } from './refresh.ts';
import { writeAndRead, writeHeld } from './write.ts';

/** Saves some settings. They hold at once; where they cannot be saved they are as before, and it throws. */
export async function saveSettings(
  collection: Collection,
  patch: Partial<Settings>,
): Promise<void> {
  const { db } = collection;
  const changed = changedNow(collection);
  const rows = Object.entries(patch).map(([key, value]) => ({ key, value, changed }));
  collection.settings = { ...collection.settings, ...patch };
  emit(collection, { kind: 'settings' }, 'here');
  await writeHeld(collection, [db.settings], { kind: 'settings' }, async () => {
    await db.settings.bulkPut(rows);
  });
  // A read begun before this was saved may have ended since, with what was there before.
  const lost = rows.some(({ key, value }) => collection.settings[key as keyof Settings] !== value);
  if (lost) await refresh(collection, { kind: 'settings' }, 'here');
  snapshot(collection.settings);
  await startDay(collection);
}

/** Saves some of a preset. New weights change what was made with the old ones: the log is replayed. */
export async function savePreset(
  collection: Collection,
  patch: Partial<Preset> & Pick<Preset, 'id'>,
): Promise<void> {
  const { db, presets } = collection;
  const before = presets[patch.id] ?? presets['cards']!;
  const preset: Preset = { ...before, ...patch, changed: changedNow(collection) };
  if (patch.weights) {
    // Rare, and long: it stays off the path to the first card.
    const { reschedule } = await import('./reschedule.ts');
    return reschedule(collection, { preset });
  }
  await writeAndRead(collection, [db.presets], { kind: 'all' }, async () => {
    await db.presets.put(preset);
  });
}

/** Saves what was chosen about a deck; other presets lead to other schedules. */
export async function saveDeck(
  collection: Collection,
  number: number,
  patch: DeckPatch,
): Promise<void> {
  if (patch.presets) {
    const { reschedule } = await import('./reschedule.ts');
    return reschedule(collection, { deck: number, patch });
  }
  await writeAndRead(collection, [collection.db.decks], { kind: 'decks' }, () =>
    putDeck(collection, number, patch),
  );
}

/** For the small script that sets the look before the first paint. */
function snapshot({ theme, textSize, largeButtons }: Settings): void {
  try {
    localStorage.setItem('engram.theme', theme);
    localStorage.setItem('engram.textSize', String(textSize));
    localStorage.setItem('engram.largeButtons', String(largeButtons));
  } catch {
    // Closed to this page, or no page at all: then the defaults are painted first.
  }
}

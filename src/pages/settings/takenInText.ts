import type { TakenIn } from '../../store/mergeBackup.ts';
import { count, list } from '../../ui/words.ts';

/** What a restore came to, in a sentence. */
export function takenInText(mode: 'merge' | 'replace', { entries, decks }: TakenIn): string {
  if (mode === 'replace') return 'Everything here is now as it was in the backup.';
  const parts = [
    ...(decks > 0 ? [count(decks, 'deck')] : []),
    ...(entries > 0 ? [`${count(entries, 'entry', 'entries')} of history`] : []),
  ];
  if (parts.length === 0) return 'Merged. The backup held no reviews that were not here already.';
  return `Merged. ${list(parts)} came from the backup.`;
}

import type { LogEntry } from '../../core/model.ts';
import { changeCards, knowCards } from '../../store/changeCards.ts';
import { chooseTrack, switched, switchedFor } from '../../store/chooseTrack.ts';
import { saveDeck } from '../../store/settings.ts';
import { undoMany } from '../../store/undoMany.ts';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { showToast } from '../../ui/toasts.ts';
import { trackModules } from '../../core/curriculum/curriculum.ts';
import { trackTitle } from '../../ui/tracks.ts';
import { count } from '../../ui/words.ts';
import type { Learn } from './createLearn.ts';
import type { ModuleView } from './moduleViews.ts';

/** What can be done on Learn. Every step is saved at once; the larger ones can be taken back. */
export function createLearnActions({ collection, curriculum, settings }: Learn) {
  /** Takes back what was said to be known; what was done since stays. */
  async function unknow(entries: readonly LogEntry[]) {
    const result = await undoMany(collection, entries);
    if (!result.ok) throw new Error(result.message);
  }

  return {
    switchDeck(deck: number, enabled: boolean) {
      void saveOrSay(() => saveDeck(collection, deck, { enabled }));
    },

    async chooseTrack(track: string) {
      const before = { track: settings().track, enabled: switched(collection) };
      const enabled = switchedFor(collection, trackModules(curriculum, track));
      if (!(await saveOrSay(() => chooseTrack(collection, track, enabled)))) return;
      const run = () => void saveOrSay(() => chooseTrack(collection, before.track, before.enabled));
      showToast({
        text: `Your track: ${trackTitle(curriculum, track)}`,
        action: { label: 'Undo', run },
      });
    },

    /** Cards that were suspended are asked again. */
    async resume(cards: readonly number[]) {
      const result = await changeCards(collection, cards, 'unsuspend');
      showToast({
        text: result.ok ? `${count(cards.length, 'card')} switched on again` : result.message,
      });
    },

    async know({ module, unseen }: ModuleView) {
      const result = await knowCards(collection, unseen);
      if (!result.ok) {
        showToast({ text: result.message });
        return;
      }
      const run = () => void saveOrSay(() => unknow(result.entries));
      showToast({
        text: `${module.title}: ${count(result.entries.length, 'card')} marked as known`,
        action: { label: 'Undo', run },
      });
    },
  };
}

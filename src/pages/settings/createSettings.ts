import { createMemo } from 'solid-js';
import { studyDay } from '../../core/day.ts';
import type { Settings } from '../../core/model.ts';
import { chooseTrack, switchedFor } from '../../store/chooseTrack.ts';
import { useCollection } from '../../store/reactive.tsx';
import { saveSettings } from '../../store/settings.ts';
import { offers } from '../../ui/perDay.ts';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { trackModules } from '../../core/curriculum/curriculum.ts';

export type Save = (patch: Partial<Settings>) => void;

/** The settings as they are, and how each is saved: at once, without a button. */
export function createSettings() {
  const { collection, revision, outline } = useCollection();
  const today = () => (revision(), studyDay(collection.clock()));
  /** As saved, but an interview that is over is none. */
  const settings = createMemo(() => {
    revision();
    const { interview } = collection.settings;
    const over = interview !== null && interview < today();
    return { ...collection.settings, interview: over ? null : interview };
  });
  const presets = createMemo(() => (revision(), collection.presets));

  return {
    collection,
    revision,
    outline,
    settings,
    presets,
    today,
    /** What each number of new cards a day leads to. */
    forecasts: () => {
      revision();
      const { columns, decks, usual } = collection;
      return offers({ columns, decks, settings: settings(), usual, today: today() });
    },
    save: ((patch) => void saveOrSay(() => saveSettings(collection, patch))) as Save,
    saveTrack(track: string) {
      const enabled = switchedFor(collection, trackModules(outline, track));
      void saveOrSay(() => chooseTrack(collection, track, enabled));
    },
  };
}

import { createMemo, createSignal } from 'solid-js';
import type { Preset, Settings, StudyDay } from '../../core/model.ts';
import { useCollection } from '../../store/reactive.tsx';
import { type Applied, applyPresets, takeBackPresets } from '../../store/applyPresets.ts';
import { saveSettings } from '../../store/settings.ts';
import { saveOrSay } from '../../ui/saveOrSay.ts';
import { showToast } from '../../ui/toasts.ts';
import { savedText } from './loadText.ts';

/** What has been chosen and not yet saved. */
interface Draft {
  settings: Partial<Settings>;
  /** By preset id. */
  presets: Readonly<Record<string, Partial<Preset>>>;
}

const nothing: Draft = { settings: {}, presets: {} };

/** Only what differs from what is saved: who goes back to it has chosen nothing. */
function differing<T extends object>(patch: Partial<T>, saved: T): Partial<T> {
  const differs = (key: string) =>
    JSON.stringify(patch[key as keyof T]) !== JSON.stringify(saved[key as keyof T]);
  return Object.fromEntries(Object.entries(patch).filter(([key]) => differs(key))) as Partial<T>;
}

/** Scheduling as it is saved, with what has been chosen since laid over it. */
export function createDraft() {
  const { collection, revision } = useCollection();
  const [draft, setDraft] = createSignal<Draft>(nothing);
  const saved = createMemo(() => {
    revision();
    const { settings, presets, decks } = collection;
    return { settings, presets, decks };
  });
  const settings = createMemo(() => ({ ...saved().settings, ...draft().settings }));
  const presets = createMemo((): Record<string, Preset> => {
    const all = Object.values(saved().presets);
    return Object.fromEntries(
      all.map((each) => [each.id, { ...each, ...draft().presets[each.id] }]),
    );
  });
  const changed = () =>
    Object.keys(draft().settings).length > 0 ||
    Object.values(draft().presets).some((patch) => Object.keys(patch).length > 0);

  /** Saves what is chosen, and with it moves cards to other due dates. */
  async function save(moves: readonly { card: number; due: StudyDay }[] = []) {
    const { settings: patch, presets } = draft();
    const patches = Object.entries(presets)
      .filter(([, each]) => Object.keys(each).length > 0)
      .map(([id, each]) => ({ ...each, id }));
    return saveOrSay(async () => {
      const applied = await applyPresets(collection, patches, moves);
      if (Object.keys(patch).length > 0) await saveSettings(collection, patch);
      setDraft(nothing);
      if (patches.length > 0) offerBack(applied);
    });
  }

  function offerBack(applied: Applied) {
    const run = () => void saveOrSay(() => takeBackPresets(collection, applied));
    showToast({ text: savedText(applied.entries.length), action: { label: 'Undo', run } });
  }

  return {
    saved,
    settings,
    presets,
    changed,
    /** What is chosen, to tell one choice from another. */
    choice: createMemo(() => JSON.stringify(draft())),
    save,
    discard: () => setDraft(nothing),
    setSettings: (patch: Partial<Settings>) =>
      setDraft((now) => ({
        ...now,
        settings: differing({ ...now.settings, ...patch }, saved().settings),
      })),
    setPreset(id: string, patch: Partial<Preset>) {
      const before = saved().presets[id];
      if (!before) return;
      setDraft((now) => ({
        ...now,
        presets: { ...now.presets, [id]: differing({ ...now.presets[id], ...patch }, before) },
      }));
    },
  };
}

export type SchedulingDraft = ReturnType<typeof createDraft>;

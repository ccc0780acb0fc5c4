import { createMemo, createSignal } from 'solid-js';
import type { Preset } from '../../core/model.ts';
import { useCollection } from '../../store/reactive.tsx';
import { gradesOf, LONGEST, SHORTEST, type Play } from './play.ts';

const within = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(most, value));

/** A card to play with, scheduled by a preset of one's own; nothing of it is saved. */
export function createPlay() {
  const { collection, revision } = useCollection();
  const [id, setId] = createSignal('cards');
  const [stability, setStability] = createSignal(12);
  const [difficulty, setDifficulty] = createSignal(5);
  /** Null: as the preset has it. */
  const [retention, setRetention] = createSignal<number | null>(null);
  const [fresh, setFresh] = createSignal(false);
  const presets = createMemo(() => (revision(), Object.values(collection.presets)));
  const own = createMemo((): Preset => presets().find((each) => each.id === id()) ?? presets()[0]!);
  const play = createMemo((): Play => {
    const preset = { ...own(), retention: retention() ?? own().retention };
    return { stability: stability(), difficulty: difficulty(), preset };
  });
  return {
    presets,
    own,
    choose(preset: string) {
      setId(preset);
      setRetention(null);
    },
    play,
    setStability: (days: number) => setStability(within(days, SHORTEST, LONGEST)),
    setDifficulty: (value: number) => setDifficulty(within(Math.round(value * 10) / 10, 1, 10)),
    setRetention: (share: number) => setRetention(within(Math.round(share * 100) / 100, 0.7, 0.97)),
    fresh,
    setFresh,
    grades: createMemo(() => gradesOf(play(), collection.clock(), fresh())),
    rollover: () => (revision(), collection.settings.rollover),
  };
}
export type Playing = ReturnType<typeof createPlay>;

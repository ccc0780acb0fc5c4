import { useSearchParams } from '@solidjs/router';
import { createMemo } from 'solid-js';
import { studyDay } from '../../core/day.ts';
import { effective } from '../../core/memory/replay.ts';
import { cardsOfDeck } from '../../core/stats/cardSet.ts';
import { gradesOf } from '../../core/stats/grades.ts';
import { answersOn } from '../../core/stats/answers.ts';
import { figuresOf } from '../../core/stats/figures.ts';
import { futureDue } from '../../core/stats/due.ts';
import { retentionByDay, retentionOf } from '../../core/stats/retention.ts';
import { countStates } from '../../core/stats/states.ts';
import { useCollection } from '../../store/reactive.tsx';
import { readFigures } from '../../store/readFigures.ts';
import { dayOf, readDays } from '../../store/stats.ts';
import { scanLog } from '../../store/statsWorker.ts';
import { createReading } from './createReading.ts';

/**
 * What Stats shows, of all decks or of the one the address names, anew after every change. From memory: today, what is
 * due, card states. From the summaries: the calendar. From the figures of each day: retention.
 */
export function createStats() {
  const { collection, revision } = useCollection();
  const [search, setSearch] = useSearchParams<{ deck: string }>();
  const today = createMemo(() => (revision(), studyDay(collection.clock())));
  const decks = createMemo(() => (revision(), collection.decks));
  const deck = createMemo(() => decks().find(({ id }) => id === search.deck) ?? null);
  const number = createMemo(() => deck()?.number ?? null);
  const cards = createMemo(() => {
    revision();
    const chosen = number();
    return chosen === null ? null : cardsOfDeck(collection.columns, chosen);
  });
  const grades = createMemo(() => {
    revision();
    return gradesOf(effective(collection.entries), cards());
  });

  return {
    today,
    decks,
    deck,
    choose: (id: string) => setSearch({ deck: id || null }, { replace: true }),
    /** Whether anything was ever reviewed, in whatever deck. */
    started: createMemo(() => {
      revision();
      const { summaries, columns, today } = collection;
      const before = summaries.length > 0 || Object.keys(today.counts).length > 0;
      return before || columns.reps.some((reps) => reps > 0);
    }),
    /** Today's answers by kind, and the recall of today's review cards. */
    answers: createMemo(() => answersOn(grades(), today())),
    recall: createMemo(() => retentionOf(retentionByDay(figuresOf(grades())), today(), today())),
    due: createMemo(() => {
      revision();
      return futureDue(collection.columns, cards(), today(), dayOf(collection));
    }),
    states: createMemo(() => {
      revision();
      return countStates(collection.columns, cards(), today(), collection.decks);
    }),
    /** Desired retention of the deck's cards, or of cards in general. */
    aim: createMemo(() => {
      revision();
      const { presets } = collection;
      const preset = presets[deck()?.presets.cards ?? 'cards'] ?? presets['cards'];
      return preset?.retention ?? 0.9;
    }),
    days: createReading(number, revision, () => readDays(collection, number())),
    /** Everything that charts over the log are made of. */
    figures: createReading(number, revision, async (stop) => {
      const kept = await readFigures(collection, number(), cards());
      return kept ?? scanLog(collection, cards(), stop);
    }),
  };
}
export type Stats = ReturnType<typeof createStats>;

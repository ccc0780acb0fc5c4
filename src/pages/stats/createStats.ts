import { useSearchParams } from '@solidjs/router';
import { createMemo } from 'solid-js';
import { studyDay } from '../../core/day.ts';
import { effective } from '../../core/memory/replay.ts';
import { cardsOfDecks } from '../../core/stats/cardSet.ts';
import { gradesOf } from '../../core/stats/grades.ts';
import { answersOn } from '../../core/stats/answers.ts';
import { figuresOf } from '../../core/stats/figures.ts';
import { dailyLoad, futureDue } from '../../core/stats/due.ts';
import { retentionByDay, retentionOf } from '../../core/stats/retention.ts';
import { ranges, spanBefore, type Range } from '../../core/stats/span.ts';
import { countStates } from '../../core/stats/states.ts';
import { useCollection } from '../../store/reactive.tsx';
import { readFigures } from '../../store/readFigures.ts';
import { dayOf, readDays } from '../../store/stats.ts';
import { scanLog } from '../../store/statsWorker.ts';
import { createReading } from './createReading.ts';
import { addressOf, scopeFor, scopesOf, type Named } from './scopes.ts';

/**
 * What Stats shows, of all decks or of those the address names, anew after every change. From memory: today, what is
 * due, card states. From the summaries: the calendar. From the figures of each day: whatever is over the log.
 */
export function createStats() {
  const { collection, revision, outline } = useCollection();
  const [search, setSearch] = useSearchParams<Named & { range?: string }>();
  const today = createMemo(() => (revision(), studyDay(collection.clock())));
  const scopes = createMemo(() => (revision(), scopesOf(collection.decks, outline)));
  const scope = createMemo(() => scopeFor(search, scopes()));
  /** Tells one set of decks from another, however often the list is made anew. */
  const key = createMemo(() => scope().decks?.join() ?? 'all');
  const range = createMemo((): Range => ranges.find((each) => each === search.range) ?? 'month');
  const cards = createMemo(() => {
    revision();
    key();
    const { decks } = scope();
    return decks && cardsOfDecks(collection.columns, decks);
  });
  const grades = createMemo(() => {
    revision();
    return gradesOf(effective(collection.entries), cards());
  });
  /** Everything that charts over the log are made of. */
  const figures = createReading(key, revision, async (stop) => {
    const kept = await readFigures(collection, scope().decks, cards());
    return kept ?? scanLog(collection, cards(), stop);
  });
  const span = createMemo(() => spanBefore(range(), today(), figures.value()?.days[0] ?? today()));

  return {
    today,
    scopes,
    scope,
    choose: (value: string) => setSearch(addressOf(value), { replace: true }),
    range,
    reach: (value: Range) =>
      setSearch({ range: value === 'month' ? null : value }, { replace: true }),
    /** The cards in question; null for all there ever were. */
    cards,
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
    load: createMemo(() => (revision(), dailyLoad(collection.columns, cards()))),
    states: createMemo(() => {
      revision();
      return countStates(collection.columns, cards(), today(), collection.decks);
    }),
    /** Desired retention of the decks' cards where they agree, else of cards in general. */
    aim: createMemo(() => {
      revision();
      const { presets, decks } = collection;
      const chosen = decks.filter(({ number }) => scope().decks?.includes(number));
      const ids = new Set(chosen.map((deck) => deck.presets.cards));
      const [only = 'cards'] = ids.size === 1 ? ids : [];
      return (presets[only] ?? presets['cards'])?.retention ?? 0.9;
    }),
    days: createReading(key, revision, () => readDays(collection, scope().decks)),
    figures,
    /** The days up to today that charts over the log show. */
    span,
    /** Days of them since the first review. */
    daysBack: createMemo(() => {
      const first = figures.value()?.days[0] ?? today();
      return today() - Math.max(span().bins[0]!.from, first) + 1;
    }),
    back: createMemo(() => ({ range: range(), from: span().bins[0]!.from })),
  };
}
export type Stats = ReturnType<typeof createStats>;

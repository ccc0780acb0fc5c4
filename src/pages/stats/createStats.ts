import { useSearchParams } from '@solidjs/router';
import { createMemo } from 'solid-js';
import { studyDay } from '../../core/day.ts';
import { effective } from '../../core/memory/replay.ts';
import { cardsOfDecks, setOf } from '../../core/stats/cardSet.ts';
import { daysOf } from '../../core/stats/daysOf.ts';
import { gradesOf } from '../../core/stats/grades.ts';
import { answersOn } from '../../core/stats/answers.ts';
import { figuresOf } from '../../core/stats/figures.ts';
import { dailyLoad, futureDue } from '../../core/stats/due.ts';
import { retentionByDay, retentionOf } from '../../core/stats/retention.ts';
import { ranges, spanBefore, type Range } from '../../core/stats/span.ts';
import { countStates } from '../../core/stats/states.ts';
import { createSearchNames } from '../../store/createSearchNames.ts';
import { useCollection } from '../../store/reactive.tsx';
import { readFigures } from '../../store/readFigures.ts';
import { dayOf, readDays } from '../../store/stats.ts';
import { findCards } from '../../store/searcher.ts';
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
  // The same list stays the same: a choice that is open is not made anew.
  const scopes = createMemo(() => (revision(), scopesOf(collection.decks, outline)), undefined, {
    equals: (before, now) => JSON.stringify(before) === JSON.stringify(now),
  });
  const scope = createMemo(() => scopeFor(search, scopes()));
  /** Tells one set of decks from another, however often the list is made anew. */
  const key = createMemo(() => {
    const { decks, search } = scope();
    return search === null ? (decks?.join() ?? 'all') : `search:${search}`;
  });
  const searched = createSearchNames(collection, outline, revision);
  const range = createMemo((): Range => ranges.find((each) => each === search.range) ?? 'month');
  const ofDecks = createMemo(() => {
    revision();
    key();
    const { decks } = scope();
    return decks && cardsOfDecks(collection.columns, decks);
  });
  /** The cards in question, and everything that charts over the log are made of. */
  const reading = createReading(key, revision, async (stop) => {
    const { decks, search } = scope();
    const of = key();
    if (search !== null) {
      const cards = setOf(await findCards(collection, outline, search));
      return { of, cards, figures: await scanLog(collection, cards, stop) };
    }
    const kept = await readFigures(collection, decks, ofDecks());
    return { of, cards: ofDecks(), figures: kept ?? (await scanLog(collection, ofDecks(), stop)) };
  });
  const read = () => (reading.value()?.of === key() ? reading.value() : null);
  const figures = {
    value: createMemo(() => read()?.figures ?? null),
    failure: reading.failure,
    retry: reading.retry,
  };
  /** Of a search: none, until it has found some. */
  const cards = createMemo(() =>
    scope().search === null ? ofDecks() : (read()?.cards ?? new Uint8Array()),
  );
  const grades = createMemo(() => {
    revision();
    return gradesOf(effective(collection.entries), cards());
  });
  const totals = createReading(key, revision, () => readDays(collection, scope().decks));
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
    /** What a search may be given. */
    searched,
    /** Whether a search is still under way. */
    searching: () => scope().search !== null && read() === null && reading.failure() === null,
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
    days: {
      value: createMemo(() => {
        if (scope().search === null) return totals.value();
        const known = figures.value();
        return known && daysOf(known);
      }),
      failure: () => totals.failure() ?? figures.failure(),
      retry: () => (totals.failure() === null ? figures.retry() : totals.retry()),
    },
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

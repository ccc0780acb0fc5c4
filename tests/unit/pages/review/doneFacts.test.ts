import { expect, it } from 'vitest';
import { plainEntry } from '../../../../src/core/memory/entry.ts';
import { emptyCounts } from '../../../../src/core/memory/totals.ts';
import { Again, Good, QuestionLane, type LogEntry } from '../../../../src/core/model.ts';
import { doneFacts } from '../../../../src/pages/review/doneFacts.ts';

const moment = { now: Date.UTC(2026, 2, 2, 12), offset: 0, rollover: 4 };
const entry = (card: number, about: Partial<LogEntry> = {}) =>
  plainEntry(
    { time: 1, device: 1, card, kind: 'grade', rating: Good, taken: 20_000, ...about },
    moment,
  );
const tomorrow = { cards: 31, minutes: 8.2 };

it('says what the day came to, questions left out', () => {
  const done = { ...emptyCounts(), newCards: 1, reviews: 2, learning: 1, recalled: 1 };
  const entries = [
    entry(1),
    entry(1),
    entry(2),
    entry(3, { rating: Again }),
    entry(4, { flags: QuestionLane, taken: 400_000 }),
    entry(2, { kind: 'bury', rating: 0 }),
  ];
  expect(doneFacts({ done, tomorrow }, entries)).toEqual([
    ['Cards', '3: 1 new, 2 reviews'],
    ['Answers', '4, 1 of them Again'],
    ['Recalled', '1 of 2 reviews, 50 %'],
    ['Time', '1 minute, 27 seconds a card'],
    ['Tomorrow', '31 cards, about 8 minutes'],
  ]);
});

it('leaves out what there was none of', () => {
  const done = { ...emptyCounts(), newCards: 1 };
  const rows = doneFacts({ done, tomorrow: { cards: 0, minutes: 0 } }, [
    entry(1, { taken: 200_000 }),
  ]);
  expect(Object.fromEntries(rows)).toEqual({
    Cards: '1: 1 new',
    Answers: '1',
    Recalled: '',
    Time: '3 minutes, 3.5 minutes a card',
    Tomorrow: 'Nothing is due',
  });
});

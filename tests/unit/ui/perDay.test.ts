import { expect, test } from 'vitest';
import { createColumns, newSchedule, writeSchedule } from '../../../src/core/memory/columns.ts';
import { defaultSettings } from '../../../src/core/memory/presets.ts';
import { defaultUsual } from '../../../src/core/memory/usual.ts';
import type { Deck } from '../../../src/core/model.ts';
import { offers, perDayChoices } from '../../../src/ui/perDay.ts';

const deck = { number: 1, enabled: true, directions: 'one', kind: 'glossary' } as Deck;

function given(cards: number, newPerDay = 10) {
  const columns = createColumns();
  for (let card = 1; card <= cards; card++) {
    const numbers = { card, note: card, deck: 1, template: 0, position: card, seed: card };
    writeSchedule(columns, newSchedule({ ...numbers, level: 0 }));
  }
  const settings = { ...defaultSettings(), newPerDay };
  return { columns, decks: [deck], settings, usual: defaultUsual(), today: 20_000 };
}

test('more a day takes longer and is done sooner', () => {
  const forecasts = offers(given(60));
  expect(forecasts.map((each) => each.newPerDay)).toEqual([5, 10, 15, 20]);
  expect(forecasts.map((each) => each.allSeen! - 20_000)).toEqual([11, 5, 3, 2]);
  const minutes = forecasts.map((each) => each.minutes);
  expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
});

test('a number chosen elsewhere stands among those offered', () => {
  expect(offers(given(60, 12)).map((each) => each.newPerDay)).toEqual([5, 10, 12, 15, 20]);
});

test('no date is promised while there is nothing to see', () => {
  const choices = perDayChoices(offers(given(0)), 20_000);
  expect(choices.every((choice) => choice.detail === undefined)).toBe(true);
});

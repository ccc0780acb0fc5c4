import { describe, expect, it } from 'vitest';
import { levelName, levelOf } from '../../../../src/core/curriculum/curriculum.ts';
import { inTrack, trackOrder } from '../../../../src/core/curriculum/order.ts';
import { progress } from '../../../../src/core/curriculum/progress.ts';
import { readSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import { Known, Learning, Retired, Review, Suspended } from '../../../../src/core/model.ts';
import type { Schedule } from '../../../../src/core/model.ts';
import { addDeck, addNote, made } from '../memory/made.ts';

describe('trackOrder', () => {
  const to = made();
  const deck = (id: string, module: string | null, kind: 'glossary' | 'cards' | 'interview') =>
    addDeck(to, { id, module, kind });
  deck('2-interview', '02', 'interview');
  deck('2-glossary', '02', 'glossary');
  deck('own-b', null, 'interview');
  deck('1-differences', '01', 'cards');
  deck('1-interview', '01', 'interview');
  deck('1-glossary', '01', 'glossary');
  deck('own-a', null, 'glossary');
  deck('4-glossary', '04', 'glossary');
  deck('3-glossary', '03', 'glossary');
  const ids = (modules: string[] | null) =>
    trackOrder(to.decks, modules && { modules }).map(({ id }) => id);

  it('puts one’s own decks first, then the track’s modules in turn, then the rest', () => {
    expect(ids(['04', '01', '02'])).toEqual([
      'own-b',
      'own-a',
      '4-glossary',
      '1-glossary',
      '1-differences',
      '1-interview',
      '2-glossary',
      '2-interview',
      '3-glossary',
    ]);
  });

  it('goes by folder without a track', () => {
    expect(ids(null).slice(2, 4)).toEqual(['1-glossary', '1-differences']);
    expect(ids(null).at(-1)).toBe('4-glossary');
  });

  it('knows what belongs to a track', () => {
    const track = { modules: ['01'] };
    expect(inTrack({ module: '01' }, track)).toBe(true);
    expect(inTrack({ module: '02' }, track)).toBe(false);
    expect(inTrack({ module: null }, track)).toBe(true);
    expect(inTrack({ module: '02' }, null)).toBe(true);
  });
});

describe('progress', () => {
  it('parts what counts as material into unseen, learning, young and mature', () => {
    const to = made();
    const deck = addDeck(to);
    const other = addDeck(to);
    const cards = Array.from({ length: 9 }, () => addNote(to, deck, ['term', 'definition'])[0]!);
    addNote(to, other, ['term']);
    addNote(to, deck, ['question'], 7);
    const change = (i: number, more: Partial<Schedule>) =>
      writeSchedule(to.columns, { ...readSchedule(to.columns, cards[i]!), ...more });
    change(0, { state: Learning, due: 1 });
    change(1, { state: Review, last: 100, due: 120 });
    change(2, { state: Review, last: 100, due: 121 });
    change(3, { state: Review, last: 100, due: 108, flags: Known });
    change(4, { flags: Suspended });
    change(5, { flags: Retired });
    const found = progress(to.columns, [1]);
    expect(found).toEqual({ total: 8, unseen: 4, learning: 1, young: 1, mature: 2 });
    expect(progress(to.columns, new Set([1]), 5).total).toBe(7);
    expect(progress(to.columns, [1, 2]).unseen).toBe(5);
    expect(progress(to.columns, []).total).toBe(0);
  });
});

it('reads and writes levels', () => {
  expect(['L3', 'L7', 'L8', '', '5'].map(levelOf)).toEqual([3, 7, 0, 0, 0]);
  expect([levelName(5), levelName(0)]).toEqual(['L5', '']);
});

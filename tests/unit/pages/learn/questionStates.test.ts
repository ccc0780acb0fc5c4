import { expect, test } from 'vitest';
import { dayStart } from '../../../../src/core/day.ts';
import { readSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import { Review, type Schedule, Suspended } from '../../../../src/core/model.ts';
import { questionStates } from '../../../../src/pages/learn/questionStates.ts';
import { addDeck, addNote, contextOf, made } from '../../core/memory/made.ts';

const today = 20_000;
const moment = { now: dayStart(today, { now: 0, offset: 0, rollover: 4 }), offset: 0, rollover: 4 };

test('a question says where it stands, and whether it can be asked now', () => {
  const to = made();
  const [term] = addNote(to, addDeck(to), ['term']);
  const deck = addDeck(to, { kind: 'interview' });
  const ask = (level: 3 | 7, more: Partial<Schedule> = {}) => {
    const [card] = addNote(to, deck, ['question', 'followup'], level);
    writeSchedule(to.columns, { ...readSchedule(to.columns, card!), ...more });
    return card!;
  };
  ask(3);
  deck.requires.push([ask(3), [term!]]);
  ask(7);
  ask(3, { flags: Suspended });
  ask(3, { state: Review, last: today, due: today + 3 });
  ask(7, { state: Review, last: today - 3, due: today });
  ask(3, { state: Review, last: today - 3, due: today + 1 });
  const states = questionStates(to.columns, contextOf(to, moment), [deck]);
  expect(states.map(({ text, askable }) => [text, askable])).toEqual([
    ['not asked yet', true],
    ['waits for its terms', true],
    ['above your aim, off', true],
    ['suspended', false],
    ['answered today', false],
    ['due', true],
    ['comes on 5\u00a0October', true],
  ]);
});

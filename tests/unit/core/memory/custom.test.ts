import { describe, expect, it } from 'vitest';
import { dayStart } from '../../../../src/core/day.ts';
import { readSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import { customCards, type CustomStudy, leavesTrace } from '../../../../src/core/memory/custom.ts';
import { plainEntry } from '../../../../src/core/memory/entry.ts';
import { Marked, Review, Suspended, type Schedule } from '../../../../src/core/model.ts';
import { addDeck, addNote, contextOf, made, type Made } from './made.ts';

const today = 20_000;
const moment = { now: 0, offset: 0, rollover: 4 };
moment.now = dayStart(today, moment) + 3_600_000;

function review(to: Made, card: number, more: Partial<Schedule> = {}): void {
  const s = readSchedule(to.columns, card);
  const memory = {
    state: Review,
    stability: 10,
    difficulty: 5,
    reps: 3,
    last: today - 10,
  } as const;
  writeSchedule(to.columns, { ...s, ...memory, due: today, ...more });
}

function collection(cards: number) {
  const to = made();
  const deck = addDeck(to, { module: '01-foundations' });
  const list = Array.from({ length: cards }, () => addNote(to, deck, ['term'])[0]!);
  const question = addNote(to, deck, ['question'])[0]!;
  const study = (about: CustomStudy, entries = contextOf(to, moment).entries) =>
    customCards(to.columns, contextOf(to, moment, { entries }), about);
  return { to, deck, list, question, study };
}

describe('custom study', () => {
  it('of what was forgotten today: once each, in the order of the last Again', () => {
    const { list, study } = collection(3);
    const [a, b] = list as [number, number];
    const again = (card: number, time: number) =>
      plainEntry({ time, device: 1, card, kind: 'grade', rating: 1, stateBefore: 2 }, moment);
    const good = plainEntry(
      { time: 9, device: 1, card: list[2]!, kind: 'grade', rating: 3 },
      moment,
    );
    expect(study({ kind: 'forgotten' }, [again(a, 1), again(b, 2), again(a, 3), good])).toEqual([
      b,
      a,
    ]);
  });

  it('ahead: soonest first, not what is due already; only this counts', () => {
    const { to, list, study } = collection(4);
    const [a, b, c, d] = list as [number, number, number, number];
    review(to, a, { due: today });
    review(to, b, { due: today + 3 });
    review(to, c, { due: today + 1 });
    review(to, d, { due: today + 4 });
    expect(study({ kind: 'ahead', days: 3 })).toEqual([c, b]);
    expect(leavesTrace({ kind: 'ahead', days: 3 })).toBe(true);
    expect(leavesTrace({ kind: 'warmup', minutes: 15 })).toBe(false);
  });

  it('previews new cards in teaching order, no questions', () => {
    const { list, question, study } = collection(3);
    expect(study({ kind: 'preview', cards: 2 })).toEqual(list.slice(0, 2));
    expect(study({ kind: 'preview', cards: 9 })).not.toContain(question);
  });

  it('by state and by module, without suspended cards', () => {
    const { to, list, study } = collection(5);
    const [young, mature, lapsed, marked, off] = list as [number, number, number, number, number];
    review(to, young);
    review(to, mature, { last: today - 30 });
    review(to, lapsed, { lapses: 8 });
    review(to, marked, { flags: Marked | (2 << 4) });
    review(to, off, { flags: Suspended, lapses: 9 });
    const state = (name: 'young' | 'mature' | 'lapsed' | 'leech' | 'flagged' | 'marked') =>
      study({ kind: 'state', state: name }).toSorted((a, b) => a - b);
    expect(state('young')).toEqual([young, lapsed, marked]);
    expect(state('mature')).toEqual([mature]);
    expect(state('lapsed')).toEqual([lapsed]);
    expect(state('leech')).toEqual([lapsed]);
    expect(state('flagged')).toEqual([marked]);
    expect(state('marked')).toEqual([marked]);
    expect(study({ kind: 'module', module: '01-foundations' })).toHaveLength(4);
    expect(study({ kind: 'module', module: '02' })).toEqual([]);
  });

  it('warms up with what weighs most and is most likely forgotten, for so many minutes', () => {
    const { to, deck, list, question, study } = collection(4);
    const [known, forgotten, weighty, fresh] = list as [number, number, number, number];
    review(to, known, { last: today, stability: 100 });
    review(to, forgotten, { last: today - 40, stability: 10 });
    review(to, weighty, { last: today - 40, stability: 10 });
    deck.requires = [[question, [weighty]]];
    expect(study({ kind: 'warmup', minutes: 15 })).toEqual([weighty, forgotten, known]);
    expect(study({ kind: 'warmup', minutes: 15 })).not.toContain(fresh);
    expect(study({ kind: 'warmup', minutes: 0.2 })).toHaveLength(1);
  });
});

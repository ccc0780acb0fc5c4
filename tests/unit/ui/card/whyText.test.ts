import { expect, test } from 'vitest';
import { weekday } from '../../../../src/core/day.ts';
import type { CardFacts } from '../../../../src/core/memory/cardFacts.ts';
import { newSchedule } from '../../../../src/core/memory/columns.ts';
import { gradeEntry, nextInterval } from '../../../../src/core/memory/schedule.ts';
import { plainEntry } from '../../../../src/core/memory/entry.ts';
import { makeSpread, type Load } from '../../../../src/core/memory/load.ts';
import { defaultPresets, defaultSettings } from '../../../../src/core/memory/presets.ts';
import { apply } from '../../../../src/core/memory/replay.ts';
import { dayFacts, whyDue } from '../../../../src/core/memory/whyDue.ts';
import { Easy, type LogEntry, type Preset, type Settings } from '../../../../src/core/model.ts';
import { whyText } from '../../../../src/ui/card/whyText.ts';

/** Monday 10 March 2025, at noon. */
const today = 20_157;
const moment = { now: today * 86_400_000 + 12 * 3_600_000, offset: 0, rollover: 4 };
const preset: Preset = { ...defaultPresets()[0]!, learningSteps: [] };
const given = { time: moment.now, device: 1, taken: 1, flags: 0, kind: 'grade' as const };

/** The sentence for a card answered Easy today, with another day than the formula's. */
function why({
  planned = {},
  full = [],
  spread = 'balance',
  moved,
  since = planned,
}: {
  planned?: Partial<Settings>;
  full?: [day: number, cards: number][];
  spread?: Preset['spread'];
  /** Moved to that day later. */
  moved?: number;
  /** What was planned after it was answered. */
  since?: Partial<Settings>;
}): { text: string; exact: number; due: number } {
  const settings = { ...defaultSettings(), ...planned };
  const load: Load = { today, cards: new Uint32Array(400) };
  for (const [day, cards] of full) load.cards[day - today] = cards;
  const chosen = { ...preset, spread };
  for (let seed = 1; seed < 100; seed++) {
    const fresh = newSchedule({
      card: 1,
      note: 1,
      deck: 1,
      template: 0,
      level: 0,
      position: 0,
      seed,
    });
    const how = makeSpread(spread, load, settings);
    const entries: LogEntry[] = [
      gradeEntry(fresh, Easy, chosen, moment, { ...given, spread: how }),
    ];
    let s = apply(fresh, entries[0]!, chosen);
    const exact = today + nextInterval(s.stability, chosen);
    if (s.due === exact) continue;
    if (moved !== undefined) {
      const due = plainEntry(
        { ...given, time: moment.now + 1, card: 1, kind: 'due', due: moved },
        moment,
      );
      entries.push(due);
      s = apply(s, due, chosen);
    }
    load.cards[s.due - today]!++;
    const facts = { today, schedule: s } as CardFacts;
    const found = whyDue(entries, s, chosen, dayFacts(s, load, { ...settings, ...since }));
    return { text: whyText({ ...facts, why: found }), exact, due: s.due };
  }
  throw new Error('never spread');
}

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

test('the day that the formula says, and how full it is', () => {
  const { exact } = why({});
  expect(exact).toBe(today + 8);
  const { text } = why({ full: [[exact, 31]] });
  expect(plain(text)).toMatch(
    /that is 8 days, spread to \d+ days\. Tue 18 March, the day that would be, has 31 other cards due; \w{3} \d+ March has 0\.$/,
  );
});

test('where the load of now does not show it, no day is blamed', () => {
  expect(why({}).text).toMatch(/of the days around, those with less to do are likelier\.$/);
  expect(why({ spread: 'fuzz' }).text).toMatch(/days to part from cards learnt with it\.$/);
});

test('a planned break and an easy day are named', () => {
  const { exact } = why({});
  const breaks = [{ from: exact - 1, to: exact }];
  expect(plain(why({ planned: { breaks } }).text)).toMatch(
    /\. Tue 18 March, the day that would be, is in your break from Mon 17 to Tue 18 March\.$/,
  );
  const easyDays = (share: number) => Array(7).fill(1).with(weekday(exact), share);
  expect(plain(why({ planned: { easyDays: easyDays(0.5) }, spread: 'fuzz' }).text)).toMatch(
    /Tue 18 March, the day that would be, is an easy day, on which only 50 % of a usual day is to come\.$/,
  );
  expect(why({ planned: { easyDays: easyDays(0) } }).text).toMatch(
    /easy day, on which nothing is to come\.$/,
  );
});

test('a card moved for a break says out of which, one moved by hand says so', () => {
  const { due } = why({});
  const breaks = [{ from: due, to: due }];
  const text = plain(why({ moved: due + 3, since: { breaks } }).text);
  expect(text).toMatch(
    /^It was moved on 10 March: until then it was due on (\w{3} \d+ March), in your break on \1\.$/,
  );
  expect(plain(why({ moved: due + 3 }).text)).toBe('You set this date by hand on 10 March.');
});

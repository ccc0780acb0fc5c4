import { describe, expect, it } from 'vitest';
import { readSchedule } from '../../../../src/core/memory/columns.ts';
import { presetFor } from '../../../../src/core/memory/lane.ts';
import { minutesPerDay } from '../../../../src/core/memory/plan.ts';
import { defaultPresets } from '../../../../src/core/memory/presets.ts';
import { replay } from '../../../../src/core/memory/replay.ts';
import { defaultUsual } from '../../../../src/core/memory/usual.ts';
import type { LogEntry } from '../../../../src/core/model.ts';
import { live, quantile } from './learner.ts';
import type { Life } from './learner.ts';
import { infrastructure, madeTrack } from './made.ts';

const days = 120;
const first = 20_000;
/** A fortnight away in the middle of the new cards. */
const away = [30, 44] as const;

/** Days by which the date shown for "all seen" is off, as a share of the whole way; the worst morning of a span. */
function worstDate(life: Life, from: number): number {
  const end = life.cardsSeen!;
  const mornings = life.days.slice(from, end);
  return Math.max(
    ...mornings.map(({ seenBy }) => Math.abs(seenBy.cards! - first - end) / (end + 1)),
  );
}

function figures(name: string, life: Life) {
  const lived = life.days.filter((day) => !day.away);
  const minutes = lived.map((day) => day.minutes);
  const made = {
    median: quantile(minutes, 0.5),
    p95: quantile(minutes, 0.95),
    most: Math.max(...minutes),
    questions: Math.max(...lived.map((day) => day.questions)),
    estimate: quantile(
      lived.map((day) => day.said.cards.minutes / Math.max(0.5, day.minutes)),
      0.5,
    ),
    paced: lived.filter((day) => day.paced).length,
  };
  console.log(
    `${name}: ${life.log.length} grades; cards a day ${made.median.toFixed(1)} min median, ` +
      `${made.p95.toFixed(1)} p95, ${made.most.toFixed(1)} most; at most ${made.questions} questions a day; ` +
      `all cards seen on day ${life.cardsSeen! + 1}, said on the first ` +
      `${life.days[0]!.seenBy.cards! - first + 1}; today's estimate × ${made.estimate.toFixed(2)}; ` +
      `${made.paced} days on the way back`,
  );
  return made;
}

describe('a simulated learner, 120 days, ten new a day', () => {
  it.each([101, 102, 103])(
    'without a break (seed %i)',
    (seed) => {
      const life = live(madeTrack(infrastructure, seed), { days, seed, settings: { aim: 7 } });
      const made = figures(`seed ${seed}`, life);
      expect(made.median).toBeLessThanOrEqual(15);
      expect(made.p95).toBeLessThanOrEqual(25);
      expect(made.questions).toBeLessThanOrEqual(4);
      expect(made.estimate).toBeGreaterThan(0.75);
      expect(made.estimate).toBeLessThan(1.35);
      expect(life.lost).toBe(0);
      expect(worstDate(life, 0)).toBeLessThanOrEqual(0.1);
      const busy = life.days.slice(10, life.cardsSeen!).map((day) => day.minutes);
      const said = minutesPerDay(10, defaultUsual());
      expect(Math.abs(said / quantile(busy, 0.5) - 1)).toBeLessThan(0.3);
    },
    30_000,
  );

  it.each([101, 102, 103])(
    'with a fortnight away (seed %i)',
    (seed) => {
      const track = madeTrack(infrastructure, seed);
      const life = live(track, { days, seed, settings: { aim: 7 }, away });
      const made = figures(`seed ${seed}, a fortnight away`, life);
      expect(made.median).toBeLessThanOrEqual(15);
      expect(made.p95).toBeLessThanOrEqual(25);
      expect(made.questions).toBeLessThanOrEqual(4);
      expect(life.lost).toBe(0);
      // The way back is offered, taken, and ends about when it says.
      const back = life.days[away[1]]!;
      expect(back.said.comeback).not.toBeNull();
      expect(Math.abs(made.paced - back.said.comeback!.days)).toBeLessThanOrEqual(3);
      for (const day of life.days.filter(({ paced }) => paced)) {
        expect(day.newCards).toBe(0);
        expect(day.reviews).toBeLessThanOrEqual(back.said.comeback!.pace);
      }
      expect(life.days.at(-1)!.paced).toBe(false);
      // The first dates did not know of the absence; from the return on they are right.
      expect(worstDate(life, away[1])).toBeLessThanOrEqual(0.1);

      const presets = Object.fromEntries(defaultPresets().map((preset) => [preset.id, preset]));
      const byCard = new Map<number, LogEntry[]>();
      for (const entry of life.log)
        byCard.set(entry.card, [...(byCard.get(entry.card) ?? []), entry]);
      const blank = madeTrack(infrastructure, seed).columns;
      for (const [card, entries] of byCard) {
        const now = readSchedule(track.columns, card);
        const preset = presetFor(presets, undefined, now.template);
        expect(replay(readSchedule(blank, card), entries, preset)).toEqual(now);
      }
    },
    30_000,
  );

  it('with an interview in sight', () => {
    const interview = first + 80;
    const track = madeTrack(infrastructure, 104);
    const life = live(track, { days: 90, seed: 104, settings: { aim: 7, interview } });
    const made = figures('seed 104, interview on day 81', life);
    expect(made.questions).toBeLessThanOrEqual(6);
    for (const [n, day] of life.days.entries()) {
      if (n < 59) expect(day.questions).toBeLessThanOrEqual(4);
      if (n >= 78 && n <= 80) expect(day.newCards).toBe(0);
    }
    expect(life.questionsSeen).toBeLessThan(80);
  }, 30_000);
});

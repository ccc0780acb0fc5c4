import type { CardFacts } from '../../core/memory/cardFacts.ts';
import { Learning } from '../../core/model.ts';
import { date } from '../dates.ts';
import { count } from '../words.ts';

const percent = (share: number) => `${Math.round(share * 1000) / 10}\u202f%`;
const tenth = (days: number) => (days < 10 ? Math.round(days * 10) / 10 : Math.round(days));

/** "Why this date?" in one sentence, from the card's own figures. */
export function whyText({ why, today, schedule }: CardFacts): string {
  switch (why.kind) {
    case 'new':
      return 'It has not been asked yet: it comes when it is its turn among the new cards.';
    case 'set':
      return `You set this date by hand on ${date(why.day, today)}.`;
    case 'given':
      return `It came with its memory from elsewhere on ${date(why.day, today)}.`;
    case 'learning': {
      const kind = schedule.state === Learning ? 'learning' : 'relearning';
      const again = why.failed ? 'It was answered Again, so it' : 'It';
      return `${again} is on step ${why.step + 1} of ${kind}: it comes back soon, until it is known for the day.`;
    }
    case 'interval':
      return `Stability is ${tenth(why.stability)} days; at ${percent(why.retention)} desired retention that is ${count(why.exact, 'day')}${spreadText(why)}.`;
  }
}

type Interval = Extract<CardFacts['why'], { kind: 'interval' }>;

function spreadText({ exact, days, spread, maximum }: Interval): string {
  if (days === exact) return '';
  if (exact >= maximum && days <= maximum) return `, kept to ${count(days, 'day')} by the limits`;
  // Beyond what spreading does, the order of the four grades decided.
  const far = Math.abs(days - exact) > Math.max(1.5, exact * 0.3 + 1);
  if (far || spread === 'none') return `; it was given ${count(days, 'day')} when it was answered`;
  const why = spread === 'balance' ? 'a day with less to do' : 'part from cards learnt with it';
  return spread === 'balance'
    ? `, spread to ${count(days, 'day')}: ${why}`
    : `, spread to ${count(days, 'day')} to ${why}`;
}

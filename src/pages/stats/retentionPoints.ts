import {
  allCards,
  monthStart,
  retentionByMonth,
  retentionOf,
  share,
  type RetentionRow,
} from '../../core/stats/retention.ts';
import type { StudyDay } from '../../core/model.ts';
import { shortDate } from '../../ui/dates.ts';
import { dayText, monthText, plainRecall, recallText, shortMonth } from './words.ts';

/** Days and months shown. */
const [DAYS, MONTHS] = [30, 12];

export type Span = 'days' | 'months';

/** A row of the chart and of its table; `row` is null where no review card was asked. */
interface Place {
  day: StudyDay;
  label: string;
  name: string;
  row: RetentionRow | null;
}

/** The last 30 days or 12 months, oldest first, those without reviews too. */
export function places(days: readonly RetentionRow[], span: Span, today: StudyDay): Place[] {
  if (span === 'days') {
    const rows = new Map(days.map((row) => [row.day, row]));
    return Array.from({ length: DAYS }, (_, at) => {
      const day = today - DAYS + 1 + at;
      const label = day === today ? 'Today' : shortDate(day);
      return { day, label, name: dayText(day, today), row: rows.get(day) ?? null };
    });
  }
  const rows = new Map(retentionByMonth(days).map((row) => [row.day, row]));
  const firsts = [monthStart(today)];
  while (firsts.length < MONTHS) firsts.unshift(monthStart(firsts[0]! - 1));
  return firsts.map((day) => {
    return { day, label: shortMonth(day), name: monthText(day), row: rows.get(day) ?? null };
  });
}

/** Days the line takes together: a single day is mostly chance. */
const WEEK = 7;

/** Points of the chart: all cards, with young and mature in words. */
export function retentionPoints(
  shown: readonly Place[],
  days: readonly RetentionRow[],
  span: Span,
) {
  return shown.map(({ day, label, name, row }) => {
    const cards = row ? allCards(row) : { asked: 0, recalled: 0 };
    const parts =
      row && row.young.asked > 0 && row.mature.asked > 0
        ? `; young ${recallText(row.young)}, mature ${recallText(row.mature)}`
        : '';
    const said = cards.asked === 0 ? 'no review cards' : `${recallText(cards)}${parts}`;
    const week = () => share(allCards(retentionOf(days, day - WEEK + 1, day)));
    return {
      label,
      text: `${name}: ${said}`,
      share: share(cards),
      weight: cards.asked,
      trend: span === 'days' ? week() : share(cards),
    };
  });
}

/** Rows of the table, newest first, those without reviews left out. */
export function retentionTable(shown: readonly Place[], span: Span) {
  const rows = shown.filter((place) => place.row !== null).toReversed();
  const questions = rows.some(({ row }) => row!.questions.asked > 0);
  return {
    caption: `Review cards recalled, by ${span === 'days' ? 'day' : 'month'}`,
    head: [
      span === 'days' ? 'Day' : 'Month',
      'Young',
      'Mature',
      'All cards',
      ...(questions ? ['Questions'] : []),
    ],
    rows: rows.map(({ name, row }) => [
      name,
      plainRecall(row!.young),
      plainRecall(row!.mature),
      recallText(allCards(row!)),
      ...(questions ? [plainRecall(row!.questions)] : []),
    ]),
  };
}

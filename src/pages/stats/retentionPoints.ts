import {
  allCards,
  retentionOf,
  share,
  type Retention,
  type RetentionRow,
} from '../../core/stats/retention.ts';
import type { Bin, Span } from '../../core/stats/span.ts';
import { wilson } from '../../core/stats/wilson.ts';
import type { StudyDay } from '../../core/model.ts';
import { binLabel, binText, unitNames } from './bins.ts';
import { bandText, plainRecall, recallText } from './words.ts';

/** A point of the chart and a row of its table. */
interface Place {
  bin: Bin;
  label: string;
  name: string;
  row: Retention;
}

/** The days, weeks or months shown, oldest first, those without reviews too. */
export function places(days: readonly RetentionRow[], span: Span, today: StudyDay): Place[] {
  return span.bins.map((bin) => ({
    bin,
    label: binLabel(bin, span.unit, today),
    name: binText(bin, span.unit, today),
    row: retentionOf(days, bin.from, bin.to),
  }));
}

/** Days the line takes together: a single day is mostly chance. */
const WEEK = 7;

/** Points of the chart: all cards, with young and mature in words. */
export function retentionPoints(
  shown: readonly Place[],
  days: readonly RetentionRow[],
  { unit }: Span,
) {
  return shown.map(({ bin, label, name, row }) => {
    const cards = allCards(row);
    const parts =
      row.young.asked > 0 && row.mature.asked > 0
        ? `; young ${recallText(row.young)}, mature ${recallText(row.mature)}`
        : '';
    const said = cards.asked === 0 ? 'no review cards' : `${recallText(cards)}${parts}`;
    const line = unit === 'day' ? allCards(retentionOf(days, bin.to - WEEK + 1, bin.to)) : cards;
    return {
      label,
      text: `${name}: ${said}`,
      share: share(cards),
      weight: cards.asked,
      trend: share(line),
      band: wilson(line),
    };
  });
}

/** Rows of the table, newest first, those without reviews left out. */
export function retentionTable(shown: readonly Place[], { unit }: Span) {
  const rows = shown
    .filter(({ row }) => allCards(row).asked + row.questions.asked > 0)
    .toReversed();
  const questions = rows.some(({ row }) => row.questions.asked > 0);
  return {
    caption: `Review cards recalled, by ${unit}`,
    head: [
      unitNames[unit],
      'Young',
      'Mature',
      'All cards',
      '95\u00A0% sure',
      ...(questions ? ['Questions'] : []),
    ],
    rows: rows.map(({ name, row }) => [
      name,
      plainRecall(row.young),
      plainRecall(row.mature),
      recallText(allCards(row)),
      bandText(wilson(allCards(row))),
      ...(questions ? [plainRecall(row.questions)] : []),
    ]),
  };
}

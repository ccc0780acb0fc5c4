import type { Rating, StudyDay, TemplateKind } from '../../core/model.ts';
import type { AnswerTime } from '../../core/stats/answerTimes.ts';
import type { Calibration, Confidence } from '../../core/stats/calibration.ts';
import type { CurvePoint, ForgettingCurve } from '../../core/stats/forgetting.ts';
import type { ReadinessPoint } from '../../core/stats/readiness.ts';
import { count, figure, list } from '../../ui/words.ts';
import { dayText, percent, timeText } from './words.ts';

/** "91.3 %": where tenths matter. */
const tenths = (share: number) => `${(share * 100).toFixed(1)}\u00A0%`;

/** "FSRS foresaw that 91.3 % of 2,412 reviews would be recalled, and 89.9 % were." */
export function calibrationCaption(found: Calibration, what: string, many = `${what}s`): string {
  const { reviews, foreseen, recalled } = found;
  if (foreseen === null) return 'No reviews here yet on a later day than the one before.';
  const came = tenths(recalled / reviews);
  return `FSRS foresaw that ${tenths(foreseen)} of ${count(reviews, what, many)} would be recalled, and ${came} were.`;
}

/** How well the weights fit, by the two figures that benchmarks give. */
export function fitFigures({
  rmse,
  logLoss,
  reviews,
}: Calibration): [name: string, figure: string][] {
  return [
    ['RMSE(bins)', rmse === null ? '–' : tenths(rmse)],
    ['Log loss', logLoss === null ? '–' : logLoss.toFixed(3)],
    ['Reviews', figure(reviews)],
  ];
}

/** Points of the chart, each in words. */
export function calibrationPoints({ bins }: Calibration) {
  return bins.map(({ foreseen, recalled, reviews }) => ({
    foreseen,
    came: recalled / reviews,
    weight: reviews,
    text: `${tenths(foreseen)} foreseen: ${figure(recalled)} of ${figure(reviews)} recalled (${tenths(recalled / reviews)})`,
  }));
}

export function calibrationTable({ bins }: Calibration) {
  return {
    caption: 'Reviews by the chance of recall that was foreseen',
    head: ['Foreseen', 'Recalled', 'Reviews'],
    rows: bins.map(({ foreseen, recalled, reviews }) => [
      tenths(foreseen),
      tenths(recalled / reviews),
      figure(reviews),
    ]),
  };
}

/** "Sure 120 times, 8 of them wrong (7 %); unsure 40 times, 25 of them right (63 %)." */
export function confidenceCaption({ sure, unsure }: Confidence): string {
  if (sure.answers + unsure.answers === 0) {
    return 'Never said before an answer in this time. “Sure or unsure first” is in Settings, Review.';
  }
  const part = (of: number, all: number, word: string) =>
    all === 0
      ? ''
      : of === 0
        ? `, never ${word}`
        : `, ${figure(of)} of them ${word} (${percent(of / all)})`;
  const wrong = part(sure.wrong, sure.answers, 'wrong');
  const right = part(unsure.answers - unsure.wrong, unsure.answers, 'right');
  return `Sure ${count(sure.answers, 'time')}${wrong}; unsure ${count(unsure.answers, 'time')}${right}.`;
}

/** Rows of the chart and of its table. */
export function confidenceRows({ sure, unsure }: Confidence) {
  const row = (name: string, amount: number, all: number, look: string) => ({
    name,
    amount,
    detail: all === 0 ? '' : percent(amount / all),
    look,
  });
  return [
    row('Sure, right', sure.answers - sure.wrong, sure.answers, 'chart-1'),
    row('Sure, wrong', sure.wrong, sure.answers, 'chart-3'),
    row('Unsure, right', unsure.answers - unsure.wrong, unsure.answers, 'chart-2'),
    row('Unsure, wrong', unsure.wrong, unsure.answers, 'chart-4'),
  ];
}

export const ratingNames: Record<Rating, string> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' };

/** "1 day", "4 to 5 days", "61 days or more": after the first grade. */
function pointDays({ from, to }: CurvePoint): string {
  if (to === Infinity) return `${from} days or more`;
  return from === to ? count(from, 'day') : `${from} to ${to} days`;
}

/** "Of 212 cards first graded Good, 91 % were recalled when they came again on a later day; FSRS foresaw 92 %." */
export function forgettingCaption({ points }: ForgettingCurve, first: Rating): string {
  const graded = `first graded ${ratingNames[first]}`;
  const asked = points.reduce((sum, point) => sum + point.asked, 0);
  if (asked === 0) return `No card ${graded} in this time has come again on a later day.`;
  const recalled = points.reduce((sum, point) => sum + point.recalled, 0);
  const foreseen = points.reduce((sum, point) => sum + point.foreseen * point.asked, 0);
  const were = asked === 1 ? 'was' : 'were';
  return `Of ${count(asked, 'card')} ${graded}, ${percent(recalled / asked)} ${were} recalled when asked on a later day; FSRS foresaw ${percent(foreseen / asked)}.`;
}

/** Points of the chart, each in words. */
export function forgettingPoints({ points }: ForgettingCurve) {
  return points.map((point) => ({
    days: point.days,
    share: point.recalled / point.asked,
    weight: point.asked,
    text: `After ${pointDays(point)}: ${figure(point.recalled)} of ${figure(point.asked)} recalled (${percent(point.recalled / point.asked)}), ${percent(point.foreseen)} foreseen`,
  }));
}

export function forgettingTable({ points }: ForgettingCurve, first: Rating) {
  return {
    caption: `Recall of cards first graded ${ratingNames[first]}, by days since`,
    head: ['After', 'Recalled', 'Foreseen', 'Cards'],
    rows: points.map((point) => [
      pointDays(point),
      percent(point.recalled / point.asked),
      percent(point.foreseen),
      figure(point.asked),
    ]),
  };
}

export const kindNames: Record<TemplateKind, string> = {
  term: 'Term',
  definition: 'Reverse',
  acronym: 'Acronym',
  question: 'Question',
  followup: 'Follow-up',
  basic: 'Basic',
  cloze: 'Gap',
  expansion: 'Spelt out',
  numeric: 'Number',
  typed: 'Typed',
};

/** "Half of the answers to terms took 6 s or less, to follow-ups 12 s; to questions 4 min 10 s." */
export function timesCaption(times: readonly AnswerTime[]): string {
  if (times.length === 0) return 'No answers with a time in these days.';
  const often = times
    .filter(({ kind }) => kind !== 'question')
    .toSorted((a, b) => b.answers - a.answers)
    .slice(0, 3)
    .map(({ kind, median }) => `${kindNames[kind].toLowerCase()} ${timeText(median)}`);
  const question = times.find(({ kind }) => kind === 'question');
  const asked = question ? [`question ${timeText(question.median)}`] : [];
  return `Median time to an answer: ${list([...often, ...asked])}.`;
}

export function timesTable(times: readonly AnswerTime[]) {
  return {
    caption: 'Time to an answer, by kind of card',
    head: ['Kind', 'Median', 'Mean', 'Answers'],
    rows: times.map(({ kind, median, mean, answers }) => [
      kindNames[kind],
      timeText(median),
      timeText(mean),
      figure(answers),
    ]),
  };
}

/** "About 298 of 480 cards would be recalled today (62 %); 58 % a week ago." */
export function readinessCaption(points: readonly ReadinessPoint[], material: number): string {
  const now = points.at(-1);
  if (!now || material === 0) return 'No cards here yet.';
  const before = points.at(-2);
  const known = `About ${figure(Math.round(now.known))} of ${count(material, 'card')} would be recalled today (${percent(now.known / material)})`;
  if (!before) return `${known}.`;
  const weeks = (now.day - before.day) / 7;
  const ago = weeks === 1 ? 'a week ago' : `${weeks} weeks ago`;
  return `${known}; ${percent(before.known / material)} ${ago}.`;
}

export function readinessTable(
  points: readonly ReadinessPoint[],
  material: number,
  today: StudyDay,
) {
  return {
    caption: 'Cards expected to be recalled, week by week',
    head: ['Day', 'Cards', 'Share'],
    rows: points
      .toReversed()
      .map(({ day, known }) => [
        dayText(day, today),
        figure(Math.round(known)),
        percent(known / material),
      ]),
  };
}

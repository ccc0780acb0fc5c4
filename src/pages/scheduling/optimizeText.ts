import type { HardHabit } from '../../core/memory/hardHabit.ts';
import { recallOf } from '../../core/memory/hardHabit.ts';
import { defaultWeights } from '../../core/memory/presets.ts';
import type { Score } from '../../core/memory/score.ts';
import { FEWEST } from '../../core/memory/training.ts';
import type { ReadWeights } from '../../core/memory/weightText.ts';
import type { Preset, StudyDay } from '../../core/model.ts';
import { date } from '../../ui/dates.ts';
import { count, figure } from '../../ui/words.ts';

/** "312 of the 400 reviews needed are there: 88 more." */
export function fewText(reviews: number): string {
  const there = reviews === 1 ? 'is' : 'are';
  return `${figure(reviews)} of the ${FEWEST} reviews needed ${there} there: ${figure(FEWEST - reviews)} more to go.`;
}

/** How long training still takes, once a round is over. */
export function leftText(seconds: number | null): string {
  if (seconds === null) return 'The first round shows how long it takes.';
  if (seconds < 5) return 'A few seconds left.';
  if (seconds < 90) return `About ${Math.ceil(seconds / 5) * 5} seconds left.`;
  return `About ${count(Math.ceil(seconds / 60), 'minute')} left.`;
}

/** Whether trained weights foretold the reviews held out better than those there are; log loss decides. */
export function isBetter(before: Score, after: Score): boolean {
  return Number(after.logLoss.toFixed(4)) < Number(before.logLoss.toFixed(4));
}

/** What the comparison comes to, and on what it rests. */
export function verdict(before: Score, after: Score): [result: string, ground: string] {
  const latest = count(after.reviews, 'latest review');
  return isBetter(before, after)
    ? [
        'Trained weights foretell better.',
        `Tested on your ${latest}, which they had not seen in training.`,
      ]
    : [
        'Your weights stay: training found none that foretell better.',
        `Tested on your ${latest}, which the trained ones had not seen.`,
      ];
}

const percent = (share: number) => `${Math.round(share * 100)}\u00a0%`;

/** What looks wrong about the way Hard is used; empty where nothing does. */
export function hardText({ suspect, again, hard, afterAgain, afterHard }: HardHabit): string {
  if (!suspect) return '';
  const shares = `Hard is ${percent(hard)} of your reviews, Again ${percent(again)}.`;
  if (afterAgain.reviews === 0 || afterHard.reviews === 0) return shares;
  return `${shares} At the next review you recalled ${percent(recallOf(afterHard))} after Hard and ${percent(recallOf(afterAgain))} after Again.`;
}

/** Where a preset's weights come from, in a word or two. */
export function origin({ weights, trained }: Preset): string {
  if (trained) return 'Trained';
  return String(weights) === String(defaultWeights) ? 'Default' : 'Your own';
}

/** When the next training is worth while: a month after the last, with some hundred reviews since. */
const MONTH = 30;
const ENOUGH_NEW = 300;

/** The line under "Optimize weights". `since`: reviews since the last training, null while they are counted. */
export function trainingText(
  { trained }: Preset,
  about: { trainedOn: StudyDay; today: StudyDay; since: number | null },
): string {
  const { trainedOn, today, since } = about;
  if (!trained) {
    return since !== null && since >= FEWEST
      ? `${count(since, 'review')}: enough to fit the schedule to your memory.`
      : 'Fits the schedule to your memory, from your own reviews.';
  }
  const last = `Last on ${date(trainedOn, today)}, from ${count(trained.reviews, 'review')}.`;
  const due = today - trainedOn >= MONTH && since !== null && since >= ENOUGH_NEW;
  return due ? `${last} ${figure(since)} more since: worth doing again.` : last;
}

/** What was made of pasted weights, where it is not what was pasted; empty where it is. */
export function conversionText(read: Extract<ReadWeights, { weights: number[] }>): string {
  const parts = [
    read.version === '6' ? '' : `These are for FSRS-${read.version}: they are converted to FSRS-6.`,
    read.clipped === 0
      ? ''
      : `${count(read.clipped, 'number')} out of bounds ${read.clipped === 1 ? 'is' : 'are'} set to the nearest bound.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

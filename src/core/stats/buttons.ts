import type { Rating, StudyDay } from '../model.ts';
import { buttonAt } from './figures.ts';
import type { FigureKind, Figures } from './figures.ts';
import { together } from './together.ts';

export const buttonGroups = ['learning', 'young', 'mature', 'questions'] as const;
export type ButtonGroup = (typeof buttonGroups)[number];

/**
 * As Anki's "Answer Buttons" (rslib/src/stats/graphs/buttons.rs) groups them: learning is new, learning and relearning
 * cards; review cards are young below 21 days of interval, mature from there. Interview questions are apart.
 */
const kindsOf: Record<ButtonGroup, readonly FigureKind[]> = {
  learning: ['new', 'learning', 'relearning'],
  young: ['young'],
  mature: ['mature'],
  questions: ['newQuestion', 'question'],
};

/** The buttons pressed for one group. */
export interface Buttons {
  group: ButtonGroup;
  /** Again, Hard, Good, Easy. */
  presses: [number, number, number, number];
}

/** The buttons pressed from one day to another, both included: every grade, a row a group. */
export function buttonsIn(figures: Figures, from: StudyDay, to: StudyDay): Buttons[] {
  const { counts } = together(figures, from, to);
  const presses = (group: ButtonGroup, rating: Rating) =>
    kindsOf[group].reduce((sum, kind) => sum + counts[buttonAt(kind, rating)]!, 0);
  return buttonGroups.map((group) => ({
    group,
    presses: [presses(group, 1), presses(group, 2), presses(group, 3), presses(group, 4)],
  }));
}

/** All presses of a group, and those that were not Again: what Anki calls correct. */
export function correct({ presses }: Buttons): { asked: number; recalled: number } {
  const [again, hard, good, easy] = presses;
  return { asked: again + hard + good + easy, recalled: hard + good + easy };
}

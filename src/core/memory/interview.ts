import { studyDay } from '../day.ts';
import type { Deck } from '../model.ts';
import type { Columns } from './columns.ts';
import type { StudyContext } from './context.ts';
import { unseenQuestions } from './questions.ts';

/** Days before the date from which it counts. */
const WINDOW = 21;
/** Last days on which nothing new comes. */
const REST = 2;
/** Questions a day within the window. */
const QUESTIONS = 6;

/** What an interview date means today. */
export interface InterviewRule {
  /** Days until then: 0 on the day itself. */
  days: number;
  /** The date is near enough to change what is asked. */
  active: boolean;
  /** Neither new cards nor new questions. */
  nothingNew: boolean;
  questionsPerDay: number;
}

/** DAY.md's simple rule for an interview date; null without one, or when it is past. */
export function interviewRule({ settings, moment }: StudyContext): InterviewRule | null {
  const days = settings.interview === null ? -1 : settings.interview - studyDay(moment);
  if (days < 0) return null;
  const active = days <= WINDOW;
  const questionsPerDay = active
    ? Math.max(QUESTIONS, settings.questionsPerDay)
    : settings.questionsPerDay;
  return { days, active, nothingNew: active && days <= REST, questionsPerDay };
}

/** Term cards that the questions to come link to: the only new cards in the weeks before an interview. */
export function termsToCome(columns: Columns, context: StudyContext): Set<number> {
  const terms = new Set<number>();
  for (const { requires } of unseenQuestions(columns, context)) {
    for (const term of requires) terms.add(term);
  }
  return terms;
}

/** Every question's category, by card number. */
export function categoriesOf(decks: readonly Deck[]): Map<number, string> {
  return new Map(decks.flatMap((deck) => deck.categories));
}

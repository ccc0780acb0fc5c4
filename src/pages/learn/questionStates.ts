import { studyDay } from '../../core/day.ts';
import { type Columns, has } from '../../core/memory/columns.ts';
import type { StudyContext } from '../../core/memory/context.ts';
import { QUESTION } from '../../core/memory/lane.ts';
import { makeReady } from '../../core/memory/questions.ts';
import { type Deck, New, Retired, Suspended } from '../../core/model.ts';
import { date } from '../../ui/dates.ts';

/** Where a question stands. */
export interface QuestionState {
  card: number;
  /** In words. */
  text: string;
  /** It may be asked out of turn. */
  askable: boolean;
}

/** The questions of some decks in teaching order, and where each stands. */
export function questionStates(
  c: Columns,
  context: StudyContext,
  decks: readonly Deck[],
): QuestionState[] {
  const today = studyDay(context.moment);
  const ready = makeReady(c, context);
  const requires = new Map(decks.flatMap((deck) => deck.requires));
  const numbers = new Set(decks.map((deck) => deck.number));

  function textOf(card: number): string {
    if (c.flags[card]! & Suspended) return 'suspended';
    if (c.state[card] !== New) {
      if (c.last[card] === today) return 'answered today';
      return c.due[card]! <= today ? 'due' : `comes on ${date(c.due[card]!, today)}`;
    }
    if (c.level[card]! > context.settings.aim) return 'above your aim, off';
    const open = ready({ card, requires: requires.get(card) ?? [] });
    return open ? 'not asked yet' : 'waits for its terms';
  }

  const found: number[] = [];
  for (let card = 0; card < c.length; card++) {
    if (!has(c, card) || c.template[card] !== QUESTION || c.flags[card]! & Retired) continue;
    if (numbers.has(c.deck[card]!)) found.push(card);
  }
  found.sort((a, b) => c.position[a]! - c.position[b]! || a - b);
  return found.map((card) => {
    const done = c.state[card] !== New && c.last[card] === today;
    return { card, text: textOf(card), askable: !done && !(c.flags[card]! & Suspended) };
  });
}

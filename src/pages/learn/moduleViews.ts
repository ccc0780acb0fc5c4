import type { Module } from '../../core/curriculum/curriculum.ts';
import { trackOrder } from '../../core/curriculum/order.ts';
import { type Progress, progress } from '../../core/curriculum/progress.ts';
import { type Columns, has } from '../../core/memory/columns.ts';
import { FOLLOWUP, isAnotherWay, QUESTION } from '../../core/memory/lane.ts';
import { type Deck, New, Out, Suspended } from '../../core/model.ts';

/** Cards asked at least once, of all that count. */
export interface Seen {
  seen: number;
  total: number;
}

/** What Learn shows of a deck. */
export interface DeckView {
  deck: Deck;
  seen: Seen;
  /** Questions above the aim, which are off: they can be asked all the same. */
  above: number;
}

/** What Learn shows of a module. */
export interface ModuleView {
  module: Module;
  decks: DeckView[];
  /** Over all its decks. */
  progress: Progress;
  /** Of its glossary. */
  terms: Seen;
  /** Cards that "I know this" would mark. */
  unseen: number[];
  /** Cards that are not asked until they are switched on again. */
  suspended: number[];
}

/** The modules with what the schedules say of them. Cards above the aim do not count. */
export function moduleViews(
  modules: readonly Module[],
  decks: readonly Deck[],
  columns: Columns,
  aim: number,
): ModuleView[] {
  return modules.map((module) => {
    const own = trackOrder(
      decks.filter((deck) => deck.module === module.id),
      null,
    );
    const glossary = own.filter((deck) => deck.kind === 'glossary');
    const plain = own.filter((deck) => deck.kind !== 'interview');
    return {
      module,
      decks: own.map((deck) => {
        const seen = seenOf(columns, [deck], aim);
        const all = deck.kind === 'interview' ? seenOf(columns, [deck], 7).total : seen.total;
        return { deck, seen, above: all - seen.total };
      }),
      progress: progress(
        columns,
        own.map((deck) => deck.number),
        aim,
      ),
      terms: seenOf(columns, glossary, aim),
      unseen: [...cardsOf(columns, plain, aim)].filter((card) => columns.state[card] === New),
      suspended: suspendedOf(columns, own),
    };
  });
}

/** Seen and all cards of some decks; of interviews the questions alone, as follow-ups come by themselves. */
function seenOf(columns: Columns, decks: readonly Deck[], aim: number): Seen {
  let [seen, total] = [0, 0];
  for (const card of cardsOf(columns, decks, aim)) {
    total++;
    if (columns.state[card] !== New) seen++;
  }
  return { seen, total };
}

function suspendedOf(columns: Columns, decks: readonly Deck[]): number[] {
  const numbers = new Set(decks.map((deck) => deck.number));
  const found: number[] = [];
  for (let card = 0; card < columns.length; card++) {
    if (!has(columns, card) || !numbers.has(columns.deck[card]!)) continue;
    if ((columns.flags[card]! & Out) === Suspended) found.push(card);
  }
  return found;
}

function* cardsOf(columns: Columns, decks: readonly Deck[], aim: number): Generator<number> {
  const interviews = new Map(decks.map((deck) => [deck.number, deck.kind === 'interview']));
  for (let card = 0; card < columns.length; card++) {
    if (!has(columns, card) || columns.flags[card]! & Out) continue;
    const interview = interviews.get(columns.deck[card]!);
    const template = columns.template[card]!;
    if (interview === undefined || columns.level[card]! > aim || isAnotherWay(template)) continue;
    if (interview ? template === QUESTION : template !== FOLLOWUP) yield card;
  }
}

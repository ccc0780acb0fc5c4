import { collectLosses, type Losses } from '../losses.ts';

const kinds = {
  drawn: [
    'Numbers drawn anew at each showing',
    'Anki has no such cards: the numbers of the example go along.',
  ],
  tolerance: [
    'Tolerances of numeric answers',
    'Anki compares what is typed letter by letter: how far off an answer may be stands in a field.',
  ],
  drafts: ['Questions without an answer', 'There is nothing to ask of them yet.'],
  retired: ['Cards that their deck’s text no longer has', 'They are not asked here either.'],
  later: [
    'Reverse cards that wait until the first is known well',
    'Anki introduces them as any other new card.',
  ],
  links: ['Links to other notes', 'Their words stay.'],
  maths: [
    'Formulas whose TeX is not known any more',
    'They go as MathML, which only newer versions of Anki show.',
  ],
  missing: ['Pictures and sounds that are not on this device', 'Only their names go along.'],
  looks: [
    'Cards of Anki that were rewritten here',
    'They go as they read here, with note types of Engram.',
  ],
  marks: ['Marks on one card of several', 'Anki marks notes, so all cards of the note are marked.'],
  known: ['Cards said to be known', 'In Anki that is a review with the grade Easy.'],
  said: [
    'Reviews with hints opened or with confidence given before the answer',
    'Anki knows the grade and the time alone.',
  ],
  lanes: [
    'Decks with presets of their own for follow-ups',
    'A deck of Anki has one preset: that of the questions.',
  ],
  answers: ['Answers written to interview questions', 'Anki has no place for them: a backup has.'],
} as const satisfies Record<string, readonly [what: string, why: string]>;
export type OutLoss = keyof typeof kinds;

/** Collects what cannot go along to Anki. */
export const makeOutLosses = (): Losses<OutLoss> => collectLosses(kinds);

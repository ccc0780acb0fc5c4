import type { Note } from '../../src/core/model.ts';
import type { Random } from './random.ts';
import { sentence } from './words.ts';

/** A note with one card, of about as many words as such cards have. */
export function madeNote(id: string, numbers: Random): Note {
  const front = `${sentence(numbers, numbers.whole(5, 9))}?`;
  const lead = `${sentence(numbers, numbers.whole(6, 12))}.`;
  const back = `${sentence(numbers, numbers.whole(10, 24))}.`;
  return {
    id,
    kind: 'basic',
    title: front,
    aliases: [],
    tags: [],
    level: 0,
    category: null,
    difficulty: null,
    minutes: 0,
    links: [],
    draft: false,
    source: `Q: ${front}\nA: ${lead} ${back}`,
    cards: [
      {
        template: 'basic',
        kind: 'basic',
        front: `<p>${front}</p>`,
        lead: `<p>${lead}</p>`,
        back: `<p>${back}</p>`,
      },
    ],
    question: null,
  };
}

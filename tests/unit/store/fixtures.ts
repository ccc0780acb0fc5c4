import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Answer, CardText, CompiledDeck, Note } from '../../../src/core/model.ts';
import { closeCollection, openCollection, type Collection } from '../../../src/store/collection.ts';
import type { Idb } from '../../../src/store/db.ts';

/** 2025-03-10 12:00 UTC. */
const NOON = Date.UTC(2025, 2, 10, 12);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A device: its own IndexedDB, and a clock that is set by hand. */
export interface Device {
  idb: Idb;
  clock: { now: number; offset: number };
  name: string;
  /** Opens the database once more, as another tab does. */
  open: () => Promise<Collection>;
  /** Closes all that was opened. */
  close: () => void;
}

let devices = 0;

export function makeDevice(now = NOON): Device {
  const idb: Idb = { indexedDB: new IDBFactory(), IDBKeyRange };
  const clock = { now, offset: 0 };
  const name = `device-${++devices}`;
  const opened: Collection[] = [];
  const open = async () => {
    const collection = await openCollection({
      name,
      idb,
      now: () => clock.now,
      offset: () => clock.offset,
    });
    opened.push(collection);
    return collection;
  };
  const close = () => {
    for (const collection of opened.splice(0)) closeCollection(collection);
  };
  return { idb, clock, name, open, close };
}

const text = (template: string, kind: CardText['kind']): CardText => ({
  template,
  kind,
  front: `<p>${template}</p>`,
  lead: '',
  back: '',
});

export function makeNote(id: string, changes: Partial<Note> = {}): Note {
  return {
    id,
    kind: 'term',
    title: id,
    aliases: [],
    tags: [],
    level: 3,
    category: null,
    difficulty: null,
    minutes: 0,
    links: [],
    draft: false,
    source: '',
    question: null,
    cards: [text('term', 'term'), text('definition', 'definition')],
    ...changes,
  };
}

export function makeQuestion(id: string, links: string[], changes: Partial<Note> = {}): Note {
  const cards = [text('question', 'question'), text('followup-why', 'followup')];
  return makeNote(id, {
    kind: 'question',
    category: 'technical',
    minutes: 5,
    links,
    cards,
    ...changes,
  });
}

export function makeDeck(
  id: string,
  notes: Note[],
  changes: Partial<CompiledDeck> = {},
): CompiledDeck {
  return {
    id,
    title: id,
    kind: 'glossary',
    module: null,
    compiler: 1,
    notes,
    warnings: [],
    ...changes,
  };
}

/** A deck of so many terms: `<id>/t0`, … */
export const terms = (id: string, count: number): CompiledDeck =>
  makeDeck(
    id,
    Array.from({ length: count }, (_, i) => makeNote(`${id}/t${i}`)),
  );

/** A typed answer to card 1. */
export const answer: Answer = {
  card: 1,
  time: NOON,
  mode: 'full',
  text: 'Keys and values of earlier tokens.',
  spent: 95,
  points: [0, 1],
  redFlags: [],
  keyPoints: 4,
  graded: true,
  changed: [NOON, 7],
};

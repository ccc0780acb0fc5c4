import { flagsOf } from '../core/memory/cardFacts.ts';
import { readSchedule } from '../core/memory/columns.ts';
import { New, type LogEntry, type Note, type StudyDay } from '../core/model.ts';
import { reasonOf } from '../core/reason.ts';
import { fetchFacts } from './cardFacts.ts';
import {
  type CardChange,
  changeCards,
  type ChangeResult,
  flagCards,
  setDue,
} from './changeCards.ts';
import type { Collection } from './collection.ts';
import { editCard } from './editCard.ts';
import { cardsOf, moveNote } from './moveNote.ts';
import { findNote } from './findNote.ts';
import { fetchNote } from './queries.ts';
import { reportNote, reportOf } from './reports.ts';

interface Options {
  collection: Collection;
  /** The card at hand and its note; null while there is none. */
  card: () => number | null;
  note: () => Note | null;
  /** Moves on with every change of the collection. */
  revision: () => number;
  /** Says what was done, with the way back where there is one. */
  say: (text: string, entries: readonly LogEntry[]) => void;
  /** The card may have no turn any more. */
  moveOn: () => void;
}

/** The card at hand and everything that can be done to it but grading. */
export function createCard({ collection, card, note, revision, say, moveOn }: Options) {
  const schedule = () => {
    revision();
    const now = card();
    return now === null ? null : readSchedule(collection.columns, now);
  };
  const flags = () => flagsOf(schedule() ?? { flags: 0 });

  async function finish(saving: Promise<ChangeResult>, text: string): Promise<boolean> {
    // Memory has changed already: the next key is the next card's.
    moveOn();
    const result = await saving;
    if (result.ok) say(text, result.entries);
    else say(result.message, []);
    moveOn();
    return result.ok;
  }

  const all = (now: number) => cardsOf(collection, collection.columns.note[now]!, now);

  function change(kind: CardChange, text: string, whole = false) {
    const now = card();
    if (now === null) return;
    void finish(changeCards(collection, whole ? all(now) : [now], kind), text);
  }

  return {
    card,
    note,
    isNew: () => schedule()?.state === New,
    marked: () => flags().marked,
    colour: () => flags().colour,
    today: () => (revision(), collection.today.day),
    siblings: () => {
      const now = card();
      return now === null ? 0 : all(now).length;
    },
    decks: () => {
      revision();
      const from = schedule()?.deck;
      return collection.decks.filter(({ number, hash }) => hash === null && number !== from);
    },

    bury: (whole: boolean) =>
      change('bury', whole ? 'Note put off until tomorrow.' : 'Put off until tomorrow.', whole),
    suspend: (whole: boolean) =>
      change(
        'suspend',
        whole
          ? 'Note suspended: none of its cards is asked.'
          : 'Suspended: it is not asked any more.',
        whole,
      ),
    mark: () => (flags().marked ? change('unmark', 'Mark taken off.') : change('mark', 'Marked.')),
    flag(colour: number) {
      const now = card();
      if (now === null) return;
      const next = flags().colour === colour ? 0 : colour;
      void finish(flagCards(collection, [now], next), next ? 'Flagged.' : 'Flag taken off.');
    },
    reset: () => change('reset', 'Reset: the card is new again.'),
    remove: () => change('delete', 'Card deleted.'),
    due(day: StudyDay) {
      const now = card();
      if (now !== null) void finish(setDue(collection, [{ card: now, due: day }]), 'Due date set.');
    },
    move(deck: number) {
      const now = card();
      const title = collection.decks.find(({ number }) => number === deck)?.title ?? '';
      if (now !== null) void finish(moveNote(collection, now, deck), `Moved to ${title}.`);
    },
    reported: () => {
      const id = note()?.id;
      return id ? reportOf(collection, id) : Promise.resolve(null);
    },
    async report(text: string) {
      const id = note()?.id;
      if (!id) return;
      try {
        await reportNote(collection, id, text);
        say('Kept. Decks lists what you reported.', []);
      } catch (error) {
        say(`Not kept: ${reasonOf(error)}.`, []);
      }
    },
    facts: () => {
      const now = card();
      return now === null ? Promise.resolve(null) : fetchFacts(collection, now);
    },
    async writing() {
      const now = card();
      if (now === null) throw new Error('it has had its turn');
      const { beginWriting } = await import('./beginWriting.ts');
      return beginWriting(collection, await fetchNote(collection, collection.columns.note[now]!));
    },
    edit(fields: Partial<Note>) {
      const now = card();
      return now === null
        ? Promise.resolve(false)
        : finish(editCard(collection, now, fields), 'Saved.');
    },
    async terms() {
      const found = await Promise.all((note()?.links ?? []).map((id) => findNote(collection, id)));
      return found.flatMap((each) => (each ? [{ id: each.note.id, title: each.note.title }] : []));
    },
    resume: () => change('unsuspend', 'It is asked again.'),
  };
}

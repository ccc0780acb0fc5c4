import { createHash } from 'node:crypto';
import type { Loss } from '../core/exchange/anki/losses.ts';
import type {
  Outgoing,
  OutgoingCard,
  OutgoingDeck,
  OutgoingNote,
} from '../core/exchange/anki/write/outgoing.ts';
import { writePackage } from '../core/exchange/anki/write/writePackage.ts';
import { newSchedule } from '../core/memory/columns.ts';
import { DEFINITION, introduces } from '../core/memory/lane.ts';
import { defaultPresets, defaultSettings } from '../core/memory/presets.ts';
import { type CompiledDeck, type Note, type Preset, templateKinds } from '../core/model.ts';
import { offsetAt } from './ankiPast.ts';
import type { Given } from './convert.ts';
import { loadSqlite } from './sqlite.ts';

/** Decks as a package of Anki's: its bytes, and what of the decks it cannot carry. Cards that came in a package keep their schedules and reviews, all others are new. */
export async function writeApkg({
  decks,
  medium,
  keptType,
  past,
  description,
}: Given): Promise<{ parts: Uint8Array[]; losses: Loss[] }> {
  const parts: Uint8Array[] = [];
  const now = Date.now();
  let cards = 0;
  const made: CardMaker = (note, position, preset) =>
    note.cards.map(({ template, kind }) => {
      const about = { card: ++cards, note: 0, deck: 0, level: 0 as const, position, seed: 0 };
      const blank = newSchedule({ ...about, template: templateKinds.indexOf(kind) });
      const own = past(note.id, template, blank, preset) ?? { schedule: blank, entries: [] };
      return { template, preset, ...own };
    });
  async function* each() {
    for (const deck of decks) {
      const out = { ...outgoingDeck(deck, made, now), description: description(deck) };
      yield await Promise.resolve(out);
    }
  }
  const content = {
    world: outgoing(now, keptType),
    decks: each(),
    media: (hash: string) => Promise.resolve(medium(hash)),
  };
  const { unsupported } = await writePackage(await loadSqlite(), content, (part) => {
    parts.push(part);
  });
  return { parts, losses: unsupported };
}

/** The cards of a note, at its place in the deck. */
type CardMaker = (note: Note, position: number, preset: Preset) => OutgoingCard[];

function outgoing(now: number, keptType: Given['keptType']): Outgoing {
  const { rollover, burySiblings, newPerDay } = defaultSettings();
  return {
    moment: { now, offset: offsetAt(now), rollover },
    offsetAt,
    burySiblings,
    newPerDay,
    history: true,
    keptType: (hash) => Promise.resolve(keptType(hash)),
    sha1: (bytes) => Promise.resolve(new Uint8Array(createHash('sha1').update(bytes).digest())),
  };
}

function outgoingDeck(
  { id, title, kind, notes }: CompiledDeck,
  cardsOf: CardMaker,
  now: number,
): OutgoingDeck {
  const [cards, questions] = defaultPresets();
  const preset = (kind === 'interview' ? questions : cards)!;
  const made = notes.map((note, position) =>
    outgoingNote(note, cardsOf(note, position, preset), now),
  );
  const waiting = made
    .flatMap((note) => note.cards)
    .filter(({ schedule }) => schedule.template === DEFINITION);
  return {
    id,
    title,
    description: '',
    preset,
    newPerDay: null,
    reviewsPerDay: null,
    notes: made.filter((note) => note.cards.length > 0),
    lost: { drafts: notes.filter(({ draft }) => draft).length, later: waiting.length },
  };
}

function outgoingNote(note: Note, cards: OutgoingCard[], now: number): OutgoingNote {
  return {
    note,
    added: now,
    changed: now,
    rewritten: false,
    cards: cards.filter(({ schedule }) => introduces('later', schedule.template)),
  };
}

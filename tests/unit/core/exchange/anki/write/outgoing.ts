import { createHash } from 'node:crypto';
import type {
  Outgoing,
  OutgoingCard,
  OutgoingDeck,
} from '../../../../../../src/core/exchange/anki/write/outgoing.ts';
import {
  writePackage,
  type WrittenPackage,
} from '../../../../../../src/core/exchange/anki/write/writePackage.ts';
import { compileFile } from '../../../../../../src/core/deck/compile.ts';
import { newSchedule } from '../../../../../../src/core/memory/columns.ts';
import { defaultPresets } from '../../../../../../src/core/memory/presets.ts';
import {
  type CardText,
  type LogEntry,
  type Note,
  type Schedule,
  templateKinds,
} from '../../../../../../src/core/model.ts';
import { sqlite } from '../makePackage.ts';

/** 2025-03-10 12:00 UTC, which is 13:00 where the learner is. */
export const now = Date.UTC(2025, 2, 10, 12);
export const [preset] = defaultPresets();

const world: Outgoing = {
  moment: { now, offset: 60, rollover: 4 },
  offsetAt: () => 60,
  burySiblings: true,
  newPerDay: 10,
  history: true,
  keptType: () => Promise.resolve(null),
  sha1: (bytes) => Promise.resolve(new Uint8Array(createHash('sha1').update(bytes).digest())),
};

/** What was done to a card, by template. */
export type Studied = (
  note: Note,
  text: CardText,
) => { schedule?: Partial<Schedule>; entries?: LogEntry[] };

let cards = 0;
function cardOf(note: Note, text: CardText, position: number, studied: Studied): OutgoingCard {
  const { schedule, entries = [] } = studied(note, text);
  const template = templateKinds.indexOf(text.kind);
  const about = { card: ++cards, note: 1, deck: 1, template, level: 0 as const, position, seed: 0 };
  return {
    template: text.template,
    schedule: { ...newSchedule(about), ...schedule },
    preset: preset!,
    entries,
  };
}

/** A text as a deck on its way out. */
export function deckOf(
  text: string,
  studied: Studied = () => ({}),
  title = 'A deck',
): OutgoingDeck {
  const { id, notes } = compileFile({ path: 'deck.md', text }, { media: true });
  return {
    id,
    title,
    description: `About **${title}**`,
    preset: preset!,
    newPerDay: null,
    reviewsPerDay: null,
    notes: notes.map((note, position) => ({
      note,
      added: now - 86_400_000,
      changed: now - 3_600_000,
      rewritten: false,
      cards: note.cards.map((each) => cardOf(note, each, position, studied)),
    })),
    lost: {},
  };
}

/** Writes a package as a whole. */
export async function packed(
  decks: OutgoingDeck[],
  options: { world?: Partial<Outgoing>; media?: Record<string, Uint8Array> } = {},
): Promise<WrittenPackage & { bytes: Uint8Array }> {
  async function* each() {
    for (const deck of decks) yield await Promise.resolve(deck);
  }
  const content = {
    world: { ...world, ...options.world },
    decks: each(),
    media: (hash: string) => Promise.resolve(options.media?.[hash] ?? null),
  };
  const pieces: Uint8Array[] = [];
  const written = await writePackage(sqlite, content, (part) => pieces.push(part));
  return { ...written, bytes: Buffer.concat(pieces) };
}

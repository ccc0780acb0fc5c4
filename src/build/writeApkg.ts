import { createHash } from 'node:crypto';
import type { Loss } from '../core/exchange/anki/losses.ts';
import type { Outgoing, OutgoingDeck, OutgoingNote } from '../core/exchange/anki/write/outgoing.ts';
import { writePackage } from '../core/exchange/anki/write/writePackage.ts';
import { newSchedule } from '../core/memory/columns.ts';
import { DEFINITION, introduces } from '../core/memory/lane.ts';
import { defaultPresets, defaultSettings } from '../core/memory/presets.ts';
import { type CompiledDeck, type Note, templateKinds } from '../core/model.ts';
import type { Given } from './convert.ts';
import { loadSqlite } from './sqlite.ts';

/** Decks as a package of Anki's in which all cards are new; its bytes, and what of the decks it cannot carry. */
export async function writeApkg({
  decks,
  medium,
  keptType,
  reviews,
}: Given): Promise<{ parts: Uint8Array[]; losses: Loss[] }> {
  const parts: Uint8Array[] = [];
  const now = Date.now();
  async function* each() {
    for (const deck of decks) yield await Promise.resolve(outgoingDeck(deck, now));
  }
  const content = {
    world: outgoing(now, keptType),
    decks: each(),
    media: (hash: string) => Promise.resolve(medium(hash)),
  };
  const { unsupported } = await writePackage(await loadSqlite(), content, (part) => {
    parts.push(part);
  });
  const history = { what: 'Reviews', why: 'The command carries cards alone; the app keeps both.' };
  return {
    parts,
    losses: reviews === 0 ? unsupported : [...unsupported, { ...history, count: reviews }],
  };
}

function outgoing(now: number, keptType: Given['keptType']): Outgoing {
  const { rollover, burySiblings, newPerDay } = defaultSettings();
  const offsetAt = (ms: number) => -new Date(ms).getTimezoneOffset();
  return {
    moment: { now, offset: offsetAt(now), rollover },
    offsetAt,
    burySiblings,
    newPerDay,
    history: false,
    keptType: (hash) => Promise.resolve(keptType(hash)),
    sha1: (bytes) => Promise.resolve(new Uint8Array(createHash('sha1').update(bytes).digest())),
  };
}

function outgoingDeck({ id, title, kind, notes }: CompiledDeck, now: number): OutgoingDeck {
  const [cards, questions] = defaultPresets();
  const preset = (kind === 'interview' ? questions : cards)!;
  const made = notes.map((note, position) => outgoingNote(note, position, preset, now));
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

function outgoingNote(
  note: Note,
  position: number,
  preset: OutgoingDeck['preset'],
  now: number,
): OutgoingNote {
  const about = { card: 0, note: 0, deck: 0, level: 0 as const, position, seed: 0 };
  const cards = note.cards.map(({ template, kind }) => ({
    template,
    schedule: newSchedule({ ...about, template: templateKinds.indexOf(kind) }),
    preset,
    entries: [],
  }));
  return {
    note,
    added: now,
    changed: now,
    rewritten: false,
    cards: cards.filter(({ schedule }) => introduces('later', schedule.template)),
  };
}

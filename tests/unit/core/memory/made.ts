import { hash32, mix } from '../../../../src/core/hash.ts';
import { createColumns, newSchedule, writeSchedule } from '../../../../src/core/memory/columns.ts';
import type { Columns } from '../../../../src/core/memory/columns.ts';
import type { StudyContext } from '../../../../src/core/memory/context.ts';
import { defaultPresets, defaultSettings } from '../../../../src/core/memory/presets.ts';
import { defaultUsual } from '../../../../src/core/memory/usual.ts';
import { templateKinds } from '../../../../src/core/model.ts';
import type {
  Category,
  Deck,
  Level,
  Moment,
  Preset,
  Settings,
  TemplateKind,
} from '../../../../src/core/model.ts';

/** Numbers in [0, 1) from a seed, the same in every run. */
export function random(seed: number): () => number {
  let n = 0;
  return () => mix(seed, n++) / 2 ** 32;
}

/** Decks and columns made for a test, growing note by note. */
export interface Made {
  columns: Columns;
  decks: Deck[];
  notes: number;
  cards: number;
}

export function made(): Made {
  return { columns: createColumns(16), decks: [], notes: 0, cards: 0 };
}

/** Adds a deck that is switched on. */
export function addDeck(to: Made, about: Partial<Deck> = {}): Deck {
  const number = to.decks.length + 1;
  const deck: Deck = {
    number,
    id: `deck-${number}`,
    title: `Deck ${number}`,
    kind: 'glossary',
    module: null,
    hash: null,
    enabled: true,
    newPerDay: null,
    reviewsPerDay: null,
    directions: 'later',
    presets: { cards: 'cards', questions: 'questions' },
    requires: [],
    categories: [],
    minutes: [],
    changed: [0, 0],
    installed: [0, 0],
    ...about,
  };
  to.decks.push(deck);
  return deck;
}

/** Adds a note with a card of each kind; gives the card numbers. */
export function addNote(
  to: Made,
  deck: Deck,
  kinds: readonly TemplateKind[],
  level: Level = 0,
): number[] {
  const note = ++to.notes;
  return kinds.map((kind, i) => {
    const card = ++to.cards;
    const seed = hash32(`${deck.id}/note-${note}/${kind}-${i}`);
    const template = templateKinds.indexOf(kind);
    const about = { card, note, deck: deck.number, template, level, position: note, seed };
    writeSchedule(to.columns, newSchedule(about));
    return card;
  });
}

/** A context for a moment, with defaults for all that a test does not say. */
export function contextOf(
  { decks }: Made,
  moment: Moment,
  more: Partial<Omit<StudyContext, 'settings'>> & { settings?: Partial<Settings> } = {},
): StudyContext {
  const presets: Record<string, Preset> = {};
  for (const preset of defaultPresets()) presets[preset.id] = preset;
  return {
    moment,
    presets,
    decks,
    today: { day: 0, revision: 0, counts: {} },
    entries: [],
    usual: defaultUsual(),
    ...more,
    settings: { ...defaultSettings(), ...more.settings },
  };
}

/** Counts of CONTENT-PLAN.md: questions, terms, lowest and highest level. */
const modules: Record<string, [questions: number, terms: number, low: Level, high: Level]> = {
  '01-foundations': [20, 32, 3, 5],
  '02-core-implementation': [20, 38, 4, 6],
  '03-quantization': [20, 32, 4, 6],
  '04-gpu-acceleration': [25, 36, 5, 7],
  '05-advanced-inference': [15, 28, 5, 7],
  '06-server-production': [20, 32, 4, 7],
  '07-multimodal-models': [15, 26, 5, 7],
  '08-integration-ecosystems': [15, 30, 4, 6],
  '09-production-engineering': [20, 34, 5, 7],
};

const categories: Category[] = ['conceptual', 'technical', 'system-design', 'debugging'];

/**
 * Decks with the counts of CONTENT-PLAN.md: a glossary and an interview for each module of a track. Questions link to
 * two to four terms of their module and have two to four follow-ups.
 */
export function madeTrack(track: readonly string[], seed: number): Made {
  const to = made();
  const next = random(seed);
  for (const module of track) {
    const [questions, terms, low, high] = modules[module]!;
    const glossary = addDeck(to, { module, id: `${module}-glossary` });
    const cards = Array.from({ length: terms }, () =>
      addNote(to, glossary, ['term', 'definition']),
    );
    const interview = addDeck(to, { module, id: `${module}-interview`, kind: 'interview' });
    for (let i = 0; i < questions; i++) {
      const level = next() < 1 / 3 ? low : next() < 1 / 2 ? high : (((low + high) >> 1) as Level);
      const followups = 2 + Math.floor(next() * 3);
      const kinds = Array.from({ length: followups }, () => 'followup' as const);
      const [question] = addNote(to, interview, ['question', ...kinds], level);
      const links = Array.from({ length: 2 + Math.floor(next() * 3) }, () => {
        const at = Math.floor(next() * terms);
        return cards[at]![0]!;
      });
      interview.requires.push([question!, links]);
      interview.categories.push([question!, categories[Math.floor((i * 4) / questions)]!]);
      interview.minutes.push([question!, 15]);
    }
  }
  return to;
}

/** The modules of the infrastructure track. */
export const infrastructure = [
  '01-foundations',
  '02-core-implementation',
  '03-quantization',
  '04-gpu-acceleration',
  '06-server-production',
  '09-production-engineering',
];

import type { AnkiCard } from '../core/exchange/anki/ankiModel.ts';
import { templateOf } from '../core/exchange/anki/places.ts';
import type { CompiledPackage } from '../core/exchange/anki/compilePackage.ts';
import { createdDay, historyOf, reviewsOf } from '../core/exchange/anki/history.ts';
import type { AnkiPackage } from '../core/exchange/anki/openPackage.ts';
import { replay } from '../core/memory/replay.ts';
import { defaultSettings } from '../core/memory/presets.ts';
import type { LogEntry, Preset, Schedule } from '../core/model.ts';

/** What a card was before it was written here: its log, and the schedule that it makes of a blank one. */
export type PastOf = (
  note: string,
  template: string,
  blank: Schedule,
  preset: Preset,
) => { entries: readonly LogEntry[]; schedule: Schedule } | null;

/** Minutes east of UTC at an instant, by the clock of this machine. */
export const offsetAt = (ms: number): number => -new Date(ms).getTimezoneOffset();

/** The past of a package's cards, as an import into the app would have it. */
export function pastOf({ collection }: AnkiPackage, { decks }: CompiledPackage): PastOf {
  const { rollover } = defaultSettings();
  const context = {
    created: createdDay(collection, offsetAt),
    momentAt: (now: number) => ({ now, offset: offsetAt(now), rollover }),
  };
  const types = new Map(collection.notes.map(({ id, type }) => [id, type]));
  const cards = new Map<string, { card: AnkiCard; marked: boolean }>();
  for (const deck of decks)
    for (const [at, note] of deck.compiled.notes.entries())
      for (const card of deck.cards[at]!) {
        const type = collection.noteTypes.get(types.get(card.note) ?? -1);
        if (type)
          cards.set(key(note.id, templateOf(type, card.ord)), { card, marked: deck.marked[at]! });
      }
  const reviews = reviewsOf(collection);
  return (note, template, blank, preset) => {
    const found = cards.get(key(note, template));
    if (!found) return null;
    const { card, marked } = found;
    const entries = historyOf(blank, card, marked, reviews.get(card.id) ?? [], preset, context);
    return { entries, schedule: entries.length > 0 ? replay(blank, entries, preset) : blank };
  };
}

const key = (note: string, template: string) => `${template} ${note}`;

import type { Fate } from '../core/deck/identify.ts';
import { writtenText } from '../core/exchange/writtenText.ts';
import type { Note } from '../core/model.ts';
import type { KnownNotes } from './knownDecks.ts';
import { type DeckPreview, mostChanges, type NoteChange } from './importPreview.ts';

/** What an import changes in the deck that it goes to. Of a removed deck nothing goes a second time. */
export function changesOf(
  notes: readonly Note[],
  fates: readonly Fate[],
  known: Pick<KnownNotes, 'prints' | 'inUse' | 'titles' | 'mine'>,
  removed: boolean,
): Pick<DeckPreview, 'counts' | 'found' | 'changes'> {
  const counts = { new: 0, changed: 0, unchanged: 0, gone: 0 };
  const found = { id: 0, question: 0, answer: 0, neighbours: 0 };
  const changes: NoteChange[] = [];
  const stays = new Set<number>();
  for (const [at, { state, by, was, to }] of fates.entries()) {
    counts[state]++;
    if (by !== null) found[by]++;
    stays.add(was);
    const { title } = notes[at]!;
    const before = known.titles[was] ?? null;
    if (state === 'unchanged' || known.prints.length === 0) continue;
    const mine = known.mine.get(was);
    const theirs = writtenText(notes[at]!);
    const both = mine === undefined || mine === theirs ? {} : { edited: { id: to, mine, theirs } };
    changes.push({ state, title, before: before === title ? null : before, by, ...both });
  }
  const inUse = removed ? 0 : known.inUse;
  for (let place = 0; place < inUse; place++) {
    if (stays.has(place)) continue;
    counts.gone++;
    changes.push({ state: 'gone', title: known.titles[place] ?? '', before: null, by: null });
  }
  return { counts, found, changes: interesting(changes) };
}

const order: Record<NoteChange['state'], number> = { changed: 0, gone: 1, new: 2 };

/** New notes are the least surprising: where there are too many to list, they are left out first. */
const interesting = (changes: NoteChange[]) =>
  changes.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostChanges);

/** What asks for a choice comes first. */
const rank = ({ state, edited }: NoteChange) => (edited ? -1 : order[state]);

import type { Entry } from './noteIds.ts';

/** Ids that stand in a file itself; all others were made of words and places, and hold for one reading. */
export interface WrittenIds {
  /** Slugs of notes. */
  notes: ReadonlySet<string>;
  /** Templates of follow-ups, by the slug of their note. */
  followUps: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Which notes and follow-ups of a file have an id that its author wrote. */
export function writtenIds(entries: readonly Entry[]): WrittenIds {
  const notes = new Set<string>();
  const followUps = new Map<string, Set<string>>();
  for (const entry of entries) {
    if (idOf(entry) !== null) notes.add(entry.slug);
    if (entry.kind !== 'question') continue;
    const ids = entry.question.body.followUps.flatMap(({ id }) => id ?? []);
    followUps.set(entry.slug, new Set(ids.map((id) => `followup-${id}`)));
  }
  return { notes, followUps };
}

function idOf(entry: Entry): string | null {
  if (entry.kind === 'term') return entry.term.id;
  if (entry.kind === 'question') return entry.question.metadata.id;
  return entry.kind === 'block' ? entry.block.id : null;
}

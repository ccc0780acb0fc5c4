import type { Compilation } from '../compile.ts';
import { textOfHtml } from '../html.ts';
import type { Entry } from '../noteIds.ts';
import type { FileWarning } from '../warn.ts';

const lineOf = (entry: Entry | undefined): number => {
  if (entry?.kind === 'term') return entry.term.line;
  if (entry?.kind === 'acronym') return entry.acronym.line;
  if (entry?.kind === 'question') return entry.question.line;
  return entry?.block.line ?? 1;
};

/** Cards of a set that ask the same: a learner could not know which answer is meant. */
export function repeatedQuestions(compilations: readonly Compilation[]): FileWarning[] {
  const first = new Map<string, string>();
  const found: FileWarning[] = [];
  for (const { deck, parsed, entries } of compilations) {
    const byId = new Map(entries.map((entry) => [`${deck.id}/${entry.slug}`, entry]));
    for (const note of deck.notes) {
      for (const card of note.cards) {
        const asked = textOfHtml(card.front).toLowerCase();
        const line = lineOf(byId.get(note.id));
        const place = `${parsed.path}:${line}`;
        const before = first.get(asked);
        if (before === undefined) first.set(asked, place);
        else {
          const message = `This card asks the same as one in ${before} (“${textOfHtml(card.front).slice(0, 60)}”): ask for the difference, or delete one.`;
          found.push({ path: parsed.path, line, message, severity: 'error' });
        }
      }
    }
  }
  return found;
}

import type { Category, Note } from '../core/model.ts';

const categoryNames: Record<Category, string> = {
  conceptual: 'Conceptual',
  technical: 'Technical',
  'system-design': 'System design',
  debugging: 'Debugging',
};

/** "Foundations · L4 · Debugging": where a card comes from, in one line. */
export function cardFrom(place: string, note: Note, signs = ''): string {
  const level = note.level > 0 ? `L${note.level}` : '';
  const category = note.category ? categoryNames[note.category] : '';
  const difficulty =
    note.difficulty && note.kind === 'term'
      ? note.difficulty[0]!.toUpperCase() + note.difficulty.slice(1)
      : '';
  return [place, level, category || difficulty, signs].filter(Boolean).join(' · ');
}

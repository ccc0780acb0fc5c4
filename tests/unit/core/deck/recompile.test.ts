import { expect, test } from 'vitest';
import { compileFile } from '../../../../src/core/deck/compile.ts';
import { canRecompile, recompile } from '../../../../src/core/deck/recompile.ts';
import type { Note } from '../../../../src/core/model.ts';

const first = (path: string, text: string): Note => compileFile({ path, text }).notes[0]!;
const glossary = '# Glossary\n\n## G\n\n### GGUF\n**Difficulty**: Beginner\n\nA file format.\n';
const interview =
  '# Interview Questions\n\n### Question 1: Why GGUF?\n\n**Category**: Technical\n\n#### Model Answer\nOne file.\n';

test('every kind of note makes the same cards again from its own text', () => {
  const notes = [
    first('glossary.md', glossary),
    first('interview.md', interview),
    first('cards.md', 'Q: Two and two?\nA: Four'),
    first('cards.md', 'C: {{c1::Paris}} lies on the {{c2::Seine}}'),
  ];
  for (const note of notes) {
    expect(canRecompile(note)).toBe(true);
    expect(recompile(note, note.source).fields).toMatchObject({
      title: note.title,
      cards: note.cards,
      level: note.level,
      category: note.category,
    });
  }
});

test('a new text makes new cards of the same names', () => {
  const note = first('cards.md', 'Q: Two and two?\nA: Four');
  const { fields } = recompile(note, 'Q: Two and three?\nA: Five');
  expect(fields?.cards?.[0]).toMatchObject({ template: 'basic', front: '<p>Two and three?</p>' });
});

test('a text may take and bring cards, but stays one note', () => {
  const note = first('cards.md', 'C: {{c1::Paris}} lies on the {{c2::Seine}}');
  const { fields } = recompile(note, 'C: {{c1::Paris}} lies on the Seine, in {{c3::France}}');
  expect(fields?.cards?.map(({ template }) => template)).toEqual(['c1', 'c3']);
  expect(recompile(note, 'Q: One?\nA: 1\n\nQ: Two?\nA: 2').problem).toMatch(/more than one note/);
  expect(recompile(note, '').problem).not.toBe('');
});

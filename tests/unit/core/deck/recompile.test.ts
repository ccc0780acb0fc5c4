import { describe, expect, test } from 'vitest';
import { compileFile, compileFiles } from '../../../../src/core/deck/compile.ts';
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

test('other names come from other texts, too, unless the note is alone', () => {
  const note = first('glossary.md', glossary);
  const renamed = '### GGUF (GPT-Generated Unified Format)\n\nA file format.';
  expect(recompile(note, renamed).fields).not.toHaveProperty('aliases');
  const { fields } = recompile(note, renamed, () => null, true);
  expect(fields?.aliases).toContain('GPT-Generated Unified Format');
});

describe('links to other notes survive an edit', () => {
  const others = '### Weights\nNumbers.\n\n### KV Cache\nId: cache\n\nKeys and values.\n';
  const own = {
    path: 'glossary.md',
    text: `# Glossary\n\n### GGUF\nA file of [the weights](#weights), [like this](#weights) or [like this](#kv-cache).\n\nSee [GGUF](#gguf).\n\nSee also: [Weights](#weights), KV Cache, Nothing\n\n${others}`,
  };
  const asked = {
    path: 'interview.md',
    text: '# Interview Questions\n\n### Question 1: Why?\n\n#### Model Answer\nIn short: [`w`](glossary.md#weights) & all.\n\n#### Key Points\n- [the cache](glossary.md#kv-cache)\n\n#### Follow-up Questions\n1. Where?\n   In [the cache](glossary.md#kv-cache).\n',
  };
  const block = {
    path: 'cards.md',
    text: 'Q: What has a [cache](glossary.md#kv-cache)?\nA: A model',
  };
  const decks = compileFiles([own, asked, block]);
  const notes = decks.map((deck) => deck.notes[0]!);
  const linksOf = (value: unknown) => JSON.stringify(value).match(/#note\/[^"\\]*/g) ?? [];

  test.each(notes)('$kind', (note) => {
    const made = recompile(note, note.source).fields!;
    expect(linksOf([note.cards, note.question]).length).toBeGreaterThan(0);
    expect(made.cards).toEqual(note.cards);
    expect(made.question).toEqual(note.question);
    // The text is Markdown as it was, and an edit of the edit finds them too.
    const more = { ...note, ...recompile(note, `${note.source}\n\nMore.`).fields };
    expect(more.source).toContain('](');
    expect(linksOf([more.cards, more.question])).toEqual(linksOf([note.cards, note.question]));
    expect(recompile(more, note.source).fields!.cards).toEqual(note.cards);
  });

  test('a name, a link taken out and put back, a link to nothing', () => {
    const note = notes[0]!;
    const without = recompile(note, '### GGUF\nA file.').fields!;
    expect(linksOf(without.cards)).toEqual([]);
    const again = recompile({ ...note, ...without }, '### GGUF\nA [file](#weights).').fields!;
    expect(linksOf(again.cards)).toContain('#note/glossary/weights');
    const astray = recompile(
      note,
      '### GGUF\nA [file](#file), as in [](#), [x](other.md).',
    ).fields!;
    expect(linksOf(astray.cards)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { compile, warnings } from './compiling.ts';

const many = 100_000;
const nested = (mark: string) =>
  Array.from({ length: 1000 }, (_, depth) => `${mark.repeat(depth)}- x`).join('\n');

describe('texts that no person writes', () => {
  it.each([
    ['stars', '*'.repeat(many)],
    ['open emphasis', '*a '.repeat(many)],
    ['open emphasis over lines', '**x*\n'.repeat(many)],
    ['brackets', '['.repeat(many)],
    ['nested brackets', '['.repeat(many) + ']'.repeat(many)],
    ['links', '[a]('.repeat(many)],
    ['spaces', `a${' '.repeat(many)}b`],
    ['backquotes', '`a '.repeat(many)],
    ['dollars on lines', '  $$\nx\n'.repeat(many)],
    ['rules', '---\n\n'.repeat(many)],
    ['nested lists', nested('  ')],
    ['lists in lists on one line', '1. '.repeat(many)],
    ['nested quotations', nested('> ')],
    ['sentences in brackets', `(${'Ab c. '.repeat(many)})`],
    ['lines', 'word\n\n'.repeat(2 * many)],
    ['labels', '**a**: b\n'.repeat(many)],
  ])(
    'do not keep the compiler busy: %s',
    (_, text) => {
      const heading = text.split('\n')[0] ?? '';
      const start = performance.now();
      for (const file of [
        `# Glossary\n\n### Term\n${text}\n`,
        `# Glossary\n\n### ${heading}\nText.\n`,
        `### Question 1: T\n**Question**: ${heading}\n\n**Answer**: x\n\n${text}\n`,
        `### Question 1: T\n#### Model Answer\nText.\n\n${text}\n`,
        `Q: ${heading}\nA: ${text}\n`,
      ]) {
        expect(compile(file).kind).toMatch(/^(?:glossary|interview|cards)$/);
      }
      // Seconds at most for all five; without the limits, minutes for one.
      expect(performance.now() - start).toBeLessThan(30_000);
    },
    60_000,
  );

  it('are cut or shown as they are, and warned of', () => {
    expect(warnings(compile(`Q: a?\nA: ${'*'.repeat(many)}\n`))).toEqual([
      expect.stringMatching(
        /^2: This line has 100003 characters, of which the first 10000 are read/,
      ),
      expect.stringMatching(/^2: This text is shown as it is .* more than 5000 marks/),
    ]);
    const deep = compile(`Q: a?\nA: b\n\n- y\n${'  '.repeat(100)}- x\n`);
    expect(warnings(deep)).toEqual([expect.stringMatching(/^4: .*nested too deep: split it/)]);
    expect(deep.notes[0]?.cards[0]?.back).toContain('- x');
  });

  it('leave long code whole', () => {
    const code = `x = '${'y'.repeat(20_000)}'`;
    const deck = compile(`Q: a?\nA: b\n\n\`\`\`python\n${code}\n\`\`\`\n`);
    expect(deck.warnings).toEqual([]);
    expect(deck.notes[0]?.cards[0]?.back).toContain('y'.repeat(20_000));
  });

  it('may be a glossary of 10,000 terms', () => {
    const terms = Array.from(
      { length: 10_000 },
      (_, n) => `### Term ${n}\nThe term ${n} is one. See also: [Other](#term-${n >> 1}).\n`,
    );
    const start = performance.now();
    expect(compile(`# Glossary\n\n${terms.join('\n')}`).notes).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(60_000);
  });
});

import type { Line } from '../lines.ts';
import type { Fail } from './words.ts';

/** What fits a phone, and what every fence and formula must say. */
export function lintLines(lines: readonly Line[], fail: Fail): void {
  let opened: Line | null = null;
  let length = 0;
  for (const line of lines) {
    if (line.kind === 'fence') {
      if (opened === null) {
        if (!/[`~]{3,}\s*\S/.test(line.text)) {
          fail(
            line.number,
            'This code block names no language: write, say, ```` ```cpp ````, or ```` ```text ````.',
          );
        }
        opened = line;
        length = 0;
      } else {
        if (length > 25)
          fail(opened.number, `This code block has ${length} lines: write at most 25.`);
        opened = null;
      }
    } else if (line.kind === 'code' && opened !== null) {
      length++;
      const columns = [...line.text].length;
      if (columns > 60)
        fail(line.number, `This line of code has ${columns} columns: write at most 60.`);
    } else if (line.kind !== 'code') lintProse(line, fail);
  }
}

function lintProse(line: Line, fail: Fail): void {
  if (line.kind === 'table') {
    const columns = line.text
      .trim()
      .replace(/\\\|/g, '')
      .replace(/`[^`]*`/g, '')
      .replace(/^\||\|$/g, '')
      .split('|').length;
    if (columns > 3)
      fail(line.number, `This table has ${columns} columns: write at most 3, or a list.`);
  }
  const text = line.text.replace(/`[^`]*`/g, '').replace(/\$\$[^$]*\$\$/g, '');
  const maths = /(?<![\\$\w])\$(?=\S)([^$]*[\\^_={}][^$]*)\$(?!\d)/.exec(text);
  if (maths)
    fail(
      line.number,
      `\`$${maths[1] ?? ''}$\` looks like maths in single dollars, which are prices here: write \`$$${maths[1] ?? ''}$$\`.`,
    );
}

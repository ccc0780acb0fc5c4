import { readLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { type Item, readItems } from './listItems.ts';
import { partOf } from './sectionNames.ts';
import type { Warn } from './warn.ts';

/** What an interviewer looks for. */
export interface Expectations {
  competencies: Item[];
  redFlags: Item[];
  greenFlags: Item[];
}

const red = /^\s*(?:❌|🚩|✗|✘|⛔|🔴)\s*/u;
const green = /^\s*(?:✅|✓|✔️?|🟢|☑️?)\s*/u;
const box = /^\s*\[[ xX]\]\s*/;

function cleaned(item: Item): { item: Item; flag: 'red' | 'green' | null } {
  const [first, ...rest] = item.lines;
  if (!first) return { item, flag: null };
  const text = first.text.replace(box, '');
  const flag = red.test(text) ? 'red' : green.test(text) ? 'green' : null;
  const bare = text.replace(red, '').replace(green, '');
  return { item: { ...item, lines: [{ ...first, text: bare.trimStart() }, ...rest] }, flag };
}

/** Reads competencies, then red and green flags under their labels, in any order. */
export function readExpectations(
  lines: readonly Line[],
  start: keyof Expectations,
  into: Expectations,
  warn: Warn,
): void {
  let list = start;
  let block: Line[] = [];
  const flush = () => {
    const { items, loose } = readItems(block);
    for (const each of items.map(cleaned)) {
      const target = each.flag === 'red' ? 'redFlags' : each.flag === 'green' ? 'greenFlags' : list;
      into[target].push(each.item);
    }
    for (const line of loose) {
      // ❌ and ✅ lines without a bullet, and any other sentence, still say what is looked for.
      const each = cleaned({ line: line.number, lines: [line] });
      const isIntro = each.flag === null && /:\s*\**$/.test(line.text.trim());
      if (isIntro || line.kind === 'quote') {
        if (line.kind === 'quote')
          warn(line.number, 'This quotation is left out: write it as a `-` item of the list.');
        continue;
      }
      const target = each.flag === 'red' ? 'redFlags' : each.flag === 'green' ? 'greenFlags' : list;
      into[target].push(each.item);
    }
    block = [];
  };
  for (const line of lines) {
    const label = line.kind === 'text' ? readLabel(line.text) : null;
    const part = label ? partOf(label.label) : null;
    if (part === 'redFlags' || part === 'greenFlags' || (label && label.value === '')) {
      flush();
      if (part === 'redFlags' || part === 'greenFlags') list = part;
      else list = 'competencies';
      if (label && label.value !== '')
        block.push({ ...line, kind: 'bullet', text: `- ${label.value}` });
    } else block.push(line);
  }
  flush();
}

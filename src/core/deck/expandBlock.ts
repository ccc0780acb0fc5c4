import type { Note } from '../model.ts';
import type { Block } from './blocks.ts';
import { expandCloze, uncloze } from './cloze.ts';
import { splitAnswer } from './expandQuestion.ts';
import { textOf } from './lines.ts';
import { plainText } from './plainText.ts';
import { type Rendering, renderText } from './render.ts';

/** The first words of a text, for lists and messages. */
function titleOf(text: string, limit = 80): string {
  const flat = plainText(text.replace(/\s+/g, ' '));
  if (flat.length <= limit) return flat;
  const cut = flat.slice(0, limit - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))}…`;
}

/** What a block's title and slug are made of. */
export function wordsOf(block: Block): string {
  const text = textOf(block.front);
  return block.form === 'cloze' ? uncloze(text) : text;
}

/** `= 512 MiB ± 2%`: a number to give. It is kept as text until answers are typed. */
const withoutEquals = (answer: string) => answer.replace(/^=\s*(?=[-+~≈]?\d)/, '');

/** A block → its note: one `basic` card, or a `c1`, `c2`, … for each cloze number. */
export function expandBlock(id: string, block: Block, rendering: Rendering): Note {
  const lines = [...block.front, ...block.back];
  const render = (text: string) => renderText(text, lines, rendering);
  const isCloze = block.form === 'cloze';
  return {
    id,
    kind: isCloze ? 'cloze' : 'basic',
    title: titleOf(wordsOf(block)),
    aliases: [],
    tags: [...new Set(block.tags)],
    level: 0,
    category: null,
    difficulty: null,
    minutes: 0,
    links: [],
    draft: false,
    source: sourceOf(block),
    cards: isCloze
      ? expandCloze(textOf(block.front), render)
      : [
          {
            template: 'basic',
            kind: 'basic',
            front: render(textOf(block.front)),
            ...splitAnswer(withoutEquals(textOf(block.back)), render),
          },
        ],
    question: null,
  };
}

/** The block in the form that every reader of this format understands. */
function sourceOf(block: Block): string {
  const id = block.id === null ? '' : `Id: ${block.id}\n`;
  if (block.form === 'cloze') return `C: ${textOf(block.front)}\n${id}`.trim();
  return `Q: ${textOf(block.front)}\n${id}A: ${textOf(block.back)}`;
}

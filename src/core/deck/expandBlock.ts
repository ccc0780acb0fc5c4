import type { CardText, Note } from '../model.ts';
import { fillText } from '../numeric/placeholders.ts';
import type { Block } from './blocks.ts';
import { blockText } from './blockText.ts';
import { expandCloze, uncloze } from './cloze.ts';
import { splitAnswer } from './expandQuestion.ts';
import { textOf } from './lines.ts';
import { readNumeric } from './numericBlock.ts';
import { readParameters } from './parameters.ts';
import { plainText } from './plainText.ts';
import { type Rendering, renderText } from './render.ts';
import { typedText } from './typedText.ts';

/** The first words of a text, for lists and messages. */
function titleOf(text: string, limit = 80): string {
  const flat = plainText(text.replace(/\s+/g, ' ')) || pictured(text);
  if (flat.length <= limit) return flat;
  const cut = flat.slice(0, limit - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))}…`;
}

/** A question may be a picture alone: then its file's name is all there is to call it by. */
const pictured = (text: string) => /!\[\s*\]\(<?([^)>\s]+)/.exec(text)?.[1] ?? '';

/** What a block's title and slug are made of. */
export function wordsOf(block: Block): string {
  const text = textOf(block.front);
  return block.form === 'cloze' ? uncloze(text) : text;
}

/** `= 512 MiB` that is shown, not asked for: what follows it could not be read as a numeric answer. */
const withoutEquals = (answer: string) => answer.replace(/^=\s*(?=[-+~≈]?\d)/, '');

/** A block → its note: one card, or a `c1`, `c2`, … for each cloze number. */
export function expandBlock(id: string, block: Block, rendering: Rendering): Note {
  const { cards, kind, title } = expandCards(block, rendering);
  return {
    id,
    kind,
    title: titleOf(title),
    aliases: [],
    tags: [...new Set(block.tags)],
    level: 0,
    category: null,
    difficulty: null,
    minutes: 0,
    links: [],
    draft: false,
    source: blockText({ ...block, tags: [] }),
    cards,
    question: null,
  };
}

function expandCards(
  block: Block,
  rendering: Rendering,
): { kind: Note['kind']; title: string; cards: CardText[] } {
  const title = wordsOf(block);
  if (block.form === 'cloze') {
    const render = (text: string) => renderText(text, block.front, rendering);
    return { kind: 'cloze', title, cards: expandCloze(textOf(block.front), render) };
  }
  const parameters = readParameters(block, rendering.warn);
  const numeric = readNumeric(block, parameters, rendering.warn);
  if (block.both && (numeric || block.typed))
    rendering.warn(
      block.line,
      'What is typed is asked one way only: leave out `Cards: both ways`, or `Answer: typed`.',
    );
  if (!numeric) {
    const cards = [plainCard(block, rendering)];
    if (block.both && !block.typed) cards.push(turnedCard(block, rendering));
    return { kind: block.typed ? 'typed' : 'basic', title, cards };
  }
  const lines = [...block.front, ...numeric.working];
  const render = (text: string) =>
    numeric.show((marked) => renderText(marked, lines, rendering), text);
  const card: CardText = {
    template: 'basic',
    kind: 'numeric',
    front: render(textOf(block.front)),
    lead: render(numeric.shown),
    back: render(textOf(numeric.working)),
    typed: numeric.answer,
  };
  return { kind: 'numeric', title: fillText(title, numeric.example), cards: [card] };
}

/** A question and its answer; the template stays when the answer comes to be typed, and so does the history. */
function plainCard(block: Block, rendering: Rendering): CardText {
  const lines = [...block.front, ...block.back];
  const render = (text: string) => renderText(text, lines, rendering);
  const front = render(textOf(block.front));
  if (!block.typed)
    return {
      template: 'basic',
      kind: 'basic',
      front,
      ...splitAnswer(withoutEquals(textOf(block.back)), render),
    };
  const { text, lead, rest } = typedText(block.back);
  return {
    template: 'basic',
    kind: 'typed',
    front,
    lead: render(lead),
    back: render(rest),
    typed: { kind: 'text', text },
  };
}

/** The answer as the question. */
function turnedCard(block: Block, rendering: Rendering): CardText {
  const lines = [...block.front, ...block.back];
  const render = (text: string) => renderText(text, lines, rendering);
  return {
    template: 'reversed',
    kind: 'basic',
    front: render(withoutEquals(textOf(block.back))),
    ...splitAnswer(textOf(block.front), render),
  };
}

import type { CardText, Html } from '../../model.ts';

/** Stand for the edges of a gap, with its number and hint between the first two. */
const gapMarks = { open: '\uE030', said: '\uE031', close: '\uE032' };

const hidden = /<mark class="cloze">([\s\S]*?)<\/mark>/g;
const blank = /<mark class="blank">([\s\S]*?)<\/mark>/g;

interface Gap {
  number: number;
  from: number;
  to: number;
  hint: Html;
}

/**
 * The one text behind the cards of a cloze note, its gaps between `gapMarks`. Each card shows all of the text and marks
 * what it asks; null where their texts differ, as they do where a gap is within a formula.
 */
export function clozeHtml(cards: readonly CardText[]): Html | null {
  const [first] = cards;
  if (!first) return null;
  const text = plain(answer(first));
  const gaps: Gap[] = [];
  for (const card of cards) {
    const own = gapsOf(card);
    if (own.length === 0 || plain(answer(card)) !== text) return null;
    gaps.push(...own);
  }
  gaps.sort((a, b) => a.from - b.from);
  let html = '';
  let at = 0;
  for (const { number, from, to, hint } of gaps) {
    // One gap within another, or two on the same words.
    if (from < at) return null;
    const inner = text.slice(from, to);
    html += `${text.slice(at, from)}${gapMarks.open}${number}${gapMarks.said}${hint}${gapMarks.said}${inner}${gapMarks.close}`;
    at = to;
  }
  return html + text.slice(at);
}

const answer = ({ lead, back }: CardText): Html => lead + back;
const plain = (html: Html): Html => html.replace(hidden, '$1');

/** What a card hides, by its places in the text without marks. */
function gapsOf(card: CardText): Gap[] {
  const number = Number(card.template.slice(1));
  const shown = [...card.front.matchAll(blank)].map(([, inner = '']) =>
    inner === '…' ? '' : inner,
  );
  let passed = 0;
  const found = [...answer(card).matchAll(hidden)];
  return found.map(({ 0: whole, 1: inner = '', index }, at): Gap => {
    const from = index - passed;
    passed += whole.length - inner.length;
    // A gap that goes over edges of elements is marked in pieces.
    const hint = shown.length === found.length ? (shown[at] ?? '') : (shown[0] ?? '');
    return { number, from, to: from + inner.length, hint };
  });
}

const { open, said, close } = gapMarks;
const gap = new RegExp(`${open}(\\d+)${said}([^${said}]*)${said}([^${close}]*)${close}`, 'g');

const gapText = (number: string, words: string, hint: string) =>
  `{{c${number}::${words}${hint === '' ? '' : `::${hint}`}}}`;

/** HTML with its gaps as Anki writes them: `{{c1::words::hint}}`. */
export const ankiGaps = (html: Html): Html =>
  html.replace(gap, (_, number: string, hint: string, inner: string) =>
    gapText(number, inner.replaceAll('::', ':&#58;').replaceAll('}}', '}&#125;'), hint),
  );

/** The same of Markdown, where a backslash takes the meaning of a mark away. */
export const markdownGaps = (markdown: string): string =>
  markdown.replace(gap, (_, number: string, hint: string, inner: string) =>
    gapText(number, inner.replaceAll('::', ':\\:').replaceAll('}}', '}\\}'), hint),
  );

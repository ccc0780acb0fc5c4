import { escapeHtml } from '../../deck/html.ts';
import type { Html } from '../../model.ts';
import { clozeNumbers, hiddenBy, plainClozes, readClozes, shownAlone, showClozes } from './gaps.ts';
import { wordsOf } from './words.ts';

/** What a filter must know of the card. */
export interface FilterContext {
  /** Number of the cloze that is asked; 0 on other cards. */
  cloze: number;
  /** Whether any field of the note has that number. */
  asked: boolean;
  side: 'question' | 'answer';
  /** Field to be filtered. */
  field: string;
  /** Told of what is not known here. */
  unknown: (filter: string) => void;
}

type Filter = (text: string, context: FilterContext) => Html;

const known: Record<string, Filter> = {
  text: (text) => escapeHtml(wordsOf(text)),
  cloze: clozeOf,
  'cloze-only': (text, { cloze, side }) => shownAlone(readClozes(text), cloze, side).join(', '),
  hint: (text, { field }) =>
    text.trim() === ''
      ? ''
      : `<details class="anki-hint"><summary>${escapeHtml(field)}</summary>${text}</details>`,
  furigana: (text) => readings(text, (word, reading) => `<ruby>${word}<rt>${reading}</rt></ruby>`),
  kanji: (text) => readings(text, (word) => word),
  kana: (text) => readings(text, (_, reading) => reading),
  // The app reads aloud itself, where that is wished.
  tts: () => '',
  'tts-voices': () => '',
  // Those of typing say what is typed: `typedField` reads them.
  type: (text) => text,
  nc: (text) => text,
};

/** A field without the cloze that is asked is left out, where another has it: so one template serves several fields. */
function clozeOf(text: string, { cloze, asked, side }: FilterContext): Html {
  if (cloze === 0) return text;
  const parts = readClozes(text);
  return asked && !clozeNumbers(parts).has(cloze) ? '' : showClozes(parts, cloze, side);
}

/** A filter's name may be followed by what it is to do: `tts en_US voices=…`. */
const nameOf = (filter: string) => filter.split(/\s/)[0] ?? '';

/** A field's text through its filters, in their order; those not known leave it, and are named in front of it. */
export function applyFilters(
  text: string,
  filters: readonly string[],
  context: FilterContext,
): Html {
  let html = text;
  const strangers: string[] = [];
  for (const filter of filters) {
    const apply = Object.hasOwn(known, nameOf(filter)) ? known[nameOf(filter)] : undefined;
    if (apply) html = apply(html, context);
    else if (filter !== '') strangers.push(filter);
  }
  for (const filter of strangers) context.unknown(filter);
  const names = strangers.map((filter) => `<code>${escapeHtml(filter)}</code> `).join('');
  return html.trim() === '' ? html : names + html;
}

/** `word[reading]`, the word behind a space or a tag; sounds in brackets stay. */
function readings(text: string, show: (word: string, reading: string) => string): string {
  return text
    .replaceAll('&nbsp;', ' ')
    .replace(/ ?([^ <>[\]]{1,100})\[([^\][]{1,200})\]/g, (whole, word: string, reading: string) =>
      reading.startsWith('sound:') ? whole : show(word, reading),
    );
}

/** What is to be typed where a field has the filter `type`. */
export function typedText(text: string, filters: readonly string[], cloze: number): string {
  const isCloze = filters.includes('cloze');
  if (isCloze) {
    const hidden = hiddenBy(readClozes(text), cloze).map(wordsOf);
    // The same word hidden several times is typed once.
    return (new Set(hidden).size === 1 ? hidden.slice(0, 1) : hidden).join(', ');
  }
  return wordsOf(plainClozes(readClozes(text)));
}

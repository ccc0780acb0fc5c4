import { fieldTexts, keyTexts } from './keys.ts';
import { properties, states } from './node.ts';

/** What can be suggested besides keys, from what there is. */
export interface Names {
  decks: readonly string[];
  tags: readonly string[];
  modules: readonly { id: string; title: string }[];
  tracks: readonly { id: string; title: string }[];
  companies: readonly string[];
  presets: readonly string[];
}

export interface Suggestion {
  /** What stands in the list. */
  text: string;
  /** What it is, in words; may be empty. */
  detail: string;
  /** What is written in place of the word at hand. */
  insert: string;
}

/** The word at hand, and what it may become. */
export interface Suggestions {
  from: number;
  to: number;
  items: Suggestion[];
}

/** Suggestions shown at once. */
const MOST = 8;

/** What the word before the cursor may become; none where it is whole or nothing begins so. */
export function suggest(text: string, cursor: number, names: Names): Suggestions {
  const from = startOf(text, cursor);
  const word = text.slice(from, cursor);
  const none = { from, to: cursor, items: [] };
  const colon = word.indexOf(':');
  if (colon < 0) {
    if (word === '') return none;
    return { ...none, items: keysFrom(word.toLowerCase()) };
  }
  const key = word.slice(0, colon).toLowerCase();
  const typed = word
    .slice(colon + 1)
    .replace(/^"/, '')
    .toLowerCase();
  const items = valuesOf(key, names)
    .filter(({ text: name, detail }) => name.toLowerCase().includes(typed) || begins(detail, typed))
    .filter(({ text: name }) => name.toLowerCase() !== typed)
    .toSorted((a, b) => rank(a, typed) - rank(b, typed))
    .slice(0, MOST)
    .map((each) => ({ ...each, insert: `${key}:${quoted(each.insert)}` }));
  return { ...none, items };
}

/** Whether a word of it begins so. */
const begins = (detail: string, typed: string) =>
  ` ${detail.toLowerCase().replace(/[-:,]/g, ' ')}`.includes(` ${typed}`);

/** What begins so comes before what only holds it. */
const rank = ({ text }: Suggestion, typed: string) =>
  text.toLowerCase().startsWith(typed) ? 0 : 1;

/** Where the word at hand begins: behind a space, a bracket or a minus that are not within quotation marks. */
function startOf(text: string, cursor: number): number {
  let start = 0;
  let within = false;
  for (let at = 0; at < cursor; at++) {
    const char = text[at]!;
    if (char === '\\') at++;
    else if (char === '"') {
      if (!within && text[at - 1] !== ':') start = at + 1;
      within = !within;
    } else if (!within && /[\s\u3000()]/.test(char)) start = at + 1;
    else if (!within && char === '-' && at === start) start = at + 1;
  }
  return start;
}

function keysFrom(typed: string): Suggestion[] {
  return Object.entries({ ...keyTexts, ...fieldTexts })
    .filter(([key]) => key.startsWith(typed))
    .slice(0, MOST)
    .map(([key, detail]) => ({ text: `${key}:`, detail, insert: `${key}:` }));
}

/** A name as it is written in a search. */
export function quoted(name: string): string {
  const plain = name.replace(/[*_"\\]/g, '\\$&');
  return /[\s\u3000()]/.test(plain) || plain === '' ? `"${plain}"` : plain;
}

const kinds = ['term', 'question', 'basic', 'cloze', 'numeric', 'typed'];
const templates = ['term', 'definition', 'acronym', 'expansion', 'question', 'basic', 'c1'];
const categories = ['conceptual', 'technical', 'system-design', 'debugging', 'none'];
const flags = ['none', 'red', 'orange', 'green', 'blue', 'pink', 'turquoise', 'purple'];
const figures: Record<(typeof properties)[number], string> = {
  ivl: 'interval in days',
  due: 'days until due',
  reps: 'answers',
  lapses: 'lapses',
  s: 'stability in days',
  d: 'difficulty, to 1 or to 10',
  r: 'chance of recall, to 1',
};

const plainly = (texts: readonly string[]): Suggestion[] =>
  texts.map((text) => ({ text, detail: '', insert: text }));

function valuesOf(key: string, names: Names): Suggestion[] {
  switch (key) {
    case 'deck':
      return plainly(names.decks);
    case 'tag':
      return plainly([...names.tags, 'none']);
    case 'company':
      return plainly(names.companies);
    case 'preset':
      return plainly(names.presets);
    case 'module':
    case 'track':
      return names[`${key}s`].map(({ id, title }) => ({ text: id, detail: title, insert: id }));
    case 'is':
      return plainly(states);
    case 'prop':
      return properties.map((each) => ({
        text: `${each}>=`,
        detail: figures[each],
        insert: `${each}>=`,
      }));
    case 'flag':
      return flags.map((detail, at) => ({ text: String(at), detail, insert: String(at) }));
    case 'level':
      return plainly(['3', '4', '5', '6', '7', 'none']);
    case 'category':
      return plainly(categories);
    case 'note':
      return plainly(kinds);
    case 'card':
      return plainly(templates);
    case 'rated':
    case 'added':
    case 'introduced':
    case 'edited':
      return [
        { text: '1', detail: 'today', insert: '1' },
        { text: '7', detail: 'the last seven days', insert: '7' },
        { text: '30', detail: 'the last thirty days', insert: '30' },
      ];
    default:
      return [];
  }
}

import { type Separator, separatorOf } from './separators.ts';

/** What a file says of itself in lines `#key:value` before its rows, as Anki's text export writes them. */
export interface Headers {
  separator: Separator | null;
  html: boolean | null;
  /** Given to every note. */
  tags: string[];
  /** Names of the columns as they are written, parted by the separator; null where none are given. */
  columns: string | null;
  notetype: string | null;
  deck: string | null;
  /** Columns with a meaning of their own, counted from 1; 0 for none. */
  notetypeColumn: number;
  deckColumn: number;
  tagsColumn: number;
  guidColumn: number;
  /** Whether any line was Anki's. */
  any: boolean;
  /** Whether one was that no other text would begin with. */
  sure: boolean;
  /** Index of the first character behind them, and the 1-based number of its line. */
  end: number;
  line: number;
}

const columns = {
  'notetype column': 'notetypeColumn',
  'deck column': 'deckColumn',
  'tags column': 'tagsColumn',
  'guid column': 'guidColumn',
} as const;

/** Lines that other texts begin with as well: a tag, or a mere name. */
const common = new Set(['tags', 'deck', 'columns', 'notetype']);
/** Known, and of no account here: importing again always updates. */
const passed = new Set(['if matches', 'match scope']);

/** Reads the lines that a file says of itself. Keys that are not known are passed over, as Anki does. */
export function readHeaders(text: string): Headers {
  const headers: Headers = {
    separator: null,
    html: null,
    tags: [],
    columns: null,
    notetype: null,
    deck: null,
    notetypeColumn: 0,
    deckColumn: 0,
    tagsColumn: 0,
    guidColumn: 0,
    any: false,
    sure: false,
    end: 0,
    line: 1,
  };
  let found: Pick<Headers, 'end' | 'line'> = { end: 0, line: 1 };
  for (let line = 1, at = 0; at < text.length; line++) {
    const ends = text.indexOf('\n', at);
    const next = ends < 0 ? text.length : ends + 1;
    const said = text.slice(at, ends < 0 ? text.length : ends);
    // Very old files begin with `tags:` alone.
    const match = line === 1 ? /^#?(tags):(.*)$/i.exec(said) : null;
    const [, key = '', value = ''] = match ?? /^#([^:]*):(.*)$/.exec(said) ?? [];
    if (!match && !said.startsWith('#')) break;
    if (take(headers, key.trim().toLowerCase(), value)) found = { end: next, line: line + 1 };
    at = next;
  }
  return { ...headers, ...found };
}

/** Whether the line was one that is known. */
function take(headers: Headers, key: string, value: string): boolean {
  // A spreadsheet that saved the file filled the line up with empty cells.
  const said = key === 'columns' ? value : value.replace(/[\t,;|]+$/, '').trim();
  if (key in columns) {
    const place = Number.parseInt(said, 10);
    headers[columns[key as keyof typeof columns]] = place > 0 ? place : 0;
  } else if (key === 'separator') headers.separator = separatorOf(value) ?? separatorOf(said);
  else if (key === 'html')
    headers.html = /^true$/i.test(said) || (/^false$/i.test(said) ? false : null);
  else if (key === 'tags') headers.tags = said.split(/\s+/).filter(Boolean);
  else if (key === 'columns') headers.columns = value;
  // A mere number is Anki's own for a deck or type that is known there alone.
  else if (key === 'notetype' || key === 'deck') headers[key] = /^\d+$/.test(said) ? null : said;
  else if (!passed.has(key)) return false;
  headers.any = true;
  headers.sure ||= !common.has(key);
  return true;
}

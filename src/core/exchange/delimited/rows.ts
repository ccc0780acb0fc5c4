import Papa from 'papaparse';
import { separatorMarks, type Separator } from './separators.ts';

/** One row of a table. */
export interface Row {
  /** 1-based line of the file where it begins. */
  line: number;
  cells: string[];
}

/** A quote that makes no sense. */
export interface QuoteProblem {
  line: number;
  kind: 'open' | 'inside';
}

export interface Rows {
  rows: Row[];
  /** All there are, those beyond `most` among them. */
  count: number;
  quotes: QuoteProblem[];
  /** Lines left out because they begin with `#`. */
  comments: number;
}

export interface RowOptions {
  separator: Separator;
  /** Whether quotation marks enclose a field; else they are ordinary characters. */
  quotes: boolean;
  /** Whether lines that begin with `#` are left out, as in files of Anki's. */
  comments: boolean;
  /** 1-based line of the first row. */
  line?: number;
  /** Rows to keep; the others are counted. */
  most?: number;
}

/** Parts a text (line ends as `\n`) into rows and cells; lines without any text are no rows. Never throws. */
export function readRows(text: string, options: RowOptions): Rows {
  const { separator, quotes, comments, line = 1, most = Infinity } = options;
  const read: Rows = { rows: [], count: 0, quotes: [], comments: 0 };
  const lineAt = countLines(text, line);
  let begins = 0;
  Papa.parse(text, {
    delimiter: separatorMarks[separator],
    newline: '\n',
    comments: comments ? '#' : false,
    fastMode: quotes ? undefined : true,
    step: ({ data, errors, meta }) => {
      begins = comments ? afterComments(text, begins, read) : begins;
      if (data.some((cell) => cell.trim() !== '')) {
        read.count++;
        if (read.count <= most) read.rows.push({ line: lineAt(begins), cells: data });
      }
      for (const { code, index = begins + 1 } of errors)
        if (read.quotes.length < 50)
          read.quotes.push({
            line: lineAt(Math.max(0, index - 1)),
            kind: code === 'MissingQuotes' ? 'open' : 'inside',
          });
      begins = meta.cursor;
    },
  });
  afterComments(comments ? text : '', begins, read);
  return read;
}

/** Where the row begins behind the comments before it, which are counted. */
function afterComments(text: string, from: number, read: Rows): number {
  let at = from;
  while (text[at] === '#') {
    read.comments++;
    const ends = text.indexOf('\n', at);
    if (ends < 0) return text.length;
    at = ends + 1;
  }
  return at;
}

/** The line of a place; asked with places that never go back by more than a row. */
function countLines(text: string, first: number): (at: number) => number {
  let line = first;
  let counted = 0;
  return (at) => {
    if (at < counted) {
      for (let i = at; i < counted; i++) if (text.charCodeAt(i) === 10) line--;
    } else for (let i = counted; i < at; i++) if (text.charCodeAt(i) === 10) line++;
    counted = at;
    return line;
  };
}

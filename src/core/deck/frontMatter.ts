import type { CompiledDeck } from '../model.ts';
import type { Line } from './lines.ts';
import { isSlug, slugOf } from './slug.ts';
import type { Warn } from './warn.ts';

/** What stands between `---` and `---` at the top of a file. */
export interface FrontMatter {
  title: string | null;
  /** Name of the deck, where it is written as hashcards does: files of one name are one deck. */
  deck: string | null;
  id: string | null;
  /** Id of the deck whose other notes stand in another file: a text holds notes of one kind. */
  partOf: string | null;
  /** Where it says so; else the text tells. */
  kind: CompiledDeck['kind'] | null;
  tags: string[];
  /** The lines below it. */
  rest: Line[];
}

/** A line of TOML, in which hashcards writes. */
const toml = /^([\w-]+)\s*=\s*((?:["'\d[{]|true\b|false\b).*)$/;

/** A string of TOML: in single quotes as it is written, in double ones with escapes. */
function tomlText(value: string): string {
  const bare = value.replace(/\s+#[^"']*$/, '').trim();
  if (/^'.*'$/.test(bare)) return bare.slice(1, -1).trim();
  return bare
    .replace(/^"(.*)"$/, '$1')
    .replace(/\\(?:u([\da-fA-F]{4})|(["\\]))/g, (_, code?: string, mark?: string) =>
      code === undefined ? mark! : String.fromCharCode(Number.parseInt(code, 16)),
    )
    .trim();
}

/** Reads front matter where there is any; unknown keys get a warning. */
export function readFrontMatter(lines: readonly Line[], warn: Warn): FrontMatter {
  const matter: FrontMatter = {
    title: null,
    deck: null,
    id: null,
    partOf: null,
    kind: null,
    tags: [],
    rest: [...lines],
  };
  const start = lines.findIndex((line) => line.kind !== 'blank');
  if (lines[start]?.text.trim() !== '---') return matter;
  const end = lines.findIndex(
    (line, index) => index > start && /^(?:---|\.\.\.)\s*$/.test(line.text),
  );
  const inner = lines.slice(start + 1, end);
  const isField = (line: Line) =>
    /^[\w-]+:(?:\s|$)/.test(line.text) || toml.test(line.text) || /^\s*(?:-\s|#)/.test(line.text);
  // A rule at the top of a file opens no front matter.
  if (
    end < 0 ||
    !inner.some(isField) ||
    !inner.every((line) => line.kind === 'blank' || isField(line))
  ) {
    return matter;
  }
  let key = '';
  for (const line of inner) {
    const item = /^\s*-\s+(.*)$/.exec(line.text)?.[1];
    if (item !== undefined && key === 'tags') {
      matter.tags.push(unquoted(item));
      continue;
    }
    const named = toml.exec(line.text);
    if (named?.[1] === 'name') {
      matter.deck = tomlText(named[2]!) || null;
      matter.title = matter.deck;
      continue;
    }
    const match = /^([\w-]+)\s*[:=]\s*(.*)$/.exec(line.text);
    if (!match) continue;
    key = (match[1] ?? '').toLowerCase();
    const value = unquoted(match[2] ?? '');
    if (key === 'title') matter.title = value;
    else if (key === 'id') matter.id = readId(value, line.number, warn);
    else if (key === 'part-of') matter.partOf = readId(value, line.number, warn);
    else if (key === 'kind') matter.kind = readKind(value, line.number, warn);
    else if (key === 'tags') {
      const list = value
        .replace(/^\[|\]$/g, '')
        .split(',')
        .map(unquoted);
      matter.tags.push(...list.filter((tag) => tag !== ''));
    } else
      warn(
        line.number,
        `Unknown key “${key}” in the front matter: title, id, kind and tags are read.`,
      );
  }
  matter.rest = lines.slice(end + 1);
  return matter;
}

/** Ids of notes begin with the deck's: a slash or a space in it would part them in the wrong place. */
function readId(value: string, line: number, warn: Warn): string | null {
  if (isSlug(value)) return value;
  const id = slugOf(value);
  warn(
    line,
    id === ''
      ? 'This id is empty: write one with letters or digits, or delete the line.'
      : `An id has lower-case letters, digits and hyphens only: write \`id: ${id}\`.`,
  );
  return id === '' ? null : id;
}

function readKind(value: string, line: number, warn: Warn): FrontMatter['kind'] {
  if (value === 'glossary' || value === 'interview' || value === 'cards') return value;
  warn(line, 'Unknown kind: write glossary, interview or cards.');
  return null;
}

const unquoted = (text: string) => text.trim().replace(/^(["'])(.*)\1$/, '$2');

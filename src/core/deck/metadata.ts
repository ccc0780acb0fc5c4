import type { Category, Level } from '../model.ts';
import { readCategory, readLevel, readMinutes } from './levels.ts';
import type { Line } from './lines.ts';
import { isSlug, slugOf } from './slug.ts';
import { readTags } from './tags.ts';
import { quote, type Warn } from './warn.ts';

/** The fields of an interview question. */
export interface Metadata {
  category: Category | null;
  level: Level;
  companies: string[];
  /** 0 where none is given. */
  minutes: number;
  prerequisites: string[];
  tags: string[];
  id: string | null;
}

export const emptyMetadata = (): Metadata => ({
  category: null,
  level: 0,
  companies: [],
  minutes: 0,
  prerequisites: [],
  tags: [],
  id: null,
});

type Key = 'category' | 'difficulty' | 'companies' | 'time' | 'prerequisites' | 'tags' | 'id';

const keys: [RegExp, Key][] = [
  [/^(?:categor(?:y|ies)|type|question type)$/i, 'category'],
  [/^(?:difficulty(?: level)?|level|seniority|target level)$/i, 'difficulty'],
  [
    /^(?:compan(?:y|ies)|asked (?:at|by)|companies that ask this|target companies|seen at)$/i,
    'companies',
  ],
  [
    /^(?:time(?: allotted| limit| allocation| estimate)?|(?:estimated|expected|allotted|suggested) time|duration)$/i,
    'time',
  ],
  [/^(?:prerequisites?|prereqs?|prior knowledge)$/i, 'prerequisites'],
  [/^(?:tags?|topics?|keywords|skills(?: tested)?)$/i, 'tags'],
  [/^id$/i, 'id'],
];

interface Field {
  key: Key;
  value: string;
}

/** One part of a metadata line: `**Key**: value`, `**Key:** value`, `Key: value`. */
function readPart(part: string): Field | null {
  const match = /^([A-Za-z][A-Za-z ]{1,28})\s*:\s*(.*)$/.exec(part.replace(/\*\*|__/g, '').trim());
  const key = match && keys.find(([name]) => name.test((match[1] ?? '').trim()))?.[1];
  return key ? { key, value: (match[2] ?? '').trim() } : null;
}

/** A line of fields, alone or parted by ` | `; null where it is none. Parts without a key go on. */
function readFields(text: string): Field[] | null {
  const bare = text
    .trim()
    .replace(/^[-+]\s+/, '')
    .replace(/^\*\s+/, '')
    .replace(/^>\s*/, '');
  // Emphasis around the whole line, and the hard break at its end, are marks only.
  const line = bare.replace(/(?:\\| {2,})$/, '').replace(/^([*_])(?!\1)(.*[^*_])\1$/, '$2');
  const parts = line.split(/\s+[|•·]\s+|\s*\|\s*(?=\*\*)/);
  const first = readPart(parts[0] ?? '');
  if (!first) return null;
  const fields = [first];
  for (const part of parts.slice(1)) {
    const field = readPart(part);
    if (field) fields.push(field);
    else if (/\d\s*(?:min|hour|h\b)/i.test(part)) fields.push({ key: 'time', value: part });
    else fields.push({ key: fields.at(-1)?.key ?? 'tags', value: part });
  }
  return fields;
}

const namesIn = (value: string) =>
  value
    .split(/\s*[,;|]\s*(?![^()]*\))/)
    .map((name) => name.replace(/^[*_]+|[*_]+$/g, '').trim())
    .filter((name) => name !== '' && !/^(?:n\/?a|none|any|various|-|—)$/i.test(name));

/** Reads one line into the metadata; says whether it was one. */
export function readMetadataLine(line: Line, into: Metadata, warn: Warn): boolean {
  if (line.kind === 'code' || line.kind === 'fence' || line.kind === 'table') return false;
  const fields = readFields(line.text);
  if (!fields) return false;
  for (const { key, value } of fields) {
    if (key === 'category') {
      into.category ??= readCategory(value);
      if (into.category === null) {
        warn(
          line.number,
          `Unknown category ${quote(value)}: write Conceptual, Technical, System Design or Debugging.`,
        );
      }
    } else if (key === 'difficulty') {
      into.level ||= readLevel(value);
      if (into.level === 0)
        warn(
          line.number,
          `Unknown difficulty ${quote(value)}: write, say, \`Mid (L4)\` or \`Senior (L5)\`.`,
        );
    } else if (key === 'companies') into.companies.push(...namesIn(value));
    else if (key === 'time') {
      into.minutes ||= readMinutes(value);
      if (into.minutes === 0)
        warn(line.number, `No minutes in ${quote(value)}: write, say, \`20 minutes\`.`);
    } else if (key === 'prerequisites') into.prerequisites.push(...namesIn(value));
    else if (key === 'tags')
      into.tags.push(...(value.includes('"') ? readTags(value) : namesIn(value)));
    else {
      into.id = isSlug(value) ? value : slugOf(value);
      if (!isSlug(value))
        warn(
          line.number,
          `An id has lower-case letters, digits and hyphens only: write \`**Id**: ${into.id}\`.`,
        );
    }
  }
  return true;
}

/** Takes the metadata off the top of a question's lines. */
export function splitMetadata(lines: readonly Line[], into: Metadata, warn: Warn): Line[] {
  let start = 0;
  for (; start < lines.length; start++) {
    const line = lines[start];
    if (!line || line.kind === 'blank' || line.kind === 'rule') continue;
    if (!readMetadataLine(line, into, warn)) break;
  }
  return lines.slice(start);
}

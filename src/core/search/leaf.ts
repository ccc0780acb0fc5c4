import { around, fits, folded, readGlob, withoutMarks, wordRegex, type Glob } from './glob.ts';
import {
  comparisons,
  fields,
  properties,
  states,
  type Comparison,
  type FieldName,
  type Leaf,
  type NameKind,
  type Pattern,
  type Property,
  type StateName,
} from './node.ts';
import { isKey, type Key } from './keys.ts';
import { wrong } from './wrong.ts';

/** Something typed, and where it stands. */
interface Piece {
  raw: string;
  at: number;
}
const endOf = ({ raw, at }: Piece) => at + raw.length;
const from = ({ raw, at }: Piece, start: number): Piece => ({
  raw: raw.slice(start),
  at: at + start,
});

/**
 * One word, phrase or `key:value`, as it was typed.
 * @param at its place
 * @param valueAt where its value stands, from `at`, if that is not right behind the colon
 */
export function leafOf(raw: string, at: number, valueAt?: number): Leaf {
  const colon = unescaped(raw, ':');
  if (colon < 0) return text(null, false, { raw, at });
  if (colon === 0)
    wrong(at, at + 1, 'A key stands before a colon: write deck:… or the like, or \\: for a colon.');
  const key = raw.slice(0, colon).toLowerCase();
  const value = { raw: raw.slice(colon + 1), at: at + (valueAt ?? colon + 1) };
  if (isKey(key)) return readers[key](value, { raw: key, at });
  return field({ raw: key, at }, value);
}

/** The first place of a character without a backslash before it; -1 for none. */
function unescaped(raw: string, char: string): number {
  for (let at = 0; at < raw.length; at += raw[at] === '\\' ? 2 : 1) if (raw[at] === char) return at;
  return -1;
}

function globOf(piece: Piece): Glob {
  const read = readGlob(piece.raw);
  if ('glob' in read) return read.glob;
  const at = piece.at + read.stray;
  return wrong(
    at,
    at + 2,
    'A backslash stands before * _ " : ( ) - or another one: write \\\\ for the character itself.',
  );
}

/** What follows `re:`, `w:` or `nc:`, or is plain. */
function text(of: readonly FieldName[] | null, whole: boolean, value: Piece): Leaf {
  const way = /^(re|nc|w):/i.exec(value.raw)?.[1]?.toLowerCase();
  const rest = way ? from(value, way.length + 1) : value;
  const leaf = (pattern: Pattern, all = whole): Leaf => ({
    kind: 'text',
    fields: of,
    whole: all,
    pattern,
  });
  if (way === 're') return leaf({ by: 'regex', regex: regexOf(rest), plain: false }, false);
  const glob = globOf(rest);
  if (way === 'w') return leaf({ by: 'regex', regex: wordRegex(glob), plain: false }, false);
  const plain = way === 'nc';
  const marked = plain ? glob.map(withoutMarks) : glob;
  return leaf({ by: 'glob', glob: whole ? marked : around(marked), plain });
}

function regexOf(piece: Piece): RegExp {
  try {
    return new RegExp(piece.raw.replace(/\\(["])/g, '$1'), 'imu');
  } catch (error) {
    const why = String((error as Error).message).replace(/^.*: /, '');
    return wrong(
      piece.at,
      endOf(piece),
      `This is no regular expression (${why}): mend it, or leave out re: to look for the text.`,
    );
  }
}

function field(key: Piece, value: Piece): Leaf {
  const wanted = globOf(key);
  const found = fields.filter((name) => fits(name, wanted));
  if (found.length > 0) return text(found, true, value);
  return wrong(
    key.at,
    endOf(key),
    `Nothing is called “${key.raw}”: write ${fields.slice(0, -1).join(', ')} or ${fields.at(-1)} for a field, or \\: for a colon in a text.`,
  );
}

/** `re:`, `w:` and `nc:` by themselves look in all that can be read. */
function anywhere(value: Piece, { raw: way }: Piece): Leaf {
  return text(null, false, { raw: `${way}:${value.raw}`, at: value.at - way.length - 1 });
}

/** Days as `added:7` has them: at least one. */
function daysOf(value: Piece, key: Piece): number {
  if (/^\d{1,6}$/.test(value.raw) && Number(value.raw) > 0) return Number(value.raw);
  return wrong(value.at, endOf(value), `How many days? Write ${key.raw}:7 for the last seven.`);
}

const nothing = (piece: Piece) => folded(piece.raw) === 'none';

/** A name, `none`, or with wildcards. */
const named =
  (kind: NameKind) =>
  (value: Piece, key: Piece): Leaf => ({
    kind,
    glob: kind !== 'deck' && nothing(value) ? null : filled(value, key),
  });

function filled(value: Piece, key: Piece): Glob {
  if (value.raw === '')
    wrong(key.at, value.at, `Which? Write something behind ${key.raw}: or * for any.`);
  return globOf(value);
}

const days =
  (kind: 'added' | 'edited' | 'introduced') =>
  (value: Piece, key: Piece): Leaf => ({ kind, days: daysOf(value, key) });

function comparisonOf(raw: string): Comparison | undefined {
  return comparisons.find((each) => raw.startsWith(each));
}

const readers: Record<Key, (value: Piece, key: Piece) => Leaf> = {
  re: anywhere,
  w: anywhere,
  nc: anywhere,
  deck: named('deck'),
  module: named('module'),
  track: named('track'),
  category: named('category'),
  company: named('company'),
  preset: named('preset'),
  added: days('added'),
  edited: days('edited'),
  introduced: days('introduced'),
  tag(value, key) {
    if (nothing(value)) return { kind: 'tag', pattern: null };
    if (!/^re:/i.test(value.raw))
      return { kind: 'tag', pattern: { by: 'glob', glob: filled(value, key), plain: false } };
    const regex = regexOf(from(value, 3));
    return { kind: 'tag', pattern: { by: 'regex', regex, plain: false } };
  },
  note: (value, key) => ({ kind: 'note', glob: filled(value, key) }),
  nid: (value, key) => ({ kind: 'id', glob: filled(value, key) }),
  card: (value, key) => ({
    kind: 'card',
    at: /^\d{1,4}$/.test(value.raw) ? Number(value.raw) : 0,
    glob: filled(value, key),
  }),
  cid(value) {
    if (!/^\d{1,10}(,\d{1,10})*$/.test(value.raw))
      wrong(value.at, endOf(value), 'Numbers of cards stand here: write cid:12 or cid:12,34.');
    return { kind: 'cards', numbers: new Set(value.raw.split(',').map(Number)) };
  },
  is(value) {
    const wanted = value.raw.toLowerCase();
    const state = wanted === 'buried-manually' ? 'buried' : wanted;
    if (states.some((each) => each === state)) return { kind: 'is', state: state as StateName };
    const one = `write is:${states.slice(0, -1).join(', is:')} or is:${states.at(-1)}`;
    return wrong(value.at, endOf(value), `Cards are not “${value.raw}”: ${one}.`);
  },
  flag(value) {
    if (/^[0-7]$/.test(value.raw)) return { kind: 'flag', colour: Number(value.raw) };
    return wrong(value.at, endOf(value), 'Flags go from 1 to 7: write flag:1, or flag:0 for none.');
  },
  level(value) {
    if (nothing(value)) return { kind: 'level', compare: '=', level: 0 };
    const compare = comparisonOf(value.raw);
    const level = /^l?([3-7])$/i.exec(value.raw.slice(compare?.length ?? 0))?.[1];
    if (level) return { kind: 'level', compare: compare ?? '=', level: Number(level) };
    return wrong(
      value.at,
      endOf(value),
      'Levels go from 3 to 7: write level:5, level:>=5 or level:none.',
    );
  },
  rated(value) {
    const [, count, rating = '0'] = /^(\d{1,6})(?::([1-4]))?$/.exec(value.raw) ?? [];
    if (Number(count) > 0) return { kind: 'rated', days: Number(count), rating: Number(rating) };
    return wrong(
      value.at,
      endOf(value),
      'How many days? Write rated:7, or rated:7:1 for those answered Again.',
    );
  },
  prop: propertyOf,
};

function propertyOf(value: Piece): Leaf {
  const name = /^[a-z]*/i.exec(value.raw)![0];
  const property = properties.find((each) => each === name.toLowerCase()) as Property | undefined;
  if (!property) {
    const which = `write ${properties.slice(0, -1).join(', ')} or ${properties.at(-1)}`;
    const ease = name.toLowerCase() === 'ease' ? 'Cards have a difficulty instead of an ease' : '';
    wrong(
      value.at,
      value.at + name.length,
      `${ease || `Cards have no figure “${name}”`}: ${ease ? 'write prop:d' : which}.`,
    );
  }
  const behind = from(value, name.length);
  const compare = comparisonOf(behind.raw);
  if (!compare)
    wrong(
      behind.at,
      behind.at + 1,
      `How does it compare? Write prop:${name}>=1, or with < <= = > !=.`,
    );
  const number = from(behind, compare.length);
  const [, digits, percent] = /^([-+]?\d{1,9}(?:\.\d{1,9})?)(%?)$/.exec(number.raw) ?? [];
  const figure = Number(digits);
  if (digits === undefined)
    wrong(number.at, endOf(number), `A number stands here: write prop:${name}${compare}1.`);
  return { kind: 'prop', property, compare, value: percent ? figure / 100 : figure };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeSchedule } from '../../../../src/core/memory/columns.ts';
import { Deleted, Marked, Suspended, type Note } from '../../../../src/core/model.ts';
import { evaluate, needs } from '../../../../src/core/search/evaluate.ts';
import type { SearchSource } from '../../../../src/core/search/source.ts';
import { noteText } from '../../../../src/core/search/noteText.ts';
import { parseSearch } from '../../../../src/core/search/parse.ts';
import { addDeck, addNote, made } from '../memory/made.ts';
import { readSchedule } from '../../../../src/core/memory/columns.ts';

/** 2025-03-10, noon. */
const now = Date.UTC(2025, 2, 10, 12);
const today = 20157;
const moment = { now, offset: 0, rollover: 4 };

const blank: Note = {
  id: '',
  kind: 'basic',
  title: '',
  aliases: [],
  tags: [],
  level: 0,
  category: null,
  difficulty: null,
  minutes: 0,
  links: [],
  draft: false,
  source: '',
  cards: [],
  question: null,
};
const question = {
  hints: [],
  inShort: 'First batching',
  keyPoints: [],
  redFlags: [],
  greenFlags: [],
  competencies: [],
  model: '<p>Then <em>pag</em>ing</p>',
  rubric: '',
  companies: ['Acme', 'Big Co'],
  insights: '',
};

const to = made();
const terms = addDeck(to, { title: 'Module 1: Terms', module: '01-foundations' });
const own = addDeck(to, { title: 'Mine::Deep', id: 'own' });
/** 1 and 2. */
addNote(to, terms, ['term', 'definition'], 3);
/** 3 and 4. */
addNote(to, terms, ['question', 'followup'], 5);
/** 5. */
addNote(to, own, ['basic']);
/** 6, deleted. */
addNote(to, own, ['basic']);
const set = (card: number, changes: object) =>
  writeSchedule(to.columns, { ...readSchedule(to.columns, card), ...changes });
set(1, {
  state: 2,
  due: today,
  last: today - 10,
  first: today - 40,
  stability: 30,
  difficulty: 5.5,
  reps: 4,
  lapses: 2,
});
set(2, { flags: Suspended | (3 << 4) });
set(3, {
  state: 2,
  due: today + 5,
  last: today - 20,
  first: today - 20,
  stability: 4,
  difficulty: 1,
  reps: 1,
  flags: Marked,
});
set(4, {
  state: 3,
  due: now + 3_600_000,
  last: today,
  first: today - 3,
  stability: 1,
  difficulty: 10,
  reps: 9,
  lapses: 1,
});
set(5, { buried: today });
set(6, { flags: Deleted });

const text = (front: string, back: string, template: string) =>
  ({ template, kind: 'basic', front, lead: '', back }) as const;
const notes = [
  { ...blank },
  {
    ...blank,
    id: 'm1/kv',
    kind: 'term' as const,
    title: 'KV cache',
    aliases: ['Key–value cache'],
    tags: ['memory', 'gpu::cuda'],
    cards: [
      text('<p>KV cache</p>', '<p>Keys &amp; values; café</p>', 'term'),
      text('<p>Keys of …</p>', '<p>KV cache</p>', 'definition'),
    ],
    source: '**KV cache**:\n  keys',
  },
  {
    ...blank,
    id: 'm1/batch',
    kind: 'question' as const,
    title: 'Why batch?',
    category: 'technical' as const,
    cards: [text('Why batch?', 'Speed', 'question'), text('And then?', '', 'followup-then')],
    question,
  },
  { ...blank, id: 'own/x', title: 'Dog', tags: ['pets'], cards: [text('dog', 'Hund', 'basic')] },
  { ...blank, id: 'own/y', title: 'Dog', cards: [text('dog', 'Hund', 'basic')] },
].map((note, at) =>
  at === 0 ? undefined : noteText(note, [[], [1, 2], [3, 4], [5], [6]][at]!, at === 3 ? now : 0),
);

const source: SearchSource = {
  columns: to.columns,
  moment,
  decks: [
    {
      number: terms.number,
      names: ['module 1: terms', 'deck-1'],
      module: ['01-foundations', '1'],
      tracks: ['infra', 'infrastructure'],
      presets: ['cards'],
    },
    { number: own.number, names: ['mine::deep', 'own'], module: [], tracks: [], presets: ['slow'] },
  ],
  notes,
  recall: (card) => (card === 1 ? 0.95 : 0.5),
  added: [0, today, today, today - 9, today - 9, today - 1, today],
  answers: {
    length: 3,
    card: Uint32Array.of(1, 3, 4),
    day: Int32Array.of(today - 10, today - 20, today),
    rating: Uint8Array.of(3, 3, 1),
  },
};

const all = [1, 2, 3, 4, 5];
function find(search: string): number[] {
  const parsed = parseSearch(search);
  if (!('node' in parsed)) throw new Error(parsed.problem.message);
  const found = evaluate(parsed.node, source);
  return all.concat(6).filter((card) => found[card] === 1);
}

describe('cards are found by', () => {
  it.each([
    ['', all],
    ['cache', [1, 2]],
    ['CACHE kv', [1, 2]],
    ['"key–value"', [1, 2]],
    ['cache or dog', [1, 2, 5]],
    ['-cache', [3, 4, 5]],
    ['paging', [3, 4]],
    ['batching', [3, 4]],
    ['"keys & values"', [1, 2]],
    ['ca_he', [1, 2]],
    ['k*values', [1, 2]],
    ['w:cach', []],
    ['w:cach*', [1, 2]],
    ['cafe', []],
    ['nc:cafe', [1, 2]],
    ['front:dog', [5]],
    ['front:do', []],
    ['front:do*', [5]],
    ['front:"kv cache"', [1, 2]],
    ['back:hund', [5]],
    ['back:', [3, 4]],
    ['title:dog', [5]],
    ['alias:_*', [1, 2]],
    ['source:*:*', [1, 2]],
    ['re:^do', [5]],
    ['front:re:^why', [3, 4]],
    ['tag:memory', [1, 2]],
    ['tag:gpu', [1, 2]],
    ['tag:gpu::*', [1, 2]],
    ['tag:none', [3, 4]],
    ['tag:re:^p', [5]],
    ['deck:"module 1: terms"', [1, 2, 3, 4]],
    ['deck:mod*', [1, 2, 3, 4]],
    ['deck:mine', [5]],
    ['deck:own', [5]],
    ['deck:*', all],
    ['module:1', [1, 2, 3, 4]],
    ['module:none', [5]],
    ['track:infra*', [1, 2, 3, 4]],
    ['preset:slow', [5]],
    ['category:technical', [3, 4]],
    ['category:none', [1, 2, 5]],
    ['company:"big co"', [3, 4]],
    ['level:3', [1, 2]],
    ['level:>3', [3, 4]],
    ['level:none', [5]],
    ['note:term', [1, 2]],
    ['card:1', [1, 3, 5]],
    ['card:followup*', [4]],
    ['nid:m1/kv', [1, 2]],
    ['cid:2,4', [2, 4]],
    ['is:due', [1, 4]],
    ['is:new', [2, 5]],
    ['is:learn', [4]],
    ['is:review', [1, 3, 4]],
    ['is:suspended', [2]],
    ['is:buried', [5]],
    ['is:marked', [3]],
    ['flag:3', [2]],
    ['flag:0', [1, 3, 4, 5]],
    ['prop:ivl=25', [3]],
    ['prop:ivl<11', [1, 2, 4, 5]],
    ['prop:due=0', [1, 4]],
    ['prop:due>0', [3]],
    ['prop:reps>=4', [1, 4]],
    ['prop:lapses!=0', [1, 4]],
    ['prop:s<10', [3, 4]],
    ['prop:d=0.5', [1]],
    ['prop:d>6', [4]],
    ['prop:d>=1', [4]],
    ['prop:r<0.9', [3, 4]],
    ['rated:1', [4]],
    ['rated:11', [1, 4]],
    ['rated:11:1', [4]],
    ['introduced:4', [4]],
    ['added:1', [1, 2]],
    ['added:2', [1, 2, 5]],
    ['edited:1', [5]],
    ['is:review -is:learn prop:due>0', [3]],
    ['(cache or dog) -deck:own', [1, 2]],
  ])('%s', (search, cards) => expect(find(search)).toEqual(cards));
});

it('only what is asked for must be read', () => {
  const of = (search: string) => {
    const parsed = parseSearch(search);
    return 'node' in parsed ? needs(parsed.node) : null;
  };
  expect(of('dog -(is:new or rated:1)')).toEqual({ answers: true, added: false });
  expect(of('added:1')).toEqual({ answers: false, added: true });
  expect(of('dog')).toEqual({ answers: false, added: false });
});

const leaf = fc.constantFrom(
  'cache',
  'd_g',
  'k*v',
  'is:due',
  'is:new',
  'tag:none',
  'deck:own',
  'prop:r<0.9',
  'flag:3',
  'rated:11',
  're:^w',
  'nc:cafe',
  'front:dog',
);
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `(${a} ${b})`),
    fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => `(${a} or ${b})`),
    tie('tree').map((a) => `-(${a})`),
  ),
}));

it('or is the union, side by side the intersection, minus the rest', () => {
  fc.assert(
    fc.property(tree, tree, (a, b) => {
      const [as, bs] = [find(a), find(b)];
      expect(find(`${a} or ${b}`)).toEqual(all.filter((c) => as.includes(c) || bs.includes(c)));
      expect(find(`${a} ${b}`)).toEqual(all.filter((c) => as.includes(c) && bs.includes(c)));
      expect(find(`-(${a})`)).toEqual(all.filter((c) => !as.includes(c)));
    }),
    { numRuns: 2000 },
  );
});

it('finds something or nothing by whatever can be read', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'abk*_-:"()\\ or.1'), maxLength: 20 });
  fc.assert(
    fc.property(typed, (search) => {
      const parsed = parseSearch(search);
      if ('node' in parsed) expect(evaluate(parsed.node, source).length).toBe(7);
    }),
    { numRuns: 10_000 },
  );
});

import { type Columns, createColumns, writeSchedule } from '../core/memory/columns.ts';
import { laneOf } from '../core/memory/lane.ts';
import { retrievability } from '../core/memory/schedule.ts';
import { studyDay } from '../core/day.ts';
import { reasonOf } from '../core/reason.ts';
import { evaluate, needs } from '../core/search/evaluate.ts';
import { parseSearch } from '../core/search/parse.ts';
import { inOrder, orderBy, type Order, type SortKey } from '../core/search/sort.ts';
import type { Answers, SearchSource } from '../core/search/source.ts';
import { type Db, openDb } from '../store/db.ts';
import { readAddedDays } from '../store/addedDays.ts';
import { readTexts, refreshTexts, type SearchTexts } from '../store/searchTexts.ts';
import { readGrades } from '../store/statsLog.ts';
import {
  type Found,
  type FoundNames,
  type RowText,
  type SearchAnswer,
  type SearchAsk,
  type SearchContext,
  type SearchRequest,
  TOO_LONG,
} from '../store/searchRequest.ts';

/** Rows whose texts come with what was found. */
const FIRST = 40;

let db: Db;
let columns: Columns = createColumns();
let texts: SearchTexts = { notes: [], edits: new Map() };
let added: Int32Array = new Int32Array();
/** What is held was read for these. */
let read = { stamp: '', version: -1 };
let answers: { revision: number; held: Answers } | null = null;
/** Orders of all cards; they end with whatever changes. */
let orders = new Map<SortKey, Order>();
let ordersOf = '';

type Say = (message: SearchAnswer, transfer?: Transferable[]) => void;

/** Takes what it is told, or answers what it is asked. */
export async function answer(request: SearchRequest, say: Say): Promise<void> {
  if ('name' in request) db = openDb(request.name);
  else if ('columns' in request) {
    ({ columns } = request);
    orders = new Map();
  } else if ('schedules' in request) {
    for (const schedule of request.schedules) writeSchedule(columns, schedule);
    orders = new Map();
  } else await think(request, say);
}

async function think(request: Extract<SearchRequest, { id: number }>, say: Say): Promise<void> {
  const { id } = request;
  try {
    if (request.kind === 'rows') say({ id, done: request.ask.map(rowOf) });
    else if (request.kind === 'names') {
      await readAnew(request.ask, say);
      say({ id, done: names() });
    } else {
      const done = await search(request.ask, say);
      say({ id, done }, [done.cards.buffer]);
    }
  } catch (error) {
    say({ id, failed: isEndless(error) ? TOO_LONG : reasonOf(error) });
  }
}

/** Firefox gives a pattern up by itself. */
const isEndless = (error: unknown) => error instanceof Error && error.name === 'InternalError';

async function search({ text, sort, down, context }: SearchAsk, say: Say): Promise<Found> {
  const parsed = parseSearch(text);
  if ('problem' in parsed) throw new Error(parsed.problem.message);
  await readAnew(context, say);
  const needed = needs(parsed.node);
  const source = sourceOf(context, needed.answers ? await readAnswers(context) : none);
  const cards = inOrder(order(sort, source, context), evaluate(parsed.node, source), down);
  return { cards, rows: Array.from(cards.subarray(0, FIRST), rowOf) };
}

/** Reads what changed since; the notes of all decks only where other texts came in. */
async function readAnew({ stamp, version, moment }: SearchContext, say: Say): Promise<void> {
  if (read.stamp === stamp && read.version === version) return;
  if (read.stamp === stamp) await refreshTexts(db, texts);
  else {
    texts = await readTexts(db, (done, total) => say({ progress: { done, total } }));
    added = await readAddedDays(db, moment.rollover);
  }
  read = { stamp, version };
  orders = new Map();
}

const none: Answers = {
  length: 0,
  card: new Uint32Array(),
  day: new Int32Array(),
  rating: new Uint8Array(),
};

async function readAnswers({ revision }: SearchContext): Promise<Answers> {
  if (answers?.revision !== revision) {
    const { length, card, day, rating } = await readGrades(db, null);
    answers = { revision, held: { length, card, day, rating } };
  }
  return answers.held;
}

function sourceOf({ moment, decks }: SearchContext, held: Answers): SearchSource {
  const today = studyDay(moment);
  const weights = new Map(decks.map((deck) => [deck.number, deck.weights]));
  const recall = (card: number) => {
    const of = weights.get(columns.deck[card]!)?.[laneOf(columns.template[card]!)];
    return of ? retrievability(columns.stability[card]!, today - columns.last[card]!, of) : 0;
  };
  return { columns, moment, decks, notes: texts.notes, recall, added, answers: held };
}

function order(key: SortKey, source: SearchSource, { decks, moment }: SearchContext): Order {
  const places = new Map(decks.map(({ number }, at) => [number, at]));
  // Another day, or other decks, make another order.
  const of = `${studyDay(moment)} ${decks.map(({ number }) => number).join()}`;
  if (of !== ordersOf) orders = new Map();
  ordersOf = of;
  const known = orders.get(key);
  if (known) return known;
  const made = orderBy(key, source, places);
  orders.set(key, made);
  return made;
}

function rowOf(card: number): RowText {
  const note = texts.notes[columns.note[card] ?? -1];
  const place = note?.cards.indexOf(card) ?? -1;
  return {
    id: note?.id ?? '',
    title: note?.title ?? '',
    template: note?.templates[place] ?? '',
    place: Math.max(0, place),
    tags: note?.written ?? [],
    added: added[card] ?? 0,
    edited: note?.edited ?? 0,
  };
}

function names(): FoundNames {
  const tags = new Set<string>();
  const companies = new Set<string>();
  for (const note of texts.notes) {
    for (const tag of note?.tags ?? []) tags.add(tag);
    for (const company of note?.companies ?? []) companies.add(company);
  }
  return { tags: [...tags].sort(), companies: [...companies].sort() };
}

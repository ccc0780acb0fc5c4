import * as v from 'valibot';
import { directionChoices, entryKinds, templateKinds } from '../model.ts';
import type { BackupHeader, BackupPart } from './backup.ts';
import { logColumns, type LogLine } from './backupLog.ts';

/** What each line must be. Fields that are not known here are kept: a newer app may have added them. */

const finite = v.pipe(v.number(), v.finite());
const whole = v.pipe(finite, v.integer());
const natural = v.pipe(whole, v.minValue(0));
const changed = v.tuple([finite, natural]);
const texts = v.array(v.string());
const within = (least: number, most: number) => v.pipe(whole, v.minValue(least), v.maxValue(most));

export const headerSchema: v.GenericSchema<unknown, BackupHeader> = v.object({
  format: v.literal('engram-backup'),
  version: v.pipe(natural, v.minValue(1)),
  app: v.string(),
  made: finite,
  offset: whole,
  device: natural,
  media: v.boolean(),
  counts: v.object({ decks: natural, notes: natural, cards: natural, reviews: natural }),
});

const level = v.picklist([0, 3, 4, 5, 6, 7]);
const category = v.picklist(['conceptual', 'technical', 'system-design', 'debugging']);

const positive = v.pipe(finite, v.minValue(0));
const typed = v.variant('kind', [
  v.looseObject({ kind: v.literal('text'), text: v.string() }),
  v.looseObject({
    kind: v.literal('number'),
    value: finite,
    unit: v.string(),
    tolerance: v.union([v.object({ percent: positive }), v.object({ amount: positive })]),
    drawn: v.optional(v.object({ formula: v.string(), answer: v.string() })),
  }),
]);

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const note = v.looseObject({
  media: v.optional(v.record(v.string(), hash)),
  id: v.pipe(v.string(), v.minLength(1)),
  kind: v.picklist(['term', 'question', 'basic', 'cloze', 'numeric', 'typed']),
  title: v.string(),
  aliases: texts,
  tags: texts,
  level,
  category: v.nullable(category),
  difficulty: v.nullable(v.picklist(['beginner', 'intermediate', 'advanced'])),
  minutes: finite,
  links: texts,
  draft: v.boolean(),
  source: v.string(),
  cards: v.array(
    v.looseObject({
      template: v.string(),
      kind: v.picklist(templateKinds),
      front: v.string(),
      lead: v.string(),
      back: v.string(),
      typed: v.optional(typed),
    }),
  ),
  question: v.nullable(
    v.looseObject({
      hints: v.array(v.looseObject({ label: v.string(), html: v.string() })),
      inShort: v.string(),
      keyPoints: texts,
      redFlags: texts,
      greenFlags: texts,
      competencies: texts,
      model: v.string(),
      rubric: v.string(),
      companies: texts,
      insights: v.string(),
    }),
  ),
  written: v.optional(v.object({ question: v.string(), answer: v.string() })),
});

const share = v.nullable(natural);
const deck = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1)),
  title: v.string(),
  kind: v.picklist(['glossary', 'interview', 'cards']),
  module: v.nullable(v.string()),
  hash: v.nullable(v.string()),
  enabled: v.boolean(),
  newPerDay: share,
  reviewsPerDay: share,
  directions: v.picklist(directionChoices),
  presets: v.object({ cards: v.string(), questions: v.string() }),
  description: v.optional(v.object({ source: v.string(), html: v.string() })),
  changed,
  installed: changed,
});

const steps = v.array(v.pipe(finite, v.minValue(0)));
const preset = v.looseObject({
  id: v.string(),
  name: v.string(),
  retention: v.pipe(v.number(), v.minValue(0.5), v.maxValue(0.999)),
  learningSteps: steps,
  relearningSteps: steps,
  maximumInterval: v.pipe(finite, v.minValue(1)),
  weights: v.pipe(v.array(finite), v.length(21)),
  trained: v.optional(v.nullable(v.object({ time: finite, reviews: natural }))),
  spread: v.optional(v.picklist(['balance', 'fuzz', 'none'])),
  leechThreshold: v.optional(v.pipe(natural, v.minValue(1))),
  leechSuspends: v.optional(v.boolean()),
  changed,
});

/** Settings that could stop the app from starting, were they anything else. */
const settings: Partial<Record<string, v.GenericSchema>> = {
  welcomed: v.boolean(),
  track: v.string(),
  aim: level,
  interview: v.nullable(whole),
  newPerDay: natural,
  newQuestionsPerDay: natural,
  questionsPerDay: natural,
  rollover: within(0, 23),
  theme: v.picklist(['system', 'light', 'dark']),
  textSize: within(50, 300),
  pace: v.nullable(v.object({ reviewsPerDay: natural, since: whole })),
  extra: v.nullable(v.object({ day: whole, cards: natural })),
  reviewOrder: v.picklist(['day', 'random', 'overdue', 'recall']),
  newOrder: v.picklist(['teaching', 'random']),
  mix: v.picklist(['spread', 'dueFirst', 'freshFirst']),
  burySiblings: v.boolean(),
  easyDays: v.pipe(v.array(v.pipe(finite, v.minValue(0), v.maxValue(1))), v.length(7)),
  breaks: v.array(v.object({ from: whole, to: whole })),
  buttons: v.picklist(['four', 'two']),
  largeButtons: v.boolean(),
  confidence: v.boolean(),
  gestures: v.nullable(
    v.object({
      on: v.boolean(),
      showFirst: v.boolean(),
      swipes: v.object({
        left: v.string(),
        right: v.string(),
        up: v.string(),
        down: v.string(),
      }),
      taps: v.pipe(v.array(v.string()), v.length(9)),
    }),
  ),
  speech: v.picklist(['off', 'question', 'answer', 'both']),
  keepAwake: v.boolean(),
  haptics: v.boolean(),
  goal: v.nullable(
    v.object({ unit: v.picklist(['cards', 'minutes']), amount: v.pipe(natural, v.minValue(1)) }),
  ),
  columns: v.array(v.string()),
  folded: v.array(v.string()),
};
const setting = v.pipe(
  v.tuple([v.string(), v.unknown(), changed]),
  v.check(([key, value]) => !settings[key] || v.is(settings[key], value)),
);

/** A column in one pass: there may be a million numbers. */
const column = v.custom<number[]>(
  (input) => Array.isArray(input) && input.every((value) => Number.isFinite(value)),
);
const print: v.GenericSchema = v.object({
  id: v.string(),
  kind: v.string(),
  questions: v.array(v.string()),
  answer: v.string(),
  whole: v.string(),
  parts: v.array(v.lazy(() => print)),
});
const was = v.object({ title: v.string(), prints: v.array(print) });

const log = v.pipe(
  v.looseObject({
    kind: v.literal('log'),
    cards: v.array(v.tuple([v.string(), v.string()])),
    rest: v.array(
      v.tuple([
        natural,
        v.object({
          target: v.optional(v.tuple([finite, natural])),
          stability: v.optional(finite),
          difficulty: v.optional(finite),
          deck: v.optional(v.string()),
          from: v.optional(v.string()),
        }),
      ]),
    ),
    ...(Object.fromEntries(logColumns.map((name) => [name, column])) as Record<
      (typeof logColumns)[number],
      typeof column
    >),
  }),
  v.check((line) => isAligned(line as LogLine)),
);

function isAligned(line: LogLine): boolean {
  const { length } = line.time;
  const upTo = (values: number[], most: number) =>
    values.every((value) => Number.isInteger(value) && value >= 0 && value <= most);
  return (
    logColumns.every((name) => line[name].length === length) &&
    upTo(line.card, line.cards.length - 1) &&
    upTo(line.entry, entryKinds.length - 1) &&
    upTo(line.rating, 4) &&
    upTo(line.state, 3) &&
    upTo(line.stateBefore, 3)
  );
}

const noteLine = v.object({
  note,
  retired: v.optional(v.boolean()),
  gone: v.optional(v.array(v.tuple([v.string(), within(0, templateKinds.length - 1)]))),
  added: v.optional(natural),
});

const over = v.optional(v.string());
const versions = v.array(v.object({ fields: v.partial(note), changed, over }));

const places = v.array(natural);
const answer = v.looseObject({
  time: finite,
  mode: v.picklist(['outline', 'full']),
  text: v.string(),
  spent: positive,
  points: places,
  redFlags: places,
  keyPoints: natural,
  graded: v.boolean(),
  changed,
});

export const partSchema = v.variant('kind', [
  v.object({ kind: v.literal('settings'), rows: v.array(setting) }),
  v.object({ kind: v.literal('presets'), rows: v.array(preset) }),
  v.object({ kind: v.literal('deck'), deck }),
  v.object({ kind: v.literal('notes'), deck: v.string(), notes: v.array(noteLine) }),
  log,
  v.object({
    kind: v.literal('edits'),
    rows: v.array(v.tuple([v.string(), v.partial(note), changed, v.optional(versions), over])),
  }),
  v.object({
    kind: v.literal('answers'),
    rows: v.array(v.tuple([v.tuple([v.string(), v.string()]), answer])),
  }),
  v.object({
    kind: v.literal('tombstones'),
    rows: v.array(v.object({ id: v.string(), changed, was: v.optional(was) })),
  }),
  v.object({ kind: v.literal('media'), hash, type: v.string(), size: natural }),
  v.object({ kind: v.literal('bytes'), hash, base64: v.string() }),
]) as unknown as v.GenericSchema<unknown, BackupPart>;

export const endSchema = v.object({ kind: v.literal('end'), lines: natural, checksum: natural });

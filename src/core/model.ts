/** What exists. Every field says its unit; numbers are local to one database unless said otherwise. */

export type Rating = 1 | 2 | 3 | 4;
export const Again = 1;
export const Hard = 2;
export const Good = 3;
export const Easy = 4;

/** FSRS card states, as ts-fsrs and Anki number them. */
export type State = 0 | 1 | 2 | 3;
export const New = 0;
export const Learning = 1;
export const Review = 2;
export const Relearning = 3;

/** Days of interval from which a card is called mature, as Anki has it. */
export const MATURE = 21;

/** Cards take seconds, interview questions take minutes; each lane has its own limits and preset. */
export type Lane = 'cards' | 'questions';

/** Days since 1970-01-01, each beginning at the rollover hour of the user's own time zone. */
export type StudyDay = number;

/** An instant as the user lives it. */
export interface Moment {
  /** Milliseconds since the epoch, by the clock as it is. */
  now: number;
  /** Minutes east of UTC at that instant. */
  offset: number;
  /** Hour (0–23) at which a study day begins. */
  rollover: number;
}

/** Interview level: 3 (junior) to 7 (staff); 0 where none is known. */
export type Level = 0 | 3 | 4 | 5 | 6 | 7;

export type Category = 'conceptual' | 'technical' | 'system-design' | 'debugging';

export type Difficulty = 'beginner' | 'intermediate' | 'advanced';

/** Sanitized only at the sink (`ui/Html.tsx`): until then it is a string that claims to be HTML. */
export type Html = string;

/**
 * What a card asks. Stored as its index in this list, so: append only.
 * `term` shows the name, `definition` the masked text, `question` lives in the question lane. `acronym` is an entry of
 * an acronym list, `expansion` asks what the acronym of a term stands for; `numeric` and `typed` are answered by typing.
 */
export const templateKinds = [
  'term',
  'definition',
  'acronym',
  'question',
  'followup',
  'basic',
  'cloze',
  'expansion',
  'numeric',
  'typed',
] as const;
export type TemplateKind = (typeof templateKinds)[number];

/** One card's text, made once by the compiler. */
export interface CardText {
  /** `term`, `definition`, `acronym`, `expansion`, `question`, `followup-<slug>`, `basic`, `c1`, … unique in its note. */
  template: string;
  kind: TemplateKind;
  front: Html;
  /** The first sentence of the answer, shown as large as the question; may be empty. */
  lead: Html;
  /** The rest of the answer. */
  back: Html;
  /** What is typed before the answer shows; absent where nothing is. */
  typed?: TypedAnswer;
}

/** A number to give, or words to type exactly. */
export type TypedAnswer = NumberAnswer | { kind: 'text'; text: string };

export interface NumberAnswer {
  kind: 'number';
  /** The right value in `unit`; of a formula, that of its example. */
  value: number;
  /** As the text writes it; empty for a mere number. */
  unit: string;
  /** How far off an answer may be: in percent of the value, or an amount in `unit`. */
  tolerance: { percent: number } | { amount: number };
  /** Numbers drawn anew at each showing: the text of the formula, and which of its names is the answer. */
  drawn?: { formula: string; answer: string };
}

/** The parts of an interview question's answer. */
export interface QuestionText {
  hints: { label: string; html: Html }[];
  /** What one says first. */
  inShort: Html;
  keyPoints: Html[];
  redFlags: Html[];
  greenFlags: Html[];
  competencies: Html[];
  /** The model answer without its `In short` line. */
  model: Html;
  rubric: Html;
  /** Imported interviews may carry these; ours never do. */
  companies: string[];
  insights: Html;
  /** What to know before, in the words of the file; links to notes are `Note.links`. */
  prerequisites?: string[];
}

/** One fact or question; its cards are expanded from it. */
export interface Note {
  /** `<deck id>/<slug>`: where it first lived, never from wording or position. */
  id: string;
  kind: 'term' | 'question' | 'basic' | 'cloze' | 'numeric' | 'typed';
  /** Plain text: the term's name, the question's title, or the first words. */
  title: string;
  aliases: string[];
  tags: string[];
  level: Level;
  category: Category | null;
  difficulty: Difficulty | null;
  /** Minutes allotted to an interview question; 0 where none is given. */
  minutes: number;
  /** Ids of the notes it links to (See also, Related Content), in order. */
  links: string[];
  /** A question without an answer: listed, not studied. */
  draft: boolean;
  /** The block it was compiled from; empty where it came from Anki, or as HTML. */
  source: string;
  cards: CardText[];
  question: QuestionText | null;
  /** What the user wrote over it, where they did. */
  written?: WrittenAnswer | undefined;
  /** Pictures and sounds it shows: name → SHA-256, hexadecimal. */
  media?: Record<string, string>;
  /** What Anki had, where it came from there: that goes back when it is exported. */
  anki?: AnkiSource;
}

/** A note as Anki keeps it. */
export interface AnkiSource {
  /** When it was made there, milliseconds since the epoch. */
  id: number;
  guid: string;
  /** SHA-256 of its note type, which is kept as media are: JSON of a `KeptType`. */
  type: string;
  fields: string[];
}

/** A question and its answer as the user wrote them: Markdown. */
export interface WrittenAnswer {
  question: string;
  answer: string;
}

/** One go at an interview question: a draft while it is given, afterwards what came of it. */
export interface Answer {
  card: number;
  /** When it was begun, milliseconds since the epoch: with the card its key. */
  time: number;
  mode: 'outline' | 'full';
  /** Empty where it was given aloud. */
  text: string;
  /** Seconds by its timer. */
  spent: number;
  /** Key points hit and red flags raised, by their places. */
  points: number[];
  redFlags: number[];
  /** Key points there were. */
  keyPoints: number;
  /** Until it is graded it is a draft. */
  graded: boolean;
  changed: Changed;
}

export interface Warning {
  /** 1-based line in the file. */
  line: number;
  /** What is wrong and what to write instead. */
  message: string;
  /** Errors keep a file out; warnings do not. */
  severity: 'error' | 'warning';
}

/** What the compiler makes of one file. */
export interface CompiledDeck {
  id: string;
  title: string;
  kind: 'glossary' | 'interview' | 'cards';
  /** Folder id of the curriculum module (`01-foundations`), or null for a deck of one's own. */
  module: string | null;
  /** Version of the compiler that made the HTML. */
  compiler: number;
  /** In teaching order. */
  notes: Note[];
  warnings: Warning[];
}

/** A bundled deck as the build lists it; the text is fetched when it is installed. */
export interface BundledDeck {
  id: string;
  title: string;
  kind: CompiledDeck['kind'];
  module: string;
  /** Content hash: a deck whose hash differs is updated. */
  hash: string;
  /** Relative to the base path. */
  url: string;
  counts: { terms: number; questions: number; cards: number };
}

/**
 * Which cards of a term are introduced: only from its name; the reverse later, once the name is known well; both at
 * once; or as `later`, and for its acronym a card of its own.
 */
export const directionChoices = ['one', 'later', 'both', 'acronyms'] as const;
export type Directions = (typeof directionChoices)[number];

/** A deck in the database: a small row, held in memory as a whole. */
export interface Deck {
  number: number;
  id: string;
  title: string;
  kind: CompiledDeck['kind'];
  module: string | null;
  /** Content hash of the bundled version installed; null for a deck of one's own. */
  hash: string | null;
  /** Switched on in Learn: only then are its new cards introduced. Reviews go on in any case. */
  enabled: boolean;
  /** Lower this deck's share of the day; null: only the app's limit counts. */
  newPerDay: number | null;
  reviewsPerDay: number | null;
  /** Which cards of a term are introduced. */
  directions: Directions;
  /** Preset ids of the two lanes. */
  presets: Record<Lane, string>;
  /** What the user says about it. */
  description?: Description | undefined;
  /** Question card → the term cards that must have been seen before it enters (card numbers). */
  requires: [question: number, terms: number[]][];
  /** Question card → its category, for the interview's turn-taking. */
  categories: [question: number, category: Category][];
  /** Question card → minutes allotted. */
  minutes: [question: number, minutes: number][];
  /** When what is chosen about it was last changed; [0, 0] where a bundled deck is as it came. */
  changed: Changed;
  /** When its text was last brought in: the newest text wins a merge. */
  installed: Changed;
}

/** What is said about a deck. */
export interface Description {
  /** As written: Markdown. */
  source: string;
  html: Html;
}

/** When and where a row was last changed: the newest wins a merge. */
export type Changed = [ms: number, device: number];

/** How weights were trained on the log. */
export interface Trained {
  /** When, milliseconds since the epoch. */
  time: number;
  /** On so many reviews. */
  reviews: number;
}

/** Everything that can be chosen about scheduling. */
export interface Preset {
  id: string;
  name: string;
  /** Desired retention, 0.7–0.99. */
  retention: number;
  /** Seconds; empty for none. */
  learningSteps: number[];
  relearningSteps: number[];
  /** Days. */
  maximumInterval: number;
  /** The 21 weights of FSRS-6. */
  weights: number[];
  /** Null where the weights are the published ones, or came from elsewhere. */
  trained: Trained | null;
  /** How due dates part within FSRS's fuzz range: to days with little to do, at random, or not at all. */
  spread: 'balance' | 'fuzz' | 'none';
  /** Lapses that make a card a leech. */
  leechThreshold: number;
  /** Whether a card that becomes a leech is suspended. */
  leechSuspends: boolean;
  changed: Changed;
}

/** Days without study, planned ahead; both included. */
export interface Break {
  from: StudyDay;
  to: StudyDay;
}

/** A way back after a break: so many reviews a day until the backlog is gone. */
export interface Pace {
  reviewsPerDay: number;
  since: StudyDay;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** What swipes and taps on a card do: names of actions (`ui/studyActions.ts`), empty for nothing. */
export interface Gestures {
  on: boolean;
  /** A gesture that grades shows the answer first, where it is not shown yet; else it does nothing there. */
  showFirst: boolean;
  swipes: Record<Direction, string>;
  /** Nine zones of the card, row by row from the top left. */
  taps: string[];
}

/** So much a day is meant to be done: cards graded, each counted once, or minutes spent answering. */
export interface Goal {
  unit: 'cards' | 'minutes';
  amount: number;
}

export interface Settings {
  /** First run is over. */
  welcomed: boolean;
  /** Curriculum track id. */
  track: string;
  /** Levels above it stay off. */
  aim: Exclude<Level, 0>;
  interview: StudyDay | null;
  /** New cards a day for the whole app. */
  newPerDay: number;
  newQuestionsPerDay: number;
  questionsPerDay: number;
  /** Hour (0–23). */
  rollover: number;
  theme: 'system' | 'light' | 'dark';
  /** Card text size in percent, 85–140. */
  textSize: number;
  pace: Pace | null;
  /** "Learn 5 more": extra new cards granted on that day. */
  extra: { day: StudyDay; cards: number } | null;
  /** Longest due first and shuffled within a day; shuffled; by overdueness relative to the interval; best remembered first. */
  reviewOrder: 'day' | 'random' | 'overdue' | 'recall';
  newOrder: 'teaching' | 'random';
  /** How new cards stand to reviews. */
  mix: 'spread' | 'dueFirst' | 'freshFirst';
  /** Of the cards of one note only one has its turn on a day. */
  burySiblings: boolean;
  /** Share of a usual day's reviews by weekday, Monday first: 1, or less on an easy day, 0 for none if it can be. */
  easyDays: number[];
  /** In order, none of them past. */
  breaks: Break[];
  /** Grade buttons of a card: all four, or Again and Good alone. Questions always have four. */
  buttons: 'four' | 'two';
  largeButtons: boolean;
  /** Before the answer one may say whether one is sure (`Sure`, `Unsure`). */
  confidence: boolean;
  /** null until they are switched on for the first time. */
  gestures: Gestures | null;
  /** What is read aloud by itself. */
  speech: 'off' | 'question' | 'answer' | 'both';
  /** The screen stays on while a card is shown. */
  keepAwake: boolean;
  /** A short buzz with each grade. */
  haptics: boolean;
  goal: Goal | null;
  /** Columns of the card browser on wide screens, in their order; the question is always there. */
  columns: string[];
  /** Decks and modules (their ids) whose inner decks are not listed. */
  folded: string[];
}

/** A card's schedule: numbers only, kept as columns, and no more than a cache of the log. */
export interface Schedule {
  card: number;
  note: number;
  deck: number;
  /** Index into `templateKinds`. */
  template: number;
  level: Level;
  /** Place of the note in its deck's teaching order. */
  position: number;
  /** Hash of the card's string id: seeds fuzz and the day's shuffle. */
  seed: number;
  state: State;
  /** Index of the learning or relearning step. */
  step: number;
  /** Review: a study day. Learning and relearning: milliseconds. New: 0. */
  due: number;
  /** Days until recall falls to 90 %; float32. 0 for new cards. */
  stability: number;
  /** 1–10; float32. 0 for new cards. */
  difficulty: number;
  /** Study day of the last grade; 0 for none. */
  last: StudyDay;
  /** Study day of the first grade; 0 for none. */
  first: StudyDay;
  /** Grades given since new. */
  reps: number;
  /** Times Again was given to a review card. */
  lapses: number;
  /** Bits: see `Suspended`, `Retired`, `Known`, `Marked`, `Colour`, `Deleted`. */
  flags: number;
  /** Buried by hand through this study day; 0 for not. */
  buried: StudyDay;
  /** Time of the newest log entry applied, ms: tells whether someone else was here. */
  touched: number;
}

export const Suspended = 1;
/** No longer in its deck's text: kept, not asked. */
export const Retired = 2;
/** "I know this" was said: the reverse is not introduced. */
export const Known = 4;
export const Marked = 8;
/** Deleted by hand: kept in the log, shown nowhere. */
export const Deleted = 128;
/** Of any of these a card is not asked. */
export const Out = Suspended | Retired | Deleted;
/** Of any of these a card is in no list and no count. */
export const Gone = Retired | Deleted;
/** Bits 4–6 of `Schedule.flags`: the colour flag. */
export const Colour = 0b111_0000;

/** Kinds of log entries. Stored as the index in this list, so: append only. */
export const entryKinds = [
  'grade',
  'undo',
  'suspend',
  'unsuspend',
  'bury',
  'unbury',
  'reset',
  'set',
  'known',
  'flag',
  'mark',
  'unmark',
  'move',
  'due',
  'delete',
  'edit',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Key of a log entry: unique over all devices. */
export type EntryKey = readonly [time: number, device: number];

/** One thing done to a card. Never rewritten. */
export interface LogEntry {
  /** First free millisecond at or after now. */
  time: number;
  /** Random uint32 per installation; 0 for imported history. */
  device: number;
  card: number;
  /** Minutes east of UTC when it happened. */
  offset: number;
  day: StudyDay;
  kind: EntryKind;
  /** `grade` only; 0 otherwise. `known` is a grade of Easy that says so by its kind and also carries a rating. */
  rating: Rating | 0;
  /** Milliseconds from question to grade. */
  taken: number;
  /** Bits: see `HintOpened`, `QuestionLane`, `AskedNow`, `Sure`, `Unsure`. */
  flags: number;
  /** Interval before in days; 0 for learning. */
  intervalBefore: number;
  stateBefore: State;
  /** State, step and due after (`grade`, `known`, `set`); `due`: the new due alone; 0 otherwise. */
  state: State;
  step: number;
  due: number;
  /** `undo`: the key undone. */
  target: EntryKey | null;
  /**
   * `set`: the memory given. `flag`: colour in `stability`. `move`: number of the new deck in `stability`, of the old
   * one in `difficulty`. Else 0.
   */
  stability: number;
  difficulty: number;
}

export const HintOpened = 1;
export const QuestionLane = 2;
/** Out of turn. */
export const AskedNow = 4;
/** What the learner said before seeing the answer; neither where it was not asked. */
export const Sure = 8;
export const Unsure = 16;

/** What one day came to for one deck (or all). Subtracted by undo field by field. */
export interface DayCounts {
  /** Cards graded for the first time. */
  newCards: number;
  /** Review cards graded. */
  reviews: number;
  /** Grades of learning and relearning cards. */
  learning: number;
  newQuestions: number;
  questions: number;
  /** Grades other than Again on review cards. */
  recalled: number;
  /** Milliseconds. */
  taken: number;
}

/** The running day, one row; folded into the summaries at rollover. */
export interface Today {
  day: StudyDay;
  /** Counts every write in the database: a tab that is behind reloads. */
  revision: number;
  /** By deck number. */
  counts: Record<number, DayCounts>;
}

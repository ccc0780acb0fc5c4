import type {
  Deck,
  LogEntry,
  Moment,
  Preset,
  Settings,
  StudyDay,
  TemplateKind,
  Today,
  DayCounts,
} from '../model.ts';

/** What a learner's days are like. */
export interface UsualDay {
  /** Median of the reviews on the last 28 days that had any. */
  reviews: number;
  /** Milliseconds an answer takes: medians by kind of card. */
  answerTime: Record<TemplateKind, number>;
}

/** Everything about now that a queue depends on, besides the columns. */
export interface StudyContext {
  moment: Moment;
  settings: Settings;
  presets: Readonly<Record<string, Preset>>;
  /** In teaching order (`core/curriculum/order.ts`). */
  decks: readonly Deck[];
  today: Today;
  /** Today's effective entries, of all devices, in key order. */
  entries: readonly LogEntry[];
  usual: UsualDay;
  /** Numbers of the decks that are studied by themselves; all of them where there is none. */
  only?: ReadonlySet<number> | undefined;
}

/** What a past study day came to, over all decks. */
export interface DaySummary {
  day: StudyDay;
  counts: DayCounts;
}

import { studyDay } from '../core/day.ts';
import {
  createColumns,
  PAGE,
  pageToColumns,
  writeSchedule,
  type Columns,
} from '../core/memory/columns.ts';
import { defaultPresets, defaultSettings } from '../core/memory/presets.ts';
import { defaultUsual } from '../core/memory/usual.ts';
import type { UsualDay } from '../core/memory/context.ts';
import type { Deck, LogEntry, Moment, Preset, Settings, Today } from '../core/model.ts';
import { TODAY, type Db, type SettingRow } from './db.ts';
import { ALL, emptySummary, type Summary } from './summaries.ts';

/** What is held in memory of a database. */
export interface Loaded {
  /** 0 where the database has none yet. */
  device: number;
  settings: Settings;
  presets: Record<string, Preset>;
  /** In order of their numbers. */
  decks: Deck[];
  columns: Columns;
  /** As stored: its day may be over. */
  today: Today;
  /** Loose log entries of the running day, as written, undos included; in key order. */
  entries: LogEntry[];
  /** Over all decks. */
  summary: Summary;
  /** As reckoned when the log was last folded. */
  usual: UsualDay;
}

/** Key of the usual day among the settings' rows. */
export const USUAL = 'usual';

/** Loose log entries of which some are of the running day. */
export const readRecent = (db: Db, { now }: Moment): Promise<LogEntry[]> =>
  db.logLoose
    .where(':id')
    .aboveOrEqual([now - LONGEST_DAY, 0])
    .toArray();

/** Entries of the running day cannot be older than this, wherever one flies. */
const LONGEST_DAY = 3 * 86_400_000;

/** Reads all of it in one transaction, all requests at once. */
export function load(db: Db, clock: (rollover: number) => Moment): Promise<Loaded> {
  const tables = [
    db.settings,
    db.presets,
    db.decks,
    db.cardPages,
    db.cardLoose,
    db.today,
    db.logLoose,
    db.summaries,
    db.counters,
  ];
  return db.transaction('r', tables, async () => {
    const [rows, presets, decks, pages, loose, today, recent, summary, device] = await Promise.all([
      db.settings.toArray(),
      db.presets.toArray(),
      db.decks.toArray(),
      db.cardPages.toArray(),
      db.cardLoose.toArray(),
      db.today.get(TODAY),
      readRecent(db, clock(0)),
      db.summaries.get(ALL),
      db.counters.get('device'),
    ]);
    const settings = settingsOf(rows);
    const day = studyDay(clock(settings.rollover));
    return {
      device: device?.value ?? 0,
      settings,
      usual: (rows.find(({ key }) => key === USUAL)?.value as UsualDay) ?? defaultUsual(),
      presets: presetsOf(presets),
      decks,
      columns: columnsOf(pages, loose),
      today: today ?? { day, revision: 0, counts: {} },
      entries: recent.filter((entry) => entry.day === day),
      summary: summary ?? emptySummary(ALL),
    };
  });
}

/** Sealed pages, then loose schedules over them. */
export function columnsOf(pages: Parameters<typeof pageToColumns>[1][], loose: Loose[]): Columns {
  // All the room at once: columns that grow are copied each time.
  const columns = createColumns(
    pages.reduce((most, { page }) => Math.max(most, page + 1), 1) * PAGE,
  );
  for (const page of pages) pageToColumns(columns, page);
  for (const schedule of loose) writeSchedule(columns, schedule);
  return columns;
}
type Loose = Parameters<typeof writeSchedule>[1];

/** Stored presets over the defaults, which are never written unless changed. */
export function presetsOf(rows: Preset[]): Record<string, Preset> {
  const defaults = defaultPresets();
  // What a row from an earlier version does not say is as by default.
  const whole = rows.map((row) => ({ ...defaults[0]!, ...row }));
  return Object.fromEntries([...defaults, ...whole].map((preset) => [preset.id, preset]));
}

function settingsOf(rows: SettingRow[]): Settings {
  const settings: Record<string, unknown> = { ...defaultSettings() };
  for (const { key, value } of rows) if (key in settings) settings[key] = value;
  return settings as unknown as Settings;
}

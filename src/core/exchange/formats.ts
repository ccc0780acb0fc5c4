/** Formats in which notes leave, the one that loses least first. */
export const noteFormats = ['anki', 'markdown', 'csv', 'ankiText'] as const;
export type NoteFormat = (typeof noteFormats)[number];

/** All that an export can write; `log`: the reviews, as a table. */
export type ExportFormat = NoteFormat | 'log';

/** How notes are to leave. */
export interface ExportChoice {
  format: ExportFormat;
  /** Whether schedules, flags and reviews go along, where the format has a place for them. */
  history: boolean;
}

/** Whether a format has a place for them, so that it can be chosen. */
export const mayHoldHistory = (format: ExportFormat): boolean => format === 'anki';

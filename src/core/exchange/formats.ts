/** Formats in which notes leave, the one that loses least first. */
export const noteFormats = ['markdown', 'csv', 'ankiText'] as const;
export type NoteFormat = (typeof noteFormats)[number];

/** All that an export can write; `log`: the reviews, as a table. */
export type ExportFormat = NoteFormat | 'log';

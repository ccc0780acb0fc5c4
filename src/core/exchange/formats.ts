/** Formats in which notes leave, the one that loses least first. */
export const noteFormats = ['markdown', 'csv'] as const;
export type NoteFormat = (typeof noteFormats)[number];

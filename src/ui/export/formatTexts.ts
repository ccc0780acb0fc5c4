import type { NoteFormat } from '../../core/exchange/formats.ts';

/** What a format is, what goes along in it, and what it cannot carry. */
export interface FormatText {
  label: string;
  detail: string;
  holds: string;
  leaves: string;
}

export const formatTexts: Record<NoteFormat, FormatText> = {
  markdown: {
    label: 'Markdown',
    detail: 'Text to read and edit; imported here it is the same deck again',
    holds:
      'Every note with its id, tags and links, as you edited it; pictures and sounds beside it.',
    leaves: 'Schedules and history: a backup has them.',
  },
  csv: {
    label: 'CSV',
    detail: 'A table for spreadsheets and other programs',
    holds: 'Question, answer, tags and deck of every card, in words.',
    leaves: 'Emphasis, pictures, sounds and layout; schedules and history.',
  },
};

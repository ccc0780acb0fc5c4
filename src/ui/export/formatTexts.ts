import type { ExportFormat } from '../../core/exchange/formats.ts';

/** What a format is, what goes along in it, and what it cannot carry. */
export interface FormatText {
  label: string;
  detail: string;
  holds: string;
  leaves: string;
}

export const formatTexts: Record<ExportFormat, FormatText> = {
  anki: {
    label: 'Anki package',
    detail: 'For Anki, AnkiDroid and AnkiMobile, and for Engram on another device',
    holds: 'Every note with its fields, tags, pictures and sounds.',
    leaves: 'What Anki has no place for: you are told of it afterwards.',
  },
  markdown: {
    label: 'Markdown',
    detail: 'Text to read and edit; imported here it is the same deck again',
    holds:
      'Every note with its id, tags and links, as you edited it; pictures and sounds beside it.',
    leaves: 'Schedules, history and descriptions of decks: a backup has them.',
  },
  csv: {
    label: 'CSV',
    detail: 'A table for spreadsheets and other programs',
    holds: 'Question, answer, tags and deck of every card, in words.',
    leaves: 'Emphasis, pictures, sounds and layout; schedules and history.',
  },
  ankiText: {
    label: 'Anki text',
    detail: 'For Anki’s own import: File, Import',
    holds: 'Fields with their formatting, deck, tags and note type of every card.',
    leaves:
      'Pictures and sounds, of which only the names go along; numbers drawn anew; schedules and history.',
  },
  log: {
    label: 'CSV',
    detail: 'A row a review',
    holds:
      'When each card was asked and graded, how long it took, and its interval, stability and difficulty before and after.',
    leaves: 'Reviews that were undone, and what the cards say.',
  },
};

/** What can stand before a colon, besides the names of fields, and what it finds. */
export const keyTexts = {
  deck: 'cards of a deck',
  tag: 'notes with a tag',
  is: 'due, new, suspended …',
  prop: 'interval, lapses, difficulty …',
  flag: 'a colour flag',
  module: 'cards of a module',
  track: 'cards of a track',
  level: 'interview level',
  category: 'category of questions',
  company: 'companies that ask it',
  note: 'kind of note',
  card: 'kind of card',
  rated: 'answered in the last days',
  added: 'added in the last days',
  introduced: 'first seen in the last days',
  edited: 'edited in the last days',
  preset: 'decks of a preset',
  re: 'a regular expression',
  w: 'a whole word',
  nc: 'a text, accents ignored',
  nid: 'the id of a note',
  cid: 'the number of a card',
} as const;
export type Key = keyof typeof keyTexts;

export const isKey = (word: string): word is Key => Object.hasOwn(keyTexts, word);

/** The same of the fields. */
export const fieldTexts = {
  front: 'the question, whole: front:*word*',
  back: 'the answer',
  title: 'the name of a note',
  alias: 'its other names',
  source: 'the text it was made from',
} as const;

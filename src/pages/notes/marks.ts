/** What is put before and behind the words that it is about. */
type Around = readonly [before: string, after: string];

/** How what a field is given by a button is written. */
export interface Marks {
  bold: Around;
  italic: Around;
  /** Where there is a button for it: instead of that for italics, so that all stand in one row on a phone. */
  code?: Around;
  picture: (name: string) => string;
  /** `label`: what it is called where it can be called something. */
  sound: (name: string, label: string) => string;
  /** Between words and what stands on lines of its own. */
  apart: string;
}

const markdown: Marks = {
  bold: ['**', '**'],
  italic: ['*', '*'],
  code: ['`', '`'],
  picture: (name) => `![](${name})`,
  sound: (name, label) => `[${label}](${name})`,
  apart: '\n\n',
};

/** As Anki writes its fields. Names of files that are added here hold letters, digits and dashes alone. */
const html: Marks = {
  bold: ['<b>', '</b>'],
  italic: ['<i>', '</i>'],
  picture: (name) => `<img src="${name}">`,
  sound: (name) => `[sound:${name}]`,
  apart: '\n',
};

/** Fields of Anki are HTML, all others Markdown. */
export const marksOf = ({ form }: { form: string }): Marks => (form === 'fields' ? html : markdown);

import type { NoteType } from './ankiModel.ts';

/** Of a card's place among its note's cards: the first is `basic`, as that of a text would be, so it can be edited. */
export const templateOf = ({ cloze }: Pick<NoteType, 'cloze'>, ord: number): string =>
  cloze ? `c${ord + 1}` : ord === 0 ? 'basic' : `t${ord + 1}`;

/** The place of a card among its note's, as `templateOf` names it; null for all other names. */
export function placeOf(template: string): number | null {
  if (template === 'basic') return 0;
  const number = /^[ct](\d+)$/.exec(template)?.[1];
  return number === undefined ? null : Number(number) - 1;
}

/** By what a note names a style sheet (`css`) or its note type (`json`), which are kept among its media. */
export const nameOfText = (hash: string, ending: 'css' | 'json'): string =>
  `${hash.slice(0, 8)}.${ending}`;

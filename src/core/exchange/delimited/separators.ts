/** What parts the columns of a row: the six that Anki knows. */
export type Separator = 'tab' | 'semicolon' | 'comma' | 'pipe' | 'colon' | 'space';

/** Each as it is written, the surest first: what parts columns is rare in the words of an earlier one's. */
export const separatorMarks: Record<Separator, string> = {
  tab: '\t',
  semicolon: ';',
  pipe: '|',
  comma: ',',
  colon: ':',
  space: ' ',
};

/** A separator by its name or as it is written (`Comma`, `,`, `\t`); null for what is none. */
export function separatorOf(value: string): Separator | null {
  const name = value.trim().toLowerCase();
  const found = Object.entries(separatorMarks).find(
    ([each, mark]) => each === name || value === mark || (mark !== ' ' && name === mark),
  );
  return name === '\\t' ? 'tab' : ((found?.[0] as Separator | undefined) ?? null);
}

import type { Role, RowKind } from '../../core/exchange/delimited/roles.ts';
import type { Separator } from '../../core/exchange/delimited/separators.ts';
import type { ColumnPreview } from '../../store/importPreview.ts';

export const roleNames: Record<Role, string> = {
  front: 'Front',
  back: 'Back',
  extra: 'Extra field',
  tags: 'Tags',
  deck: 'Deck',
  guid: 'Guid',
  notetype: 'Note type',
  ignore: 'Ignore',
};

export const separatorNames: Record<Separator, string> = {
  tab: 'Tab',
  semicolon: 'Semicolon',
  comma: 'Comma',
  pipe: 'Pipe',
  colon: 'Colon',
  space: 'Space',
};

export const kindNames: Record<RowKind, string> = {
  basic: 'Basic',
  reversed: 'Basic and reversed',
  typed: 'Typed answer',
  cloze: 'Cloze',
};

/** "Column 2: Meaning", as far as it has a name. */
export const columnText = ({ name }: ColumnPreview, at: number): string =>
  name === '' ? `Column ${at + 1}` : `Column ${at + 1}: ${name}`;
